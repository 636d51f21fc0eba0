package org.tactus.export;

import java.io.IOException;
import java.io.OutputStream;

/** Lets a part through of what is written. */
final class CutOutputStream extends OutputStream {

    private final OutputStream out;
    private final long first;
    private final long last;
    private long written;

    /** @param last inside */
    CutOutputStream(OutputStream out, long first, long last) {
        this.out = out;
        this.first = first;
        this.last = last;
    }

    /** All of the part has been written. */
    static final class Complete extends IOException {
        private static final long serialVersionUID = 1;
    }

    @Override
    public void write(int one) throws IOException {
        write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        var from = Math.max(first - written, 0);
        var until = Math.min(last + 1 - written, length);
        if (from < until) {
            out.write(bytes, offset + (int) from, (int) (until - from));
        }
        written += length;
        if (written > last) {
            throw new Complete();
        }
    }

    @Override
    public void flush() throws IOException {
        out.flush();
    }
}
