package org.tactus.rule;

import static org.tactus.rule.FindingCode.PLAN_HAS_NO_BENEFIT;

import java.util.List;
import java.util.Set;
import org.tactus.claim.MassageClaim;
import org.tactus.fact.Facts;

/** The plan files a massage benefit for the year of service. */
public record PlanFilesMassage() implements CoverageRule {

    static final Verdict NO_BENEFIT = Verdict.notJudged("No massage benefit of the plan is on file.");

    @Override
    public Verdict check(MassageClaim claim, Facts facts) {
        return facts.plan()
                .map(plan -> plan.benefit().isPresent()
                        ? Verdict.MET
                        : Verdict.unmet(
                                PLAN_HAS_NO_BENEFIT,
                                "plan",
                                "Plan " + plan.id() + " files no massage benefit for " + plan.year() + "."))
                .orElse(PlanIsOnFile.NOT_KNOWN);
    }

    @Override
    public String statement() {
        return "The plan files a massage benefit for the year.";
    }

    @Override
    public List<Seen> saw(MassageClaim claim, Facts facts) {
        var sight = new Sight(claim, facts);
        return List.of(
                sight.plan(), Seen.of("massage benefit on file", facts.benefit().isPresent(), sight.planPlace()));
    }

    @Override
    public Set<FindingCode> codes() {
        return Set.of(PLAN_HAS_NO_BENEFIT);
    }

    @Override
    public String source() {
        return "CMS, CY 2020 letter to MA plans: massage is a supplemental benefit that a plan may offer"
                + " (docs/clarifications.md#five-conditions)";
    }
}
