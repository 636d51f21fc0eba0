package org.tactus.review;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.tactus.json.Violations;

/** By which moment's knowledge a claim is to be decided again, on the wire. */
@Schema(name = "AsOf")
record AsOfBody(
        @Schema(description = "a day, which means its end in UTC, or an instant; left out, when it was decided")
                @Nullable
                String asOf) {

    private static final String FIELD = "asOf";

    Optional<Instant> moment(Clock clock, Violations violations) {
        if (asOf == null || asOf.isBlank()) {
            return Optional.empty();
        }
        try {
            var moment = moment(asOf.strip());
            if (LocalDate.ofInstant(moment, ZoneOffset.UTC)
                    .isAfter(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC))) {
                violations.add(FIELD, "is in the future");
            }
            return Optional.of(moment);
        } catch (DateTimeException unreadable) {
            violations.add(
                    FIELD, "is neither a day, written as in 2026-11-10, nor an instant as in 2026-11-10T08:00:00Z");
            return Optional.empty();
        }
    }

    private static Instant moment(String text) {
        return text.length() == "2026-11-10".length()
                ? LocalDate.parse(text)
                        .plusDays(1)
                        .atStartOfDay()
                        .toInstant(ZoneOffset.UTC)
                        .minus(1, ChronoUnit.MICROS)
                : Instant.parse(text);
    }
}
