package org.tactus.outgoing;

import java.text.Normalizer;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;

/**
 * Says in letters that a font has what is written in letters that it lacks: base letters without their marks, or else the number of
 * the character, so that nothing gets lost unseen.
 *
 * @param has whether the font has that code point
 */
record Glyphs(IntPredicate has) {

    String readable(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC)
                .codePoints()
                .mapToObj(this::readable)
                .collect(Collectors.joining());
    }

    private String readable(int character) {
        if (isReadable(character)) {
            return Character.toString(character);
        }
        var base = Normalizer.normalize(Character.toString(character), Normalizer.Form.NFKD)
                .replaceAll("\\p{M}", "");
        return !base.isEmpty() && base.codePoints().allMatch(this::isReadable) ? base : "[U+%04X]".formatted(character);
    }

    private boolean isReadable(int character) {
        return character == '\n' || has.test(character);
    }
}
