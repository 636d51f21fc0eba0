package org.tactus.x12;

import java.io.IOException;
import java.io.InputStream;

/** One interchange of a file as the bytes that its parser gets. */
final class InterchangeBytes extends InputStream {

    private final SegmentBytes segments;
    private byte[] segment = {};
    private int sent;

    InterchangeBytes(SegmentBytes segments) {
        this.segments = segments;
    }

    @Override
    public int read() throws IOException {
        return hasMore() ? segment[sent++] & 0xff : FileBytes.END;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        if (!hasMore()) {
            return FileBytes.END;
        }
        int count = Math.min(length, segment.length - sent);
        System.arraycopy(segment, sent, into, offset, count);
        sent += count;
        return count;
    }

    private boolean hasMore() throws IOException {
        if (sent == segment.length) {
            segment = segments.next();
            sent = 0;
        }
        return segment.length > 0;
    }
}
