package org.tactus.ledger;

import java.time.Instant;
import java.util.UUID;

/**
 * A claim on file as it was decided last.
 *
 * @param plan whom it is for, as in H1234-001-000
 * @param memberSequence which of the member's claims it is
 * @param number of the decision: 1 of the filing, 2 of a release
 * @param submission canonical JSON
 * @param decision JSON, as it was answered
 * @param evidence JSON: what it was decided by
 * @param decidedAt when that decision was made
 * @param filedBy the user who filed it
 */
public record ClaimRecord(
        UUID id,
        ClaimKey key,
        String plan,
        int memberSequence,
        Standing standing,
        int number,
        String submission,
        String decision,
        String evidence,
        Instant filedAt,
        Instant decidedAt,
        String filedBy) {}
