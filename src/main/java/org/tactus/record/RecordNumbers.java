package org.tactus.record;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import org.tactus.store.Store;

/**
 * Gives rows their numbers: each is given once. Nodes take them by blocks, so that no two wait for each other; of a block, those that a
 * transaction rolls back or a node that ends has left are never used.
 */
@ApplicationScoped
class RecordNumbers {

    /** By how much the sequence steps: V17 says so, too. */
    static final int BLOCK = 1024;

    private static final String NEXT_BLOCKS = "select nextval('record_block') from generate_series(1, ?)";

    private final Store store;

    private long next;
    private long end;

    RecordNumbers(Store store) {
        this.store = store;
    }

    /** Numbers that follow each other, all of one block. */
    record Run(long first, int count) {}

    /** As many, in as few runs as there are. */
    synchronized List<Run> take(int count) {
        var runs = new ArrayList<Run>();
        int left = count;
        if (next < end) {
            left -= takeOfBlock(left, runs);
        }
        if (left > 0) {
            for (var block : store.query(NEXT_BLOCKS, row -> row.bigNumber(1), (left + BLOCK - 1) / BLOCK)) {
                next = block;
                end = block + BLOCK;
                left -= takeOfBlock(left, runs);
            }
        }
        return runs;
    }

    private int takeOfBlock(int most, List<Run> runs) {
        int count = (int) Math.min(most, end - next);
        runs.add(new Run(next, count));
        next += count;
        return count;
    }
}
