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
        String kind,
        @Schema(description = "queued, running, done or failed") String state,
        long total,
        long done,
        long accepted,
        long held,
        long rejected,
        @Schema(description = "lines that can't be made sense of") long unreadable,
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
                counts.unreadable(),
                batch.message().orElse(null),
                batch.createdBy(),
                batch.createdAt(),
                batch.finishedAt().orElse(null));
    }
}
