package org.tactus.batch;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * A file that was sent to be worked through.
 *
 * @param kind what is done with it: {@code import}, {@code export}, {@code claims}
 * @param createdBy the user's name
 * @param billingNpis whose claims it may hold; none where it holds none
 * @param message why it failed; empty otherwise
 */
public record Batch(
        UUID id,
        String kind,
        String createdBy,
        Instant createdAt,
        Set<String> billingNpis,
        State state,
        Counts counts,
        Optional<String> message,
        Optional<Instant> finishedAt) {

    public Batch {
        billingNpis = Set.copyOf(billingNpis);
    }

    /** How far it is. */
    public enum State {
        QUEUED,
        RUNNING,
        DONE,
        FAILED,
        CANCELLED;

        /** Nothing more will come of it. */
        public boolean isEnd() {
            return this != QUEUED && this != RUNNING;
        }
    }

    /**
     * What became of its parts, claims or rows.
     *
     * @param refused claims that may not be filed as they are: another one has their control number, or they are another biller's
     * @param unreadable lines or claims that can't be made sense of
     */
    public record Counts(
            long total, long done, long accepted, long held, long rejected, long refused, long unreadable) {

        public static final Counts NONE = new Counts(0, 0, 0, 0, 0, 0, 0);

        /** All of so many rows are done, and accepted. */
        public static Counts ofRows(long rows) {
            return new Counts(rows, rows, rows, 0, 0, 0, 0);
        }

        Counts withUnreadable(long lines) {
            return new Counts(total, done, accepted, held, rejected, refused, lines);
        }
    }
}
