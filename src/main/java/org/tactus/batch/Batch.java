package org.tactus.batch;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A file that was sent to be worked through.
 *
 * @param kind what is done with it: {@code import}, {@code export}
 * @param createdBy the user's name
 * @param message why it failed; empty otherwise
 */
public record Batch(
        UUID id,
        String kind,
        String createdBy,
        Instant createdAt,
        State state,
        Counts counts,
        Optional<String> message,
        Optional<Instant> finishedAt) {

    /** How far it is. */
    public enum State {
        QUEUED,
        RUNNING,
        DONE,
        FAILED
    }

    /**
     * What became of its parts, claims or rows.
     *
     * @param unreadable lines that can't be made sense of
     */
    public record Counts(long total, long done, long accepted, long held, long rejected, long unreadable) {

        public static final Counts NONE = new Counts(0, 0, 0, 0, 0, 0);
    }
}
