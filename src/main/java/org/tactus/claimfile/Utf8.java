package org.tactus.claimfile;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;

/**
 * Text in UTF-8, with a byte order mark or without.
 *
 * <p>Bytes that are none don't stop reading: the mark stands for them that Unicode has for it, and whoever takes a text asks
 * {@link #isWhole} first. A text that brings the mark along was spoiled before it came here.
 */
final class Utf8 {

    /** Of what isn't UTF-8. */
    static final String BROKEN = "has bytes that aren't UTF-8";

    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final char REPLACEMENT = '\uFFFD';

    private Utf8() {}

    static BufferedReader reader(InputStream bytes) throws IOException {
        var text = new BufferedReader(new InputStreamReader(bytes, StandardCharsets.UTF_8));
        text.mark(1);
        if (text.read() != BYTE_ORDER_MARK) {
            text.reset();
        }
        return text;
    }

    static boolean isWhole(String text) {
        return text.indexOf(REPLACEMENT) < 0;
    }

    /** As much of what comes as is asked for, without taking it. */
    static String peek(Reader text, int characters) throws IOException {
        var ahead = new char[characters];
        text.mark(characters);
        var length = 0;
        for (int count = 0; count >= 0 && length < characters; ) {
            count = text.read(ahead, length, characters - length);
            length += Math.max(count, 0);
        }
        text.reset();
        return new String(ahead, 0, length);
    }
}
