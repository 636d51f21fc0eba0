package org.tactus.ledger;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.tactus.claim.PlanId;
import org.tactus.claim.ProcedureCode;
import org.tactus.fact.ServiceOnFile;

/** A line of a claim that is in force, or held. */
public record FiledService(
        String memberKey,
        ClaimKey claim,
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

    /** As the rules see it for a claim of that billing provider: others' control numbers are none of theirs. */
    public ServiceOnFile seenBy(String billingNpi) {
        return new ServiceOnFile(
                claim.billingNpi().equals(billingNpi) ? Optional.of(claim.controlNumber()) : Optional.empty(),
                plan,
                serviceDate,
                therapist,
                code,
                minutes,
                units,
                charge,
                orderKey,
                authorization,
                isHeld);
    }
}
