package org.tactus.rule;

import static org.tactus.rule.FindingCode.ORDER_OTHER_SERVICE;

import java.util.List;
import java.util.Set;
import org.tactus.claim.MassageClaim;
import org.tactus.claim.PhysicianOrder;
import org.tactus.claim.ProcedureCode;
import org.tactus.fact.Facts;

/** Each line bills a service that was ordered. */
public record OrderNamesTheService() implements CoverageRule {

    private static final Verdict NOT_SAID = Verdict.notJudged("The order names no service.");

    @Override
    public Verdict check(MassageClaim claim, Facts facts) {
        return OrderIsGiven.standing(facts)
                .map(PhysicianOrder::namedServices)
                .map(services -> services.isEmpty()
                        ? NOT_SAID
                        : Verdict.ofEachLine(claim, line -> verdictOn(line.code(), services)))
                .orElse(OrderIsGiven.NONE_STANDS);
    }

    private static Verdict verdictOn(ProcedureCode code, List<ProcedureCode> services) {
        if (!code.isWellFormed()) {
            return ServiceIsValid.WRONG;
        }
        return services.contains(code)
                ? Verdict.MET
                : Verdict.unmet(
                        ORDER_OTHER_SERVICE,
                        "order.services",
                        "The order is for " + services.get(0) + ", the line bills " + code + ".");
    }

    @Override
    public String statement() {
        return "Each line bills a service that was ordered.";
    }

    @Override
    public List<Seen> saw(MassageClaim claim, Facts facts) {
        var sight = new Sight(claim, facts);
        return List.of(sight.services(), sight.order("services ordered", "services", PhysicianOrder::services));
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
