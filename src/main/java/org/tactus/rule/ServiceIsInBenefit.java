package org.tactus.rule;

import static org.tactus.rule.FindingCode.SERVICE_NOT_IN_BENEFIT;

import java.util.List;
import java.util.Set;
import org.tactus.claim.MassageClaim;
import org.tactus.claim.ServiceLine;
import org.tactus.fact.Benefit;
import org.tactus.fact.Facts;

/** Each line bills a service that the plan pays under its massage benefit. */
public record ServiceIsInBenefit() implements CoverageRule {

    @Override
    public Verdict check(MassageClaim claim, Facts facts) {
        return facts.benefit()
                .map(benefit -> Verdict.ofEachLine(claim, line -> verdictOn(line, benefit)))
                .orElse(PlanFilesMassage.NO_BENEFIT);
    }

    private static Verdict verdictOn(ServiceLine line, Benefit benefit) {
        if (!line.code().isWellFormed()) {
            return ServiceIsValid.WRONG;
        }
        return benefit.services().contains(line.code())
                ? Verdict.MET
                : Verdict.unmet(Finding.of(
                                SERVICE_NOT_IN_BENEFIT,
                                "lines.code",
                                line.code() + " isn't a service of the plan's massage benefit.")
                        .withGroup(Limits.groupOf(benefit)));
    }

    @Override
    public String statement() {
        return "Each line bills a service that the plan pays as massage.";
    }

    @Override
    public List<Seen> saw(MassageClaim claim, Facts facts) {
        var sight = new Sight(claim, facts);
        return List.of(sight.services(), sight.benefit("services paid", Benefit::services));
    }

    @Override
    public Set<String> switches() {
        return Set.of("services", "limitGroup");
    }

    @Override
    public Set<FindingCode> codes() {
        return Set.of(SERVICE_NOT_IN_BENEFIT);
    }

    @Override
    public String source() {
        return "CMS, CY 2020 letter to MA plans: massage as the plan filed it, apart from other coverage"
                + " (docs/clarifications.md#five-conditions)";
    }
}
