package org.tactus.store;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A piece of SQL with its parameters, so that a statement is put together without losing sight of which value belongs where.
 *
 * @param text with a question mark for each parameter
 */
public record Sql(String text, List<@Nullable Object> parameters) {

    public Sql {
        parameters = Collections.unmodifiableList(new ArrayList<>(parameters));
    }

    public static Sql of(String text, @Nullable Object... parameters) {
        return new Sql(text, Arrays.asList(parameters));
    }

    /** One after the other, each after a line break. */
    public static Sql lines(Sql... pieces) {
        return joined(List.of(pieces), "\n", "");
    }

    /** All of the conditions hold; where there are none, nothing is asked. */
    public static Sql all(Collection<Sql> conditions) {
        return conditions.isEmpty() ? of("true") : joined(conditions, "\n   and ", "");
    }

    /** One of the conditions holds; where there are none, nothing does. */
    public static Sql any(Collection<Sql> conditions) {
        return conditions.isEmpty() ? of("false") : joined(conditions, " or ", "()");
    }

    /** With its parameters written into it, for a statement that takes none; each of a kind that {@link Store} takes. */
    String inlined() {
        var parts = text.split("\\?", -1);
        var whole = new StringBuilder(parts[0]);
        for (int i = 1; i < parts.length; i++) {
            whole.append(SqlLiteral.of(parameters.get(i - 1))).append(parts[i]);
        }
        return whole.toString();
    }

    public Sql negated() {
        return new Sql("not (" + text + ")", parameters);
    }

    private static Sql joined(Collection<Sql> pieces, String separator, String around) {
        var text = pieces.stream().map(Sql::text).collect(Collectors.joining(separator));
        return new Sql(
                around.isEmpty() ? text : around.charAt(0) + text + around.charAt(1),
                pieces.stream().flatMap(piece -> piece.parameters.stream()).collect(Collectors.toList()));
    }
}
