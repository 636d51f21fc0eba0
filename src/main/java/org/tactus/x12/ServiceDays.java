package org.tactus.x12;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/** From the first through the last day of service. */
record ServiceDays(LocalDate first, LocalDate last) {

    private static final DateTimeFormatter DATE = DateTimeFormatter.BASIC_ISO_DATE;
    private static final String DAY = "D8";
    private static final String RANGE = "RD8";

    /** Empty where it is neither a day nor two. */
    static Optional<ServiceDays> read(String format, String text) {
        try {
            var days = text.split("-", -1);
            if (format.equals(DAY) && days.length == 1) {
                var day = LocalDate.parse(text, DATE);
                return Optional.of(new ServiceDays(day, day));
            }
            return format.equals(RANGE) && days.length == 2
                    ? Optional.of(new ServiceDays(LocalDate.parse(days[0], DATE), LocalDate.parse(days[1], DATE)))
                    : Optional.empty();
        } catch (DateTimeException notADay) {
            return Optional.empty();
        }
    }

    ServiceDays joined(ServiceDays other) {
        return new ServiceDays(
                first.isBefore(other.first) ? first : other.first, last.isAfter(other.last) ? last : other.last);
    }

    Segment toSegment() {
        return first.equals(last)
                ? Segment.of("DTP", "472", DAY, DATE.format(first))
                : Segment.of("DTP", "472", RANGE, DATE.format(first) + "-" + DATE.format(last));
    }
}
