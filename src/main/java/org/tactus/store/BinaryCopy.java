package org.tactus.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.sql.SQLException;
import org.postgresql.copy.CopyOut;
import org.tactus.store.Store.BytesReader;

/**
 * Reads what COPY sends in binary: a header, then for each row how many columns it has, and of each how many bytes.
 *
 * @see <a href="https://www.postgresql.org/docs/current/sql-copy.html">PostgreSQL, COPY, binary format</a>
 */
final class BinaryCopy {

    /** Signature, flags, and how long the header's extension is. */
    private static final int HEADER_BYTES = 11 + 4 + 4;

    private static final int COLUMNS_BYTES = 2;
    private static final int LENGTH_BYTES = 4;

    private BinaryCopy() {}

    /** The driver gives a row at a time; the header comes with the first, or by itself. */
    static void read(CopyOut copy, BytesReader reader) throws SQLException, IOException {
        var isFirst = true;
        for (var message = copy.readFromCopy(); message != null; message = copy.readFromCopy()) {
            var offset = isFirst ? HEADER_BYTES : 0;
            isFirst = false;
            if (message.length >= offset + COLUMNS_BYTES + LENGTH_BYTES) {
                var length = ByteBuffer.wrap(message).getInt(offset + COLUMNS_BYTES);
                reader.read(message, offset + COLUMNS_BYTES + LENGTH_BYTES, length);
            }
        }
    }
}
