package org.tactus.ledger;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * What became of a claim after it was filed.
 *
 * @param by the user's name
 * @param reason why, of what a person decides
 * @param cause the claim that replaced or voided it
 * @param decided of a release: how it was decided anew
 */
public record ClaimEvent(
        UUID claimId,
        Kind kind,
        Instant at,
        String by,
        Optional<String> reason,
        Optional<UUID> cause,
        Optional<Redecision> decided) {

    /** What can happen to a filed claim, and where it stands then. */
    public enum Kind {
        RELEASED(Standing.IN_FORCE),
        WITHDRAWN(Standing.WITHDRAWN),
        REPLACED(Standing.REPLACED),
        VOIDED(Standing.VOIDED);

        private final Standing standing;

        Kind(Standing standing) {
            this.standing = standing;
        }

        public Standing standing() {
            return standing;
        }
    }

    /**
     * A decision that took the place of the one before.
     *
     * @param decision JSON, as it is answered
     * @param evidence JSON, as of {@link NewClaim#evidence()}
     */
    public record Redecision(String decision, String evidence) {}

    public static ClaimEvent released(UUID claimId, Instant at, String by, String reason, Redecision decided) {
        return new ClaimEvent(
                claimId, Kind.RELEASED, at, by, Optional.of(reason), Optional.empty(), Optional.of(decided));
    }

    public static ClaimEvent withdrawn(UUID claimId, Instant at, String by, String reason) {
        return new ClaimEvent(claimId, Kind.WITHDRAWN, at, by, Optional.of(reason), Optional.empty(), Optional.empty());
    }

    /** @param kind {@link Kind#REPLACED} or {@link Kind#VOIDED} */
    public static ClaimEvent superseded(UUID claimId, Kind kind, Instant at, String by, UUID cause) {
        return new ClaimEvent(claimId, kind, at, by, Optional.empty(), Optional.of(cause), Optional.empty());
    }
}
