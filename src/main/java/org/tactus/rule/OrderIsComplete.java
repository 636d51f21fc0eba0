package org.tactus.rule;

import static org.tactus.rule.FindingCode.ORDER_INCOMPLETE;

import java.util.List;
import java.util.Set;
import org.tactus.claim.MassageClaim;
import org.tactus.claim.PhysicianOrder;
import org.tactus.fact.Facts;

/** The order says what for, which service, when, and how many visits. */
public record OrderIsComplete() implements CoverageRule {

    @Override
    public Verdict check(MassageClaim claim, Facts facts) {
        return OrderIsGiven.standing(facts).map(OrderIsComplete::verdictOn).orElse(OrderIsGiven.NONE_STANDS);
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
    public String statement() {
        return "The order says what for, which service, when, and how many visits.";
    }

    @Override
    public List<Seen> saw(MassageClaim claim, Facts facts) {
        var sight = new Sight(claim, facts);
        return List.of(
                sight.orderWrittenOn(),
                sight.order("services ordered", "services", PhysicianOrder::services),
                sight.order("diagnoses ordered for", "diagnoses", PhysicianOrder::diagnoses),
                sight.order("visits ordered", "visits", PhysicianOrder::visits));
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
