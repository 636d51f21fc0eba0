package org.tactus.registry;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Texts of a body: null and blank are both nothing. */
public final class Texts {

    private Texts() {}

    public static Optional<String> stated(@Nullable String value) {
        return Optional.ofNullable(value).map(String::strip).filter(text -> !text.isEmpty());
    }

    public static String orEmpty(@Nullable String value) {
        return stated(value).orElse("");
    }

    /** The list's texts, a null or blank one as an empty text: that a place in a list is empty is for a rule to say. */
    public static Stream<String> allStated(@Nullable List<@Nullable String> values) {
        return values == null ? Stream.empty() : values.stream().map(Texts::orEmpty);
    }
}
