package org.tactus.rule;

import static org.tactus.rule.FindingCode.PLAN_HAS_NO_BENEFIT;

import java.util.Set;
import org.tactus.claim.MassageClaim;
import org.tactus.fact.Facts;

/** The plan files a massage benefit for the year of service. */
public record PlanFilesMassage() implements CoverageRule {

    @Override
    public Verdict check(MassageClaim claim, Facts facts) {
        return facts.plan()
                .filter(plan -> plan.benefit().isEmpty())
                .map(plan -> Verdict.unmet(
                        PLAN_HAS_NO_BENEFIT,
                        "plan",
                        "Plan " + plan.id() + " files no massage benefit for " + plan.year() + "."))
                .orElse(Verdict.MET);
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
