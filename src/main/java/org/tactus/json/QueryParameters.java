package org.tactus.json;

import java.time.DateTimeException;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Parameters of an address; what can't be read becomes a violation. */
public final class QueryParameters {

    public static final String NO_DAY = "is no day, written as in 2026-11-10";

    private QueryParameters() {}

    /** Empty where nothing, or nothing but space, was sent. */
    public static Optional<String> text(@Nullable String value) {
        return Optional.ofNullable(value).map(String::strip).filter(text -> !text.isEmpty());
    }

    /** @param message what is wrong where the reader can't make sense of it */
    public static <T> Optional<T> read(
            String name, @Nullable String value, Function<String, T> reader, String message, Violations violations) {
        try {
            return text(value).map(reader);
        } catch (DateTimeException | IllegalArgumentException unreadable) {
            violations.add(name, message);
            return Optional.empty();
        }
    }
}
