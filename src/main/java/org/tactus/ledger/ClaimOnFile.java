package org.tactus.ledger;

import java.util.UUID;
import org.tactus.rule.Outcome;

/**
 * A claim that was filed before.
 *
 * @param contentHash of its canonical submission
 * @param filedStanding where it stood when it was filed
 * @param decision JSON, as it was answered then
 */
public record ClaimOnFile(
        UUID id, ClaimKey key, String contentHash, Standing standing, Standing filedStanding, String decision) {

    /** What that decision says. */
    public Outcome outcome() {
        return switch (filedStanding) {
            case HELD -> Outcome.HELD;
            case REJECTED -> Outcome.REJECTED;
            default -> Outcome.ACCEPTED;
        };
    }
}
