package org.tactus.rule;

import static org.tactus.rule.FindingCode.PLAN_UNKNOWN;

import java.util.List;
import java.util.Set;
import org.tactus.claim.MassageClaim;
import org.tactus.fact.Facts;

/**
 * The plan is named by contract, PBP and segment, and is on file for the year of service.
 *
 * <p>Without lines there is no year to look it up by.
 */
public record PlanIsOnFile() implements CoverageRule {

    static final Verdict NOT_KNOWN = Verdict.notJudged("The plan isn't on file for the year of service.");

    @Override
    public Verdict check(MassageClaim claim, Facts facts) {
        if (!claim.plan().isValid()) {
            return Verdict.unmet(
                    PLAN_UNKNOWN,
                    "plan",
                    "\"" + claim.plan()
                            + "\" is no plan: contract, PBP and, where there is one, segment, as in H1234-001-000.");
        }
        if (claim.lines().isEmpty()) {
            return LinesAreCounted.NO_LINES;
        }
        return facts.plan().isPresent()
                ? Verdict.MET
                : Verdict.unmet(
                        PLAN_UNKNOWN, "plan", "Plan " + claim.plan() + " is not on file for the year of service.");
    }

    @Override
    public String statement() {
        return "The plan is on file for the year of service.";
    }

    @Override
    public List<Seen> saw(MassageClaim claim, Facts facts) {
        var sight = new Sight(claim, facts);
        return List.of(sight.plan(), Seen.of("plan is on file", facts.plan().isPresent(), sight.planPlace()));
    }

    @Override
    public Set<FindingCode> codes() {
        return Set.of(PLAN_UNKNOWN);
    }

    @Override
    public String source() {
        return "CMS, CY 2020 letter to MA plans: the benefit exists where the plan's PBP files it";
    }
}
