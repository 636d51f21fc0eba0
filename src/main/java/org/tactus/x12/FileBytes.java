package org.tactus.x12;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;

/** The bytes of a file, with a look at those that come. */
final class FileBytes implements Closeable {

    static final int END = -1;
    static final int HEADER_BYTES = 106;

    private static final int BUFFER_BYTES = 1 << 16;
    private static final String HEADER = "ISA";
    private static final int[] SEPARATORS_AT = {3, 6, 17, 20, 31, 34, 50, 53, 69, 76, 81, 83, 89, 99, 101, 103};

    private final InputStream file;
    private final byte[] buffer = new byte[BUFFER_BYTES];
    private int position;
    private int limit;

    FileBytes(InputStream file) {
        this.file = file;
    }

    int read() throws IOException {
        return has(1) ? buffer[position++] & 0xff : END;
    }

    int peek(int ahead) throws IOException {
        return has(ahead + 1) ? buffer[position + ahead] & 0xff : END;
    }

    void skipBlanks() throws IOException {
        while (isBlank(peek(0))) {
            position++;
        }
    }

    /** Some systems put one before a text in UTF-8. */
    void skipByteOrderMark() throws IOException {
        if (peek(0) == 0xef && peek(1) == 0xbb && peek(2) == 0xbf) {
            position += 3;
        }
    }

    /** Whether an interchange begins here. */
    boolean isAtHeader() throws IOException {
        for (int i = 0; i < HEADER.length(); i++) {
            if (peek(i) != HEADER.charAt(i)) {
                return false;
            }
        }
        return !isLetterOrDigit(peek(HEADER.length()));
    }

    /** Whether the header that begins here has its separators where an ISA, all of whose elements are of fixed length, has them. */
    boolean isAtWholeHeader() throws IOException {
        int separator = peek(HEADER.length());
        for (int at : SEPARATORS_AT) {
            if (peek(at) != separator) {
                return false;
            }
        }
        return peek(HEADER_BYTES - 1) != END;
    }

    /** Goes on to where an interchange begins, or to the end. */
    void skipToHeader() throws IOException {
        int before = ' ';
        while (peek(0) != END && (isLetterOrDigit(before) || !isAtHeader())) {
            before = read();
        }
    }

    private boolean has(int bytes) throws IOException {
        if (limit - position >= bytes) {
            return true;
        }
        System.arraycopy(buffer, position, buffer, 0, limit - position);
        limit -= position;
        position = 0;
        while (limit < bytes) {
            int more = file.read(buffer, limit, buffer.length - limit);
            if (more < 0) {
                return false;
            }
            limit += more;
        }
        return true;
    }

    /** Spaces and line ends; zeros too, with which some systems fill up. */
    static boolean isBlank(int b) {
        return b == ' ' || b == '\n' || b == '\r' || b == '\t' || b == 0;
    }

    static boolean isCapital(int b) {
        return b >= 'A' && b <= 'Z';
    }

    static boolean isDigit(int b) {
        return b >= '0' && b <= '9';
    }

    private static boolean isLetterOrDigit(int b) {
        return isDigit(b) || isCapital(b) || b >= 'a' && b <= 'z';
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
