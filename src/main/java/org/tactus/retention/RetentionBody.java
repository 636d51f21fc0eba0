package org.tactus.retention;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.tactus.json.StrictJson;
import org.tactus.record.RecordRemovals.Removal;
import org.tactus.retention.Holds.Hold;
import org.tactus.retention.Retention.KeptYear;

/** How long what is on record is kept, on the wire. */
@Schema(name = "Retention")
record RetentionBody(
        @Schema(description = "that a year is kept for after its end") int years,
        @Schema(description = "whether years that are due go by themselves") boolean removes,
        @Schema(description = "of which something is kept, the first first") List<YearBody> kept,
        @Schema(description = "the latest first") List<RemovalBody> removed) {

    /** A year of which something is kept. */
    @Schema(name = "KeptYear")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record YearBody(
            int year,
            @Schema(description = "the first day, in UTC, on which it may go") LocalDate dueFrom,
            boolean due,
            @Schema(description = "left out where it isn't held") @Nullable HoldBody hold) {

        static YearBody of(KeptYear kept) {
            return new YearBody(
                    kept.year(),
                    kept.dueFrom(),
                    kept.isDue(),
                    kept.hold().map(HoldBody::of).orElse(null));
        }
    }

    /** That a year is held, or isn't any more. */
    @Schema(name = "RetentionHold")
    record HoldBody(int year, boolean held, String reason, Instant at, String by) {

        static HoldBody of(Hold hold) {
            return new HoldBody(hold.year(), hold.isHeld(), hold.reason(), hold.at(), hold.by());
        }
    }

    /** A year that has gone. */
    @Schema(name = "RecordRemoval")
    record RemovalBody(
            UUID id,
            int year,
            Instant at,
            @Schema(description = "a user's name, or retention where it went by itself") String by,
            @Schema(description = "by which it could go") String rule,
            @Schema(description = "why it did") String reason,
            @Schema(description = "how many rows of which table") Map<String, Number> tables) {

        @SuppressWarnings("unchecked")
        static RemovalBody of(Removal removal) {
            return new RemovalBody(
                    removal.id(),
                    removal.year(),
                    removal.at(),
                    removal.by(),
                    removal.rule(),
                    removal.reason(),
                    StrictJson.read(removal.tables(), Map.class));
        }
    }
}
