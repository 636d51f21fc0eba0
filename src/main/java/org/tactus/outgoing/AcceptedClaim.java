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
 * <p>A void is accepted for what it takes back: what else it says was never judged.
 *
 * @param billingNpi whose claim it is
 * @param acceptedAt when it was filed, or a person released it
 * @param ruleBook the edition that decided
 * @param plan that it went by, or, of a void without one, that of the claim it takes back
 * @param onFile what the decision went by
 */
record AcceptedClaim(
        UUID id,
        String billingNpi,
        Instant acceptedAt,
        String ruleBook,
        MassageClaim claim,
        Plan plan,
        OnFileFacts onFile) {

    /** As the claim states it, or the one on file that it names. */
    Optional<PhysicianOrder> order() {
        return onFile.order().order();
    }

    /** As the claim states it, or the one on file that fits. */
    Optional<LicenseNumber> license() {
        return onFile.license().number();
    }
}
