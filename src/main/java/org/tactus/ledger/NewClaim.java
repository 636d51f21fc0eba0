package org.tactus.ledger;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.tactus.rule.Decision;

/**
 * A claim to be filed.
 *
 * @param contentHash of the submission, hexadecimal
 * @param submission canonical JSON
 * @param answer the decision as JSON, as it is answered
 * @param factVersions of all that was looked at on file
 */
public record NewClaim(
        UUID id,
        ClaimKey key,
        Decision decision,
        Instant filedAt,
        String filedBy,
        String ruleBook,
        List<String> factVersions,
        String contentHash,
        String submission,
        String answer) {

    public NewClaim {
        factVersions = List.copyOf(factVersions);
    }
}
