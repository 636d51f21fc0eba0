package org.tactus.store;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A value as it stands in a statement that takes no parameters. */
final class SqlLiteral {

    private SqlLiteral() {}

    static String of(@Nullable Object value) {
        if (value == null) {
            return "null";
        }
        if (value instanceof Optional<?> maybe) {
            return of(maybe.orElse(null));
        }
        if (value instanceof Integer || value instanceof Long || value instanceof Boolean) {
            return value.toString();
        }
        if (value instanceof String text) {
            return quoted(text);
        }
        if (value instanceof UUID) {
            return quoted(value.toString()) + "::uuid";
        }
        if (value instanceof Instant) {
            return quoted(value.toString()) + "::timestamptz";
        }
        if (value instanceof LocalDate) {
            return quoted(value.toString()) + "::date";
        }
        if (value instanceof Store.SqlArray array) {
            return Arrays.stream(array.elements())
                    .map(SqlLiteral::of)
                    .collect(Collectors.joining(",", "array[", "]::" + array.type() + "[]"));
        }
        throw new IllegalArgumentException(value.getClass().getName());
    }

    /** So that it holds whatever the server makes of backslashes. */
    private static String quoted(String text) {
        if (text.indexOf('\0') >= 0) {
            throw new IllegalArgumentException("no text of PostgreSQL holds a null");
        }
        return "E'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'";
    }
}
