package org.tactus.bulk;

import io.quarkus.qute.TemplateData;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.tactus.batch.Batch;
import org.tactus.claim.Words;

/**
 * A file of claims as pages show it.
 *
 * @param state queued, running, done, failed or cancelled
 * @param hasEnded whether nothing more will come of it
 * @param message why it failed
 */
@TemplateData
record ShownFile(
        UUID id,
        String state,
        boolean hasEnded,
        Batch.Counts counts,
        Optional<String> message,
        String createdBy,
        Instant createdAt,
        Optional<Instant> finishedAt) {

    static ShownFile of(Batch batch) {
        return new ShownFile(
                batch.id(),
                Words.of(batch.state()),
                batch.state().isEnd(),
                batch.counts(),
                batch.message(),
                batch.createdBy(),
                batch.createdAt(),
                batch.finishedAt());
    }
}
