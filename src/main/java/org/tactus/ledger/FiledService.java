package org.tactus.ledger;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.tactus.claim.PlanId;
import org.tactus.claim.ProcedureCode;
import org.tactus.fact.ServiceOnFile;

/**
 * A line of a filed claim.
 *
 * @param memberSequence which of the member's claims it is of
 * @param standing of its claim, at the moment that was asked for
 */
public record FiledService(
        String memberKey,
        int memberSequence,
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
        Standing standing) {

    /** Its claim waits for a person. */
    public boolean isHeld() {
        return standing == Standing.HELD;
    }

    /** The same of a claim that is in force. */
    public FiledService inForce() {
        return withStanding(Standing.IN_FORCE);
    }

    /** The same of a claim that waits for a person. */
    public FiledService held() {
        return withStanding(Standing.HELD);
    }

    private FiledService withStanding(Standing other) {
        return new FiledService(
                memberKey,
                memberSequence,
                claim,
                plan,
                serviceDate,
                therapist,
                code,
                minutes,
                units,
                charge,
                orderKey,
                authorization,
                other);
    }

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
                isHeld());
    }
}
