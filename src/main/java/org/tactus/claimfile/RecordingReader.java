package org.tactus.claimfile;

import java.io.IOException;
import java.io.Reader;
import java.util.Optional;

/**
 * Hands out a text and keeps the last of it, so that a part can be had as it stands there once its end is known; of a part that is
 * too long, nothing.
 */
final class RecordingReader extends Reader {

    private static final long NOWHERE = -1;

    private final Reader text;
    private final int longest;
    private final StringBuilder kept = new StringBuilder();
    private long keptFrom;
    private long partFrom = NOWHERE;

    /** @param longest of the parts that are kept, in characters */
    RecordingReader(Reader text, int longest) {
        this.text = text;
        this.longest = longest;
    }

    @Override
    public int read(char[] into, int offset, int length) throws IOException {
        var count = text.read(into, offset, length);
        if (count > 0) {
            forget();
            kept.append(into, offset, count);
        }
        return count;
    }

    /** All but what has just been handed out, and the part that is under way. */
    private void forget() {
        if (partFrom != NOWHERE && kept.length() - (partFrom - keptFrom) > longest) {
            partFrom = NOWHERE;
        }
        var upTo = partFrom == NOWHERE ? kept.length() : (int) (partFrom - keptFrom);
        kept.delete(0, upTo);
        keptFrom += upTo;
    }

    /** @param offset of a character that was handed out last */
    void beginPart(long offset) {
        partFrom = offset;
    }

    /** The part that is under way, up to there; empty where it is too long. */
    Optional<String> endPart(long offset) {
        var from = partFrom;
        partFrom = NOWHERE;
        return from == NOWHERE || offset - from > longest
                ? Optional.empty()
                : Optional.of(kept.substring((int) (from - keptFrom), (int) (offset - keptFrom)));
    }

    void dropPart() {
        partFrom = NOWHERE;
    }

    /**
     * Goes to the next line that begins with an opening brace, behind what was handed out up to there.
     *
     * @return the text from that line on; empty where there is none
     */
    Optional<Reader> nextLineWithBrace(long offset) throws IOException {
        var rest = kept.substring((int) Math.max(0, Math.min(kept.length(), offset - keptFrom)));
        var at = rest.indexOf("\n{");
        if (at >= 0) {
            return Optional.of(new Prefixed(rest.substring(at + 1), text));
        }
        var before = rest.isEmpty() ? ' ' : rest.charAt(rest.length() - 1);
        for (int c = text.read(); c >= 0; c = text.read()) {
            if (c == '{' && before == '\n') {
                return Optional.of(new Prefixed("{", text));
            }
            before = (char) c;
        }
        return Optional.empty();
    }

    /** A text with some more before it. */
    private static final class Prefixed extends Reader {

        private final String prefix;
        private final Reader rest;
        private int taken;

        private Prefixed(String prefix, Reader rest) {
            this.prefix = prefix;
            this.rest = rest;
        }

        @Override
        public int read(char[] into, int offset, int length) throws IOException {
            if (taken == prefix.length()) {
                return rest.read(into, offset, length);
            }
            var count = Math.min(length, prefix.length() - taken);
            prefix.getChars(taken, taken + count, into, offset);
            taken += count;
            return count;
        }

        @Override
        public int read() throws IOException {
            return taken == prefix.length() ? rest.read() : prefix.charAt(taken++);
        }

        @Override
        public void close() throws IOException {
            rest.close();
        }
    }

    @Override
    public void close() throws IOException {
        text.close();
    }
}
