package org.tactus.store;

import de.bytefish.pgbulkinsert.pgsql.constants.DataType;
import de.bytefish.pgbulkinsert.row.SimpleRow;
import de.bytefish.pgbulkinsert.row.SimpleRowWriter;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.tactus.store.Store.SqlArray;

/** Rows on their way into a table by COPY in binary; they are there once it is closed. */
final class BulkCopy implements AutoCloseable {

    private final Table table;
    private final SimpleRowWriter writer;

    BulkCopy(Table table, PGConnection connection) throws SQLException {
        this.table = table;
        this.writer = new SimpleRowWriter(
                new SimpleRowWriter.Table(table.name(), table.columnNames().toArray(String[]::new)), connection);
    }

    void add(@Nullable Object[] columns) {
        writer.startRow(row -> {
            for (int i = 0; i < columns.length; i++) {
                set(row, i, table.columns().get(i).type(), columns[i]);
            }
        });
    }

    private static void set(SimpleRow row, int column, DataType type, @Nullable Object value) {
        if (value instanceof Optional<?> maybe) {
            set(row, column, type, maybe.orElse(null));
        } else if (value instanceof SqlArray array) {
            row.setCollection(column, type, Arrays.asList(array.elements()));
        } else {
            row.setValue(column, type, value instanceof Instant instant ? instant.atZone(ZoneOffset.UTC) : value);
        }
    }

    @Override
    public void close() {
        writer.close();
    }
}
