package org.tactus.fact;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tactus.claim.ProcedureCode;

/**
 * A plan's massage benefit with the switches that CMS leaves to the plan; none of them turns one of CMS's five conditions off
 * (docs/clarifications.md#plan-switches).
 *
 * @param category the PBP category it is filed under: {@code 14c18}
 * @param services the procedure codes it pays
 * @param visitLimit sessions in a period; empty where there is no limit
 * @param amountLimit US dollars in a period; empty where there is no limit
 * @param copay US dollars a visit
 * @param coinsurancePercent of the allowed amount
 * @param orderValidityDays how many days after its date an order holds, that last day inside
 * @param eligibleOrderers credentials that may order
 * @param requiredModifiers what each line has to carry
 * @param ncciEdits whether the plan goes by CMS's correct coding edits
 * @param filingLimitDays days from service to receipt; empty where one calendar year is the limit
 */
public record Benefit(
        String category,
        Set<ProcedureCode> services,
        Optional<Integer> visitLimit,
        Optional<BigDecimal> amountLimit,
        LimitPeriod limitPeriod,
        BigDecimal copay,
        BigDecimal coinsurancePercent,
        boolean priorAuthorization,
        boolean referral,
        int orderValidityDays,
        Set<String> eligibleOrderers,
        Set<Credential> credentials,
        UnitRule unitRule,
        CauseOnly causeOnly,
        List<String> requiredModifiers,
        boolean ncciEdits,
        Optional<Integer> filingLimitDays,
        LimitGroup limitGroup) {

    public Benefit {
        services = Set.copyOf(services);
        eligibleOrderers = Set.copyOf(eligibleOrderers);
        credentials = Set.copyOf(credentials);
        requiredModifiers = List.copyOf(requiredModifiers);
    }

    /** How minutes become units: docs/clarifications.md#minutes-and-units. */
    public enum UnitRule {
        CMS_8_MINUTE,
        AMA_MIDPOINT
    }

    /** What becomes of a claim whose diagnoses show a cause of pain, stiffness or loss of motion, and none of these. */
    public enum CauseOnly {
        WARNING,
        HOLD,
        ERROR
    }

    /** Who bears what goes beyond a limit: X12's patient responsibility, or contractual obligation. */
    public enum LimitGroup {
        PR,
        CO
    }
}
