package org.tactus.fact;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.tactus.claim.PlanId;
import org.tactus.claim.ProcedureCode;

/**
 * A line of another claim of the same member, accepted and in force, or held.
 *
 * @param controlNumber of its claim; empty where that is another billing provider's, who is nobody else's business
 * @param therapist NPI; empty where none was stated
 * @param orderKey {@link org.tactus.claim.PhysicianOrder#key()} of its order
 * @param isHeld its claim waits for a person and has used nothing up yet
 */
public record ServiceOnFile(
        Optional<String> controlNumber,
        PlanId plan,
        LocalDate serviceDate,
        String therapist,
        ProcedureCode code,
        Optional<BigDecimal> minutes,
        Optional<BigDecimal> units,
        BigDecimal charge,
        String orderKey,
        Optional<String> authorization,
        boolean isHeld) {

    /** What is counted as a visit: a day with a therapist. */
    public Visit visit() {
        return new Visit(serviceDate, therapist);
    }
}
