package org.tactus.x12;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Statements in {@code K3} segments: {@code TACTUS path=value;path=value}, in as many segments as a loop may have, a statement
 * going on in the next one wherever a segment is full.
 */
final class OwnSegments {

    static final String MARK = "TACTUS ";

    private static final String ID = "K3";
    private static final String NOTE = "note";
    private static final String SEPARATOR = ";";
    private static final int LONGEST_TEXT = 80;
    private static final int MOST_SEGMENTS = 10;
    private static final int ROOM_IN_ONE = LONGEST_TEXT - MARK.length();
    private static final int ROOM = MOST_SEGMENTS * ROOM_IN_ONE;

    private final StringBuilder text = new StringBuilder();
    private final List<String> notCarried = new ArrayList<>();

    static boolean isOne(Segment segment) {
        return segment.is(ID) && segment.text(1).startsWith(MARK);
    }

    /** The texts of statements; segments that aren't ours say nothing. */
    static List<String> read(List<Segment> loop) {
        var whole = new StringBuilder();
        loop.stream()
                .filter(OwnSegments::isOne)
                .forEach(segment -> whole.append(segment.text(1).substring(MARK.length())));
        return whole.isEmpty() ? List.of() : List.of(whole.toString().split(SEPARATOR));
    }

    /** Adds it if there is room, of a note as much as there is room for. */
    void add(Statement statement) {
        var prefix = text.isEmpty() ? "" : SEPARATOR;
        var written = prefix + statement.written();
        int room = ROOM - text.length();
        if (written.length() <= room) {
            text.append(written);
            return;
        }
        notCarried.add(statement.path());
        if (statement.path().equals(NOTE)) {
            beginningOf(statement, room - prefix.length())
                    .ifPresent(beginning -> text.append(prefix).append(beginning.written()));
        }
    }

    private static Optional<Statement> beginningOf(Statement statement, int room) {
        var whole = statement.text();
        int length = statement.written().length() - statement.value().length();
        int end = 0;
        while (end < whole.length()) {
            int next = whole.offsetByCodePoints(end, 1);
            length += Statement.encoded(whole.substring(end, next)).length();
            if (length > room) {
                break;
            }
            end = next;
        }
        return end == 0
                ? Optional.empty()
                : Optional.of(
                        new Statement(statement.kind(), statement.path(), Statement.encoded(whole.substring(0, end))));
    }

    /** Paths of what there was no room for. */
    List<String> notCarried() {
        return notCarried;
    }

    List<Segment> segments() {
        var segments = new ArrayList<Segment>();
        for (int from = 0; from < text.length(); from += ROOM_IN_ONE) {
            segments.add(Segment.of(ID, MARK + text.substring(from, Math.min(text.length(), from + ROOM_IN_ONE))));
        }
        return segments;
    }
}
