package org.tactus.outgoing;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.tactus.claim.LicenseNumber;
import org.tactus.claim.MassageClaim;
import org.tactus.claim.PhysicianOrder;
import org.tactus.fact.Plan;
import org.tactus.registry.OnFileFacts;

/**
 * A claim that was accepted, as it was then, whatever became of it later.
 *
 * @param acceptedAt when it was filed, or a person released it
 * @param ruleBook the edition that decided
 * @param onFile what the decision went by
 */
record AcceptedClaim(UUID id, Instant acceptedAt, String ruleBook, MassageClaim claim, OnFileFacts onFile) {

    /** No claim is accepted without. */
    Plan plan() {
        return onFile.plan().orElseThrow();
    }

    /** As the claim states it, or the one on file that it names. */
    Optional<PhysicianOrder> order() {
        return onFile.order().order();
    }

    /** As the claim states it, or the one on file that fits. */
    Optional<LicenseNumber> license() {
        return onFile.license().number();
    }
}
