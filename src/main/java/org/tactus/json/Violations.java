package org.tactus.json;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.tactus.claim.Words;
import org.tactus.problem.Problem;
import org.tactus.problem.Violation;

/**
 * Collects the slips of one request, the first of each field.
 *
 * <p>Each method gives back something to go on with, so that reading goes on to the last field.
 */
public final class Violations {

    private final Map<String, Violation> byField = new LinkedHashMap<>();

    public void add(String field, String message) {
        byField.putIfAbsent(field, new Violation(field, message));
    }

    /** The value; where there is none, that is a slip, and the stand-in goes on. */
    public <T> T required(String field, @Nullable T value, T standIn) {
        if (value == null) {
            add(field, "is missing");
            return standIn;
        }
        return value;
    }

    /** The text as it was read; null where there is none, or one that no body may hold, which is a slip. */
    public @Nullable String text(String field, @Nullable String value) {
        var slip = Optional.ofNullable(value).flatMap(TextDeserializer::slipOf);
        slip.ifPresent(message -> add(field, message));
        return slip.isEmpty() ? value : null;
    }

    /** The day; null where there is no text, or one that is no day, which is a slip. */
    public @Nullable LocalDate day(String field, @Nullable String value) {
        var day = Optional.ofNullable(value).flatMap(DayDeserializer::parse);
        if (value != null && day.isEmpty()) {
            add(field, DayDeserializer.NO_DAY);
        }
        return day.orElse(null);
    }

    /** The number; null where there is no text, or one that is no decimal number, which is a slip. */
    public @Nullable BigDecimal number(String field, @Nullable String value) {
        var number = Optional.ofNullable(value).flatMap(NumberDeserializer::parse);
        if (value != null && number.isEmpty()) {
            add(field, NumberDeserializer.NO_NUMBER);
        }
        return number.orElse(null);
    }

    /** The text where there is any, blanks apart. */
    public String requiredText(String field, @Nullable String value) {
        return required(field, value == null || value.isBlank() ? null : value.strip(), "");
    }

    /** The text cut to its length where it is longer: that is a slip. */
    public String atMost(int characters, String field, String value) {
        if (value.length() > characters) {
            add(field, "has more than " + characters + " characters");
            return value.substring(0, characters);
        }
        return value;
    }

    /** The word's constant; empty where there is no word, or one that isn't of the list, which is a slip. */
    public <E extends Enum<E>> Optional<E> word(String field, @Nullable String value, Class<E> type) {
        if (value == null) {
            return Optional.empty();
        }
        var constant = Words.constant(type, value);
        if (constant.isEmpty()) {
            add(field, "is none of " + String.join(", ", Words.of(type)));
        }
        return constant;
    }

    /** Makes sense of each body of a list, with its place in the list; one that is null is a slip, and left out. */
    public <B, T> List<T> each(String field, @Nullable List<@Nullable B> bodies, BiFunction<B, String, T> meaning) {
        var meant = new ArrayList<T>();
        for (int i = 0; bodies != null && i < bodies.size(); i++) {
            var place = field + "[" + i + "]";
            var body = bodies.get(i);
            if (body == null) {
                add(place, "is missing");
            } else {
                meant.add(meaning.apply(body, place));
            }
        }
        return meant;
    }

    /** In the order in which they were found. */
    public List<Violation> all() {
        return List.copyOf(byField.values());
    }

    public boolean isEmpty() {
        return byField.isEmpty();
    }

    /** @throws org.tactus.problem.ProblemException with all of them, where there are any */
    public void throwIfAny() {
        if (!isEmpty()) {
            throw Problem.malformed(all()).asException();
        }
    }
}
