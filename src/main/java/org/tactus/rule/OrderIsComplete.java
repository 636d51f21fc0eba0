package org.tactus.rule;

import static org.tactus.rule.FindingCode.ORDER_INCOMPLETE;

import java.util.Set;
import org.tactus.claim.MassageClaim;
import org.tactus.claim.PhysicianOrder;
import org.tactus.fact.Facts;

/** The order says what for, which service, when, and how many visits. */
public record OrderIsComplete() implements CoverageRule {

    @Override
    public Verdict check(MassageClaim claim, Facts facts) {
        return OrderIsGiven.standing(facts).map(OrderIsComplete::verdictOn).orElse(Verdict.MET);
    }

    private static Verdict verdictOn(PhysicianOrder order) {
        return present(order.authoredOn().isPresent(), "authoredOn", "date")
                .and(present(!order.namedServices().isEmpty(), "services", "service"))
                .and(present(!order.namedDiagnoses().isEmpty(), "diagnoses", "diagnosis"))
                .and(present(order.visits().filter(visits -> visits > 0).isPresent(), "visits", "number of visits"));
    }

    private static Verdict present(boolean isPresent, String element, String name) {
        return isPresent
                ? Verdict.MET
                : Verdict.unmet(ORDER_INCOMPLETE, "order." + element, "The order has no " + name + ".");
    }

    @Override
    public Set<FindingCode> codes() {
        return Set.of(ORDER_INCOMPLETE);
    }

    @Override
    public String source() {
        return "Our reading of CMS, Medicare Benefit Policy Manual ch. 15 §220.1.2, contents of a plan of care"
                + " (docs/clarifications.md#order-content)";
    }
}
