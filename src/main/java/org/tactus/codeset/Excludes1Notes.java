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
        var excluded = new ArrayList<String>();
        for (int length = CATEGORY_LENGTH; length <= code.length(); length++) {
            excluded.addAll(byHeader.getOrDefault(code.substring(0, length), List.of()));
        }
        return excluded;
    }
}
