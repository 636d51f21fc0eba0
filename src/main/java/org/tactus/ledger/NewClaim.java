package org.tactus.ledger;

import java.time.Instant;
import java.util.UUID;
import org.tactus.rule.Decision;

/**
 * A claim to be filed.
 *
 * @param memberSequence which of the member's claims it is, from 1
 * @param contentHash of the submission, hexadecimal
 * @param submission canonical JSON
 * @param answer the decision as JSON, as it is answered
 * @param evidence JSON: what it was decided by, so that it can be decided again
 */
public record NewClaim(
        UUID id,
        ClaimKey key,
        int memberSequence,
        Decision decision,
        Instant filedAt,
        String filedBy,
        String evidence,
        String contentHash,
        String submission,
        String answer) {}
