package org.tactus.x12;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tactus.claimfile.Normalization;
import org.tactus.claimfile.Slip;

/** What is noted while a claim is read: what can't be, and what is read otherwise than it stands there. */
final class Reading {

    private static final Pattern NUMBER = Pattern.compile("-?(?:\\d{1,18}(?:\\.\\d{0,18})?|\\.\\d{1,18})");
    private static final int DAY_LENGTH = 8;

    private final List<Slip> slips = new ArrayList<>();
    private final List<Normalization> normalizations = new ArrayList<>();

    List<Slip> slips() {
        return slips;
    }

    List<Normalization> normalizations() {
        return normalizations;
    }

    void slip(Segment segment, String path, String message) {
        slips.add(new Slip(segment.place(), path, message));
    }

    void slip(Segment segment, int element, String path, String message) {
        slips.add(new Slip(segment.place(element), path, message));
    }

    void normalize(String path, @Nullable String stated, String read) {
        normalizations.add(new Normalization(path, stated, read));
    }

    /** What is stated there after all. */
    void forgetNormalizations(String path) {
        normalizations.removeIf(normalization ->
                normalization.element().equals(path) || normalization.element().startsWith(path + "."));
    }

    /** The text of an element; null where there is none. */
    static @Nullable String text(Segment segment, int element) {
        return stated(segment.text(element));
    }

    static @Nullable String stated(String text) {
        return text.isBlank() ? null : text;
    }

    /** The only one of them; with more, the first and a slip. */
    Optional<Segment> only(Stream<Segment> segments, String path) {
        var found = segments.toList();
        found.stream()
                .skip(1)
                .filter(other -> !other.elements().equals(found.get(0).elements()))
                .forEach(other -> slip(other, path, "It stands there already, with another value."));
        return found.stream().findFirst();
    }

    /** A number as X12 writes one, without exponent; null where there is none, or, with a slip, where it is none. */
    @Nullable
    BigDecimal number(Segment segment, int element, String path) {
        return number(segment, element, segment.text(element), path);
    }

    @Nullable
    BigDecimal number(Segment segment, int element, String text, String path) {
        if (text.isBlank()) {
            return null;
        }
        if (!NUMBER.matcher(text).matches()) {
            slip(segment, element, path, "This isn't a number.");
            return null;
        }
        return new BigDecimal(text);
    }

    /** The day of a {@code D8}, or of an {@code RD8} that is one day; null where there is none, or, with a slip, where it is none. */
    @Nullable
    LocalDate day(Segment segment, int format, String path) {
        var text = segment.text(format + 1);
        if (text.isBlank()) {
            return null;
        }
        return switch (segment.text(format)) {
            case "D8" -> day(segment, format + 1, text, path);
            case "RD8" -> onlyDay(segment, format + 1, text, path);
            default -> {
                slip(segment, format, path, "The format of the date isn't D8 or RD8.");
                yield null;
            }
        };
    }

    private @Nullable LocalDate onlyDay(Segment segment, int element, String range, String path) {
        var days = range.split("-", -1);
        if (days.length != 2) {
            slip(segment, element, path, "This isn't a range of dates.");
            return null;
        }
        if (!days[0].equals(days[1])) {
            slip(segment, element, path, "This is a range of days; a line is of one day.");
            return null;
        }
        return day(segment, element, days[0], path);
    }

    private @Nullable LocalDate day(Segment segment, int element, String text, String path) {
        try {
            if (text.length() == DAY_LENGTH) {
                return LocalDate.parse(text, DateTimeFormatter.BASIC_ISO_DATE);
            }
        } catch (DateTimeParseException notADay) {
            // said below
        }
        slip(segment, element, path, "This isn't a date, written as in 20261110.");
        return null;
    }
}
