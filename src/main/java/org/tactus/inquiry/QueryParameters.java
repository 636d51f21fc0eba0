package org.tactus.inquiry;

import java.time.DateTimeException;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.tactus.json.Violations;

/** Parameters of an address; what can't be read becomes a violation. */
final class QueryParameters {

    static final String NO_DAY = "is no day, written as in 2026-11-10";

    private QueryParameters() {}

    /** Empty where nothing, or nothing but space, was sent. */
    static Optional<String> text(@Nullable String value) {
        return Optional.ofNullable(value).map(String::strip).filter(text -> !text.isEmpty());
    }

    /** @param message what is wrong where the reader can't make sense of it */
    static <T> Optional<T> read(
            String name, @Nullable String value, Function<String, T> reader, String message, Violations violations) {
        try {
            return text(value).map(reader);
        } catch (DateTimeException | IllegalArgumentException unreadable) {
            violations.add(name, message);
            return Optional.empty();
        }
    }
}
