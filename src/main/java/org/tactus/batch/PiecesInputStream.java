package org.tactus.batch;

import java.io.InputStream;
import java.util.Optional;
import java.util.function.IntFunction;

/** A file that is kept in pieces, of which it holds one at a time. */
final class PiecesInputStream extends InputStream {

    private final IntFunction<Optional<byte[]>> pieces;
    private byte[] piece = {};
    private int place;
    private int next;

    /** @param pieces by their place; empty behind the last */
    PiecesInputStream(IntFunction<Optional<byte[]>> pieces) {
        this.pieces = pieces;
    }

    @Override
    public int read() {
        return isAtEnd() ? -1 : piece[place++] & 0xFF;
    }

    @Override
    public int read(byte[] into, int offset, int length) {
        if (length == 0) {
            return 0;
        }
        if (isAtEnd()) {
            return -1;
        }
        var read = Math.min(length, piece.length - place);
        System.arraycopy(piece, place, into, offset, read);
        place += read;
        return read;
    }

    private boolean isAtEnd() {
        if (place == piece.length) {
            piece = pieces.apply(next).orElse(new byte[0]);
            place = 0;
            next++;
        }
        return piece.length == 0;
    }
}
