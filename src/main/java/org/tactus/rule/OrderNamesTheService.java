package org.tactus.rule;

import static org.tactus.rule.FindingCode.ORDER_OTHER_SERVICE;

import java.util.Set;
import org.tactus.claim.MassageClaim;
import org.tactus.claim.PhysicianOrder;
import org.tactus.fact.Facts;

/** Each line bills a service that was ordered. */
public record OrderNamesTheService() implements CoverageRule {

    @Override
    public Verdict check(MassageClaim claim, Facts facts) {
        return OrderIsGiven.standing(facts)
                .map(PhysicianOrder::namedServices)
                .filter(services -> !services.isEmpty())
                .map(services -> Verdict.ofEachLine(
                        claim,
                        line -> !line.code().isWellFormed() || services.contains(line.code())
                                ? Verdict.MET
                                : Verdict.unmet(
                                        ORDER_OTHER_SERVICE,
                                        "order.services",
                                        "The order is for " + services.get(0) + ", the line bills " + line.code()
                                                + ".")))
                .orElse(Verdict.MET);
    }

    @Override
    public Set<FindingCode> codes() {
        return Set.of(ORDER_OTHER_SERVICE);
    }

    @Override
    public String source() {
        return "CMS, CY 2020 letter to MA plans: what is furnished is what was ordered"
                + " (docs/clarifications.md#order-content)";
    }
}
