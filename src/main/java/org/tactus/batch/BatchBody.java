package org.tactus.batch;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.tactus.claim.Words;

/** A batch, on the wire. */
@Schema(name = "Batch")
@JsonInclude(JsonInclude.Include.NON_NULL)
record BatchBody(
        UUID id,
        @Schema(description = "claims, import or export") String kind,
        @Schema(description = "queued, running, done, failed or cancelled") String state,
        @Schema(description = "how many claims or rows there are; 0 until they have been counted") long total,
        long done,
        long accepted,
        long held,
        long rejected,
        @Schema(description = "claims whose control number another claim has, or that are another biller's")
                long refused,
        @Schema(description = "lines or claims that can't be made sense of") long unreadable,
        @Schema(description = "why it failed; left out where it didn't") @Nullable String message,
        String createdBy,
        Instant createdAt,
        @Schema(description = "left out while it isn't") @Nullable Instant finishedAt) {

    static BatchBody of(Batch batch) {
        var counts = batch.counts();
        return new BatchBody(
                batch.id(),
                batch.kind(),
                Words.of(batch.state()),
                counts.total(),
                counts.done(),
                counts.accepted(),
                counts.held(),
                counts.rejected(),
                counts.refused(),
                counts.unreadable(),
                batch.message().orElse(null),
                batch.createdBy(),
                batch.createdAt(),
                batch.finishedAt().orElse(null));
    }
}
