package org.tactus.registry;

import java.time.LocalDate;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.tactus.fact.Period;
import org.tactus.json.Violations;

/** Days on the wire, the first and the last inside. */
@Schema(name = "Period")
public record PeriodBody(
        @Nullable LocalDate from, @Schema(description = "left out: open") @Nullable LocalDate through) {

    static Period toPeriod(@Nullable LocalDate from, @Nullable LocalDate through, String field, Violations violations) {
        var first = violations.required(field + ".from", from, LocalDate.EPOCH);
        if (through != null && through.isBefore(first)) {
            violations.add(field + ".through", "is before the first day");
        }
        return new Period(first, Optional.ofNullable(through));
    }

    Period toPeriod(String field, Violations violations) {
        return toPeriod(from, through, field, violations);
    }

    static PeriodBody of(Period period) {
        return new PeriodBody(period.from(), period.through().orElse(null));
    }
}
