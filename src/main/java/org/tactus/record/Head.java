package org.tactus.record;

import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * Where the chain ended at some moment: whoever keeps it can tell later whether all up to there is still the same.
 *
 * @param seal its number
 * @param hash its hash, hexadecimal
 */
public record Head(long seal, String hash) {

    private static final Pattern WRITTEN = Pattern.compile("(\\d{1,18}):([0-9a-f]{64})");

    static Head of(Seal seal) {
        return new Head(seal.number(), HexFormat.of().formatHex(seal.hash()));
    }

    /**
     * @param text as {@link #toString} writes it
     * @throws IllegalArgumentException where it is none
     */
    public static Head parse(String text) {
        var parts = WRITTEN.matcher(text.strip());
        if (!parts.matches()) {
            throw new IllegalArgumentException("no seal and hash");
        }
        return new Head(Long.parseLong(parts.group(1)), parts.group(2));
    }

    @Override
    public String toString() {
        return seal + ":" + hash;
    }
}
