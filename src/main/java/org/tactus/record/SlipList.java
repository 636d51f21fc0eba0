package org.tactus.record;

import java.util.ArrayList;
import java.util.List;
import org.tactus.record.Verdict.Slip;

/** Slips as they are found, by several threads: all are counted, the first are kept. */
final class SlipList {

    private static final int MOST = 100;

    private final List<Slip> slips = new ArrayList<>();
    private long count;

    synchronized void add(Slip slip) {
        count++;
        if (slips.size() < MOST) {
            slips.add(slip);
        }
    }

    /** Whether one more would be kept: who has to look for its name need not otherwise. */
    synchronized boolean hasRoom() {
        return slips.size() < MOST;
    }

    synchronized long count() {
        return count;
    }

    synchronized List<Slip> first() {
        return List.copyOf(slips);
    }
}
