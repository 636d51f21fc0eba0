package org.tactus.record;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.tactus.store.Store.SqlArray;

/**
 * A column that is evidence, and how its values become texts: the same in here and in SQL, whatever a session is set to.
 *
 * <p>Numbers lose trailing zeros, days and times are counted from 1970 (in days, in microseconds), bytes are hexadecimal, lists are
 * JSON; of a long text, the hash stands for it.
 */
record RecordColumn(String name, String type, Kind kind) {

    private static final String LIST = "[]";

    private enum Kind {
        TEXT("%s"),
        LONG_TEXT("encode(sha256(convert_to(%s, 'UTF8')), 'hex')"),
        PLAIN("%s::text"),
        NUMERIC("trim_scale(%s)::text"),
        DAY("(%s - date '1970-01-01')::text"),
        TIME("(extract(epoch from %s) * 1000000)::bigint::text"),
        BYTES("encode(%s, 'hex')"),
        LIST("to_json(%s::text[])::text");

        private final String sql;

        Kind(String sql) {
            this.sql = sql;
        }
    }

    /** @param declared its name and type, as in {@code "tokens bigint[]"}; {@code "body long-text"} where its hash stands for it */
    static RecordColumn of(String declared) {
        var parts = declared.split(" ");
        return new RecordColumn(parts[0], parts[1], kind(parts[1]));
    }

    private static Kind kind(String type) {
        if (type.endsWith(LIST)) {
            return Kind.LIST;
        }
        return switch (type) {
            case "text" -> Kind.TEXT;
            case "long-text" -> Kind.LONG_TEXT;
            case "uuid", "bigint", "integer", "smallint", "boolean" -> Kind.PLAIN;
            case "numeric" -> Kind.NUMERIC;
            case "date" -> Kind.DAY;
            case "timestamptz" -> Kind.TIME;
            case "bytea" -> Kind.BYTES;
            default -> throw new IllegalArgumentException(type);
        };
    }

    /** As a table's column is declared. */
    String declared() {
        return name + " " + (kind == Kind.LONG_TEXT ? "text" : type);
    }

    /** An expression of SQL that gives the text, or null, of the row {@code r}. */
    String sql() {
        return kind.sql.formatted("r." + name);
    }

    /** @param value as it is written, of a kind that {@link org.tactus.store.Store} takes */
    @Nullable
    String text(@Nullable Object value) {
        if (value instanceof Optional<?> maybe) {
            return text(maybe.orElse(null));
        }
        if (value == null) {
            return null;
        }
        return switch (kind) {
            case TEXT, PLAIN -> value.toString();
            case LONG_TEXT ->
                HexFormat.of().formatHex(Sha256.of(value.toString().getBytes(StandardCharsets.UTF_8)));
            case NUMERIC -> decimal((BigDecimal) value);
            case DAY -> Long.toString(((LocalDate) value).toEpochDay());
            case TIME -> Long.toString(micros((Instant) value));
            case BYTES -> HexFormat.of().formatHex((byte[]) value);
            case LIST ->
                JsonTexts.of(Arrays.stream(((SqlArray) value).elements())
                        .map(element -> element == null ? null : element.toString())
                        .toList());
        };
    }

    /** Zero is zero, however many places it has: {@code stripTrailingZeros} has seen to that since Java 8. */
    private static String decimal(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }

    /** PostgreSQL keeps no more. */
    static long micros(Instant time) {
        return TimeUnit.SECONDS.toMicros(time.getEpochSecond()) + TimeUnit.NANOSECONDS.toMicros(time.getNano());
    }
}
