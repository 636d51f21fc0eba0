package org.tactus.ledger;

import java.time.Instant;
import java.util.UUID;

/**
 * A submission as it was received, by itself.
 *
 * @param claimId the claim that is on file under its control number
 * @param by the user's name
 * @param sha256 of the bytes that were sent, hexadecimal
 */
public record ClaimReceipt(UUID id, UUID claimId, String by, Status status, String sha256, long bytes) {

    /** What became of it. */
    public enum Status {
        /** It is the claim on file. */
        FILED,
        /** The same claim was on file. */
        REPEATED,
        /** Another claim was on file. */
        REFUSED
    }

    public Instant at() {
        return Ids.momentOf(id);
    }
}
