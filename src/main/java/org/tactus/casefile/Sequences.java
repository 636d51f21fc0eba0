package org.tactus.casefile;

import java.util.BitSet;
import java.util.Collection;

/** Numbers from 1 on as a text of few characters, runs of them as a range: {@code 1-7,9}. Nothing is an empty text. */
final class Sequences {

    private Sequences() {}

    static String write(Collection<Integer> numbers) {
        var set = new BitSet();
        numbers.forEach(set::set);
        var text = new StringBuilder();
        for (int first = set.nextSetBit(0); first >= 0; first = set.nextSetBit(set.nextClearBit(first))) {
            int last = set.nextClearBit(first) - 1;
            text.append(text.isEmpty() ? "" : ",").append(first);
            if (last > first) {
                text.append('-').append(last);
            }
        }
        return text.toString();
    }

    /** What {@link #write} wrote. */
    static BitSet read(String text) {
        var set = new BitSet();
        for (var range : text.isEmpty() ? new String[0] : text.split(",")) {
            var ends = range.split("-");
            set.set(Integer.parseInt(ends[0]), Integer.parseInt(ends[ends.length - 1]) + 1);
        }
        return set;
    }
}
