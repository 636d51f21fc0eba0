package org.tactus.store;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** A row as it is read: columns by their 1-based place. */
public record Row(ResultSet columns) {

    public String text(int column) throws SQLException {
        return columns.getString(column);
    }

    public Optional<String> maybeText(int column) throws SQLException {
        return Optional.ofNullable(columns.getString(column));
    }

    public int number(int column) throws SQLException {
        return columns.getInt(column);
    }

    public Optional<Integer> maybeNumber(int column) throws SQLException {
        var number = columns.getInt(column);
        return columns.wasNull() ? Optional.empty() : Optional.of(number);
    }

    public long bigNumber(int column) throws SQLException {
        return columns.getLong(column);
    }

    public BigDecimal decimal(int column) throws SQLException {
        return columns.getBigDecimal(column);
    }

    public Optional<BigDecimal> maybeDecimal(int column) throws SQLException {
        return Optional.ofNullable(columns.getBigDecimal(column));
    }

    public UUID id(int column) throws SQLException {
        return columns.getObject(column, UUID.class);
    }

    public Optional<UUID> maybeId(int column) throws SQLException {
        return Optional.ofNullable(columns.getObject(column, UUID.class));
    }

    public LocalDate day(int column) throws SQLException {
        return columns.getObject(column, LocalDate.class);
    }

    public Optional<LocalDate> maybeDay(int column) throws SQLException {
        return Optional.ofNullable(columns.getObject(column, LocalDate.class));
    }

    public Instant instant(int column) throws SQLException {
        return columns.getObject(column, OffsetDateTime.class).toInstant();
    }

    public Optional<Instant> maybeInstant(int column) throws SQLException {
        return Optional.ofNullable(columns.getObject(column, OffsetDateTime.class))
                .map(OffsetDateTime::toInstant);
    }

    public byte[] bytes(int column) throws SQLException {
        return columns.getBytes(column);
    }

    public boolean flag(int column) throws SQLException {
        return columns.getBoolean(column);
    }

    public List<UUID> ids(int column) throws SQLException {
        return List.of((UUID[]) columns.getArray(column).getArray());
    }

    public List<Integer> numbers(int column) throws SQLException {
        return List.of((Integer[]) columns.getArray(column).getArray());
    }

    public List<String> texts(int column) throws SQLException {
        return List.of((String[]) columns.getArray(column).getArray());
    }
}
