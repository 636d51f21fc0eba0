package org.tactus.x12;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/**
 * One interchange of a file, segment by segment, so that none takes more memory than a segment may.
 *
 * <p>In place of a segment that no parser takes stands one that says nothing, so that the rest can be read and counts stay right;
 * why it was withheld is remembered. Ends behind {@code IEA}, before another {@code ISA}, and with the file.
 */
final class InterchangeBytes extends InputStream {

    static final int LONGEST_SEGMENT_BYTES = 1 << 16;

    private static final int HEADER_BYTES = 106;
    private static final int SEPARATOR_AT = 3;
    private static final String LAST = "IEA";
    private static final String IN_PLACE = "ZZZ";

    private final FileBytes file;
    private final Deque<Withheld> withheld = new ArrayDeque<>();
    private final ByteArrayOutputStream segment = new ByteArrayOutputStream();
    private byte[] chunk = {};
    private int sent;
    private long number;
    private int separator;
    private int terminator;
    private boolean isOver;
    private boolean isCut;

    private record Withheld(long number, String why) {}

    /** @param before how many segments of the file come before it */
    InterchangeBytes(FileBytes file, long before) {
        this.file = file;
        this.number = before;
    }

    @Override
    public int read() throws IOException {
        return hasMore() ? chunk[sent++] & 0xff : FileBytes.END;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        if (!hasMore()) {
            return FileBytes.END;
        }
        int count = Math.min(length, chunk.length - sent);
        System.arraycopy(chunk, sent, into, offset, count);
        sent += count;
        return count;
    }

    /** Passes over what is left of it. */
    void drain() throws IOException {
        do {
            sent = chunk.length;
        } while (hasMore());
    }

    /** How many segments of the file were read to here. */
    long number() {
        return number;
    }

    /** Whether it ended without its {@code IEA}. */
    boolean isCut() {
        return isCut;
    }

    /** Why the segment of that number was withheld; empty where it wasn't. Numbers must be asked for in their order. */
    Optional<String> whyWithheld(long ofNumber) {
        while (!withheld.isEmpty() && withheld.peek().number() < ofNumber) {
            withheld.remove();
        }
        return Optional.ofNullable(withheld.peek())
                .filter(first -> first.number() == ofNumber)
                .map(Withheld::why);
    }

    private boolean hasMore() throws IOException {
        if (sent < chunk.length) {
            return true;
        }
        if (isOver) {
            return false;
        }
        segment.reset();
        if (terminator == 0) {
            readHeader();
        } else {
            readSegment();
        }
        chunk = segment.toByteArray();
        sent = 0;
        return chunk.length > 0;
    }

    private void readHeader() throws IOException {
        separator = file.peek(SEPARATOR_AT);
        terminator = file.peek(HEADER_BYTES - 1);
        for (int i = 0; i < HEADER_BYTES && file.peek(0) != FileBytes.END; i++) {
            segment.write(file.read());
        }
        number++;
    }

    private void readSegment() throws IOException {
        file.skipBlanks();
        if (file.peek(0) == FileBytes.END || file.isAtHeader()) {
            isCut = true;
            isOver = true;
            return;
        }
        number++;
        var isWhole = readToTerminator();
        var id = id();
        if (!isWhole) {
            withhold("The segment has more than " + LONGEST_SEGMENT_BYTES + " bytes; none of an 837P has as many.");
        } else if (!isSegmentId(id)) {
            withhold("This isn't a segment: its id isn't two or three capital letters and digits.");
        }
        isOver = id.equals(LAST);
    }

    /** @return whether all of it was kept */
    private boolean readToTerminator() throws IOException {
        long length = 0;
        int next;
        while ((next = file.read()) != FileBytes.END) {
            if (++length <= LONGEST_SEGMENT_BYTES) {
                segment.write(next);
            }
            if (next == terminator) {
                break;
            }
        }
        return length <= LONGEST_SEGMENT_BYTES;
    }

    private String id() {
        var bytes = segment.toByteArray();
        var id = new StringBuilder();
        for (int i = 0; i < bytes.length && id.length() <= LAST.length(); i++) {
            if (bytes[i] == (byte) separator || bytes[i] == (byte) terminator) {
                return id.toString();
            }
            id.append((char) (bytes[i] & 0xff));
        }
        return id.toString();
    }

    private static boolean isSegmentId(String id) {
        return (id.length() == 2 || id.length() == 3)
                && Character.isLetter(id.charAt(0))
                && id.chars().allMatch(c -> FileBytes.isLetterOrDigit(c) && !(c >= 'a' && c <= 'z'));
    }

    private void withhold(String why) {
        withheld.add(new Withheld(number, why));
        segment.reset();
        segment.writeBytes(IN_PLACE.getBytes(StandardCharsets.US_ASCII));
        segment.write(terminator);
    }
}
