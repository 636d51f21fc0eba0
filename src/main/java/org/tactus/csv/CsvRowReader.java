package org.tactus.csv;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.io.Reader;
import java.util.List;
import java.util.Optional;

/**
 * Reads a table row by row, as the caller asks for them, in memory that doesn't grow with it.
 *
 * <p>Where a row ends is found here, so that reading can go on behind one that is broken; its cells are fastcsv's to take apart. A
 * row whose quotation mark isn't closed ends with its first line: what it would have swallowed is read for itself.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc4180">RFC 4180</a>
 */
public final class CsvRowReader {

    /** In characters. */
    private static final int LONGEST_ROW = 65_536;

    /** Beyond that many, a quotation mark wasn't closed. It also bounds how often a line is looked at. */
    private static final int MOST_LINES = 64;

    private static final String NOT_CLOSED = "A quotation mark that begins there isn't closed.";
    private static final String TOO_LONG = "The row has more than " + LONGEST_ROW + " characters.";
    private static final String STRAY = "Text follows the quotation mark that closes a cell.";
    private static final int END = -1;
    private static final int NONE = -1;
    private static final int SPARE = 8;

    private final Reader text;
    private final char separator;
    private final char[] buffer = new char[2 * LONGEST_ROW + SPARE];
    private int from;
    private int end;
    private boolean isAtEnd;
    private long line = 1;

    private int secondLine = NONE;
    private long lineOfRow;

    /** @param text that the caller closes */
    public CsvRowReader(Reader text, char separator) {
        this.text = text;
        this.separator = separator;
    }

    /** The next row, blank ones too; empty behind the last. */
    public Optional<CsvRow> next() throws IOException {
        makeRoom();
        return peek(0) == END ? Optional.empty() : Optional.of(new Scan().row());
    }

    /** Goes on behind the first line of the row that came last. Does nothing where it has no other. */
    public void goBackToItsSecondLine() {
        if (secondLine != NONE) {
            from = secondLine;
            line = lineOfRow + 1;
            secondLine = NONE;
        }
    }

    /** So that a whole row, and what tells that it is too long, has a place behind {@link #from}. */
    private void makeRoom() {
        if (buffer.length - from > LONGEST_ROW + SPARE) {
            return;
        }
        System.arraycopy(buffer, from, buffer, 0, end - from);
        end -= from;
        from = 0;
    }

    private int peek(int offset) throws IOException {
        while (from + offset >= end && !isAtEnd) {
            var count = text.read(buffer, end, buffer.length - end);
            isAtEnd = count < 0;
            end += Math.max(count, 0);
        }
        return from + offset < end ? buffer[from + offset] : END;
    }

    private enum State {
        AT_CELL,
        PLAIN,
        QUOTED,
        CLOSED
    }

    /** One row's way to its end. */
    private final class Scan {

        private final long firstLine = line;
        private State state = State.AT_CELL;
        private int length;
        private int lines = 1;
        private int firstLineEnd = NONE;
        private int cellStart;
        private boolean isStray;

        CsvRow row() throws IOException {
            secondLine = NONE;
            lineOfRow = firstLine;
            for (int c = peek(0); c != END; c = peek(length)) {
                if (isLineBreak(c)) {
                    var width = c == '\r' && peek(length + 1) == '\n' ? 2 : 1;
                    if (state != State.QUOTED) {
                        return whole(width);
                    }
                    if (++lines > MOST_LINES || length >= LONGEST_ROW) {
                        return broken(NOT_CLOSED);
                    }
                    length += width;
                    firstLineEnd = firstLineEnd == NONE ? length : firstLineEnd;
                } else if (length >= LONGEST_ROW) {
                    return firstLineEnd == NONE ? tooLong() : broken(NOT_CLOSED);
                } else {
                    take(c);
                    length++;
                }
            }
            return state == State.QUOTED ? broken(NOT_CLOSED) : whole(0);
        }

        private void take(int c) {
            if (state == State.QUOTED) {
                state = c == '"' ? State.CLOSED : State.QUOTED;
            } else if (c == separator) {
                state = State.AT_CELL;
                cellStart = length + 1;
            } else if (c == '"' && state != State.PLAIN) {
                state = State.QUOTED;
            } else {
                isStray |= state == State.CLOSED;
                state = State.PLAIN;
            }
        }

        private CsvRow whole(int lineBreak) {
            var cells = cells(length);
            secondLine = firstLineEnd == NONE ? NONE : from + firstLineEnd;
            from += length + lineBreak;
            line = firstLine + lines;
            return new CsvRow(firstLine, lines, cells, Optional.of(STRAY).filter(any -> isStray), true);
        }

        /** Ends with its first line, or with the text where it has no other. */
        private CsvRow broken(String flaw) {
            var before = cellsBeforeBreak();
            from += firstLineEnd == NONE ? length : firstLineEnd;
            line = firstLine + 1;
            return new CsvRow(firstLine, 1, before, Optional.of(flaw), false);
        }

        private CsvRow tooLong() throws IOException {
            var before = cellsBeforeBreak();
            skipLine();
            line = firstLine + lines;
            return new CsvRow(
                    firstLine, lines, before, Optional.of(state == State.QUOTED ? NOT_CLOSED : TOO_LONG), false);
        }

        /** The cell that the row breaks off in isn't one; nor is what comes before it where that lies on another line. */
        private List<String> cellsBeforeBreak() {
            return cellStart == 0 || firstLineEnd != NONE && cellStart > firstLineEnd
                    ? List.of()
                    : cells(cellStart - 1);
        }

        private void skipLine() throws IOException {
            from += length;
            int c;
            do {
                makeRoom();
                c = peek(0);
                from += c == END ? 0 : 1;
            } while (c != END && !isLineBreak(c));
            makeRoom();
            from += c == '\r' && peek(0) == '\n' ? 1 : 0;
        }

        private boolean isLineBreak(int c) {
            return c == '\n' || c == '\r';
        }

        private List<String> cells(int length) {
            var rows = CsvReader.builder()
                    .fieldSeparator(separator)
                    .allowExtraFields(true)
                    .allowMissingFields(true)
                    .allowExtraCharsAfterClosingQuote(true)
                    .ofCsvRecord(new String(buffer, from, length));
            var iterator = rows.iterator();
            return iterator.hasNext() ? iterator.next().getFields() : List.of();
        }
    }
}
