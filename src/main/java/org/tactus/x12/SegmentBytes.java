package org.tactus.x12;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/**
 * One interchange of a file, segment by segment, so that none takes more memory than a segment may.
 *
 * <p>In place of a segment that no parser takes stands one that says nothing, so that the rest can be read and counts stay right;
 * why it was withheld is remembered. The interchange ends behind {@code IEA}, before another {@code ISA}, and with the file.
 */
final class SegmentBytes {

    static final int LONGEST_BYTES = 1 << 16;

    private static final int SEPARATOR_AT = 3;
    private static final String LAST = "IEA";
    private static final byte[] IN_PLACE = "ZZZ".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] NOTHING = {};

    private final FileBytes file;
    private final Deque<Withheld> withheld = new ArrayDeque<>();
    private final ByteArrayOutputStream segment = new ByteArrayOutputStream();
    private long number;
    private int separator;
    private int terminator;
    private boolean hasBegun;
    private boolean isOver;
    private boolean isCut;

    private record Withheld(long number, String why) {}

    /** @param before how many segments of the file come before it */
    SegmentBytes(FileBytes file, long before) {
        this.file = file;
        this.number = before;
    }

    /** The next segment with its terminator; none behind the last. */
    byte[] next() throws IOException {
        if (!hasBegun) {
            hasBegun = true;
            return header();
        }
        if (isOver) {
            return NOTHING;
        }
        file.skipBlanks();
        if (file.peek(0) == FileBytes.END || file.isAtHeader()) {
            isCut = true;
            isOver = true;
            return NOTHING;
        }
        return segment();
    }

    /** Passes over what is left of it. */
    void drain() throws IOException {
        while (next().length > 0) {
            // counted as it goes by
        }
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

    private byte[] header() throws IOException {
        separator = file.peek(SEPARATOR_AT);
        terminator = file.peek(FileBytes.HEADER_BYTES - 1);
        for (int i = 0; i < FileBytes.HEADER_BYTES && file.peek(0) != FileBytes.END; i++) {
            segment.write(file.read());
        }
        number++;
        return segment.toByteArray();
    }

    private byte[] segment() throws IOException {
        number++;
        segment.reset();
        var isWhole = readToTerminator();
        var bytes = segment.toByteArray();
        var id = id(bytes);
        isOver = id.equals(LAST);
        if (!isWhole) {
            return withhold("The segment has more than " + LONGEST_BYTES + " bytes; none of an 837P has as many.");
        }
        return isSegmentId(id)
                ? bytes
                : withhold("This isn't a segment: its id isn't two or three capital letters and digits.");
    }

    /** @return whether all of it was kept */
    private boolean readToTerminator() throws IOException {
        long length = 0;
        int next;
        while ((next = file.read()) != FileBytes.END) {
            if (++length <= LONGEST_BYTES) {
                segment.write(next);
            }
            if (next == terminator) {
                break;
            }
        }
        return length <= LONGEST_BYTES;
    }

    private String id(byte[] bytes) {
        int end = 0;
        while (end < bytes.length && end <= LAST.length() && bytes[end] != separator && bytes[end] != terminator) {
            end++;
        }
        return new String(bytes, 0, end, StandardCharsets.ISO_8859_1);
    }

    private static boolean isSegmentId(String id) {
        return (id.length() == 2 || id.length() == 3)
                && FileBytes.isCapital(id.charAt(0))
                && id.chars().allMatch(c -> FileBytes.isCapital(c) || FileBytes.isDigit(c));
    }

    private byte[] withhold(String why) {
        withheld.add(new Withheld(number, why));
        segment.reset();
        segment.writeBytes(IN_PLACE);
        segment.write(terminator);
        return segment.toByteArray();
    }
}
