package org.tactus.codeset;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Excludes1 notes by the header that they stand under, or the code.
 *
 * @param byHeader what each note names: headers, which stand for all codes below them
 */
record Excludes1Notes(Map<String, List<String>> byHeader) {

    private static final int CATEGORY_LENGTH = 3;

    /** What the notes of the code and of its headers name. */
    List<String> beside(String code) {
        var excluded = List.<String>of();
        for (int length = CATEGORY_LENGTH; length <= code.length(); length++) {
            var named = byHeader.get(code.substring(0, length));
            if (named != null) {
                excluded = together(excluded, named);
            }
        }
        return excluded;
    }

    static List<String> together(List<String> some, List<String> more) {
        if (some.isEmpty() || more.isEmpty()) {
            return some.isEmpty() ? more : some;
        }
        var all = new ArrayList<>(some);
        all.addAll(more);
        return all;
    }
}
