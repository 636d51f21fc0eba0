package org.tactus.store;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyOut;

/**
 * Runs SQL with parameters.
 *
 * <p>A parameter is what the driver takes as it is, an {@link Instant}, an {@link Optional} of such, or one of the arrays that this
 * class makes.
 */
@ApplicationScoped
public class Store {

    private static final int MANY_ROWS = 64;

    private final DataSource source;

    public Store(DataSource source) {
        this.source = source;
    }

    /** Makes something of a row. */
    @FunctionalInterface
    public interface RowReader<T> {
        T read(Row row) throws SQLException;
    }

    /** A parameter that is an array of SQL. */
    public record SqlArray(String type, Object[] elements) {}

    public static SqlArray texts(Collection<String> elements) {
        return new SqlArray("text", elements.toArray());
    }

    public static SqlArray ids(Collection<UUID> elements) {
        return new SqlArray("uuid", elements.toArray());
    }

    public static SqlArray numbers(Collection<Integer> elements) {
        return new SqlArray("int4", elements.toArray());
    }

    public static SqlArray bigNumbers(Collection<Long> elements) {
        return new SqlArray("int8", elements.toArray());
    }

    /** All rows, in the order in which the database gives them. */
    public <T> List<T> query(String sql, RowReader<T> reader, @Nullable Object... parameters) {
        try (var connection = source.getConnection();
                var statement = connection.prepareStatement(sql)) {
            set(connection, statement, parameters);
            try (var rows = statement.executeQuery()) {
                var answer = new ArrayList<T>();
                var row = new Row(rows);
                while (rows.next()) {
                    answer.add(reader.read(row));
                }
                return answer;
            }
        } catch (SQLException failure) {
            throw new StoreFailure(failure);
        }
    }

    /** All rows, in the order in which the database gives them. */
    public <T> List<T> query(Sql sql, RowReader<T> reader) {
        return query(sql.text(), reader, sql.parameters().toArray());
    }

    /** The only row, or none. */
    public <T> Optional<T> find(String sql, RowReader<T> reader, @Nullable Object... parameters) {
        return query(sql, reader, parameters).stream().findFirst();
    }

    /** How many rows it touched. */
    public int update(String sql, @Nullable Object... parameters) {
        try (var connection = source.getConnection();
                var statement = connection.prepareStatement(sql)) {
            set(connection, statement, parameters);
            return statement.executeUpdate();
        } catch (SQLException failure) {
            throw new StoreFailure(failure);
        }
    }

    /** Once for each of them, in one round trip; nothing where there are none. */
    public <T> void updateEach(String sql, Collection<T> each, Function<T, @Nullable Object[]> parameters) {
        if (each.isEmpty()) {
            return;
        }
        try (var connection = source.getConnection();
                var statement = connection.prepareStatement(sql)) {
            for (var one : each) {
                set(connection, statement, parameters.apply(one));
                statement.addBatch();
            }
            statement.executeBatch();
        } catch (SQLException failure) {
            throw new StoreFailure(failure);
        }
    }

    /**
     * Puts rows into a table: a few by an insert, many by COPY, which takes a fraction of the time.
     *
     * @param columns in the order of the table's: what {@link #update} takes as a parameter
     */
    public <T> void add(Table table, Collection<T> rows, Function<T, @Nullable Object[]> columns) {
        if (rows.size() < MANY_ROWS) {
            updateEach(table.insert(), rows, columns);
            return;
        }
        try (var connection = source.getConnection();
                var copy = new BulkCopy(table, connection.unwrap(PGConnection.class))) {
            rows.forEach(row -> copy.add(columns.apply(row)));
        } catch (SQLException failure) {
            throw new StoreFailure(failure);
        }
    }

    /** Takes the bytes of a row's only column. */
    @FunctionalInterface
    public interface BytesReader {
        /** @param bytes the row's, from the offset on; good until it returns */
        void read(byte[] bytes, int offset, int length) throws IOException;
    }

    /**
     * A column of text or bytes, as fast as the database gives it, one row in memory at a time.
     *
     * @param sql gives one column
     * @throws IOException as the reader does; what comes after is passed over
     */
    public void copyOut(Sql sql, BytesReader reader) throws IOException {
        try (var connection = source.getConnection()) {
            var copy = connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyOut("copy (" + sql.inlined() + ") to stdout (format binary)");
            try {
                BinaryCopy.read(copy, reader);
            } finally {
                passOver(copy);
            }
        } catch (SQLException failure) {
            throw new StoreFailure(failure);
        }
    }

    /** To the end: a request to cancel may arrive late, and would then end what somebody else asks over the same connection. */
    private static void passOver(CopyOut rest) throws SQLException {
        while (rest.isActive() && rest.readFromCopy() != null) {
            // nobody wants it
        }
    }

    private static void set(Connection connection, PreparedStatement statement, @Nullable Object[] parameters)
            throws SQLException {
        for (int i = 0; i < parameters.length; i++) {
            statement.setObject(i + 1, forDriver(connection, parameters[i]));
        }
    }

    private static @Nullable Object forDriver(Connection connection, @Nullable Object parameter) throws SQLException {
        if (parameter instanceof Optional<?> maybe) {
            return forDriver(connection, maybe.orElse(null));
        }
        if (parameter instanceof SqlArray array) {
            return connection.createArrayOf(array.type(), array.elements());
        }
        return parameter instanceof Instant instant ? instant.atOffset(ZoneOffset.UTC) : parameter;
    }
}
