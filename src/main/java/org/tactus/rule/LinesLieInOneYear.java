package org.tactus.rule;

import static org.tactus.rule.FindingCode.SERVICE_OUTSIDE_COVERAGE_YEAR;

import java.util.List;
import java.util.Set;
import org.tactus.claim.MassageClaim;
import org.tactus.fact.Facts;

/** All lines lie in the plan year of the first day of service: benefits are filed by calendar year. */
public record LinesLieInOneYear() implements CoverageRule {

    @Override
    public Verdict check(MassageClaim claim, Facts facts) {
        var first = claim.firstServiceDate();
        if (first.isEmpty()) {
            return LinesAreCounted.NO_LINES;
        }
        if (first.get().getYear() == claim.lastServiceDate().get().getYear()) {
            return Verdict.MET;
        }
        var year = first.get().getYear();
        return Verdict.ofEachLine(
                claim,
                line -> line.serviceDate().getYear() == year
                        ? Verdict.MET
                        : Verdict.unmet(
                                SERVICE_OUTSIDE_COVERAGE_YEAR,
                                "lines.serviceDate",
                                "The visit of " + line.serviceDate() + " lies outside of plan year " + year
                                        + ", in which the claim begins."));
    }

    @Override
    public String statement() {
        return "All visits lie in one plan year.";
    }

    @Override
    public List<Seen> saw(MassageClaim claim, Facts facts) {
        var sight = new Sight(claim, facts);
        return List.of(sight.visits());
    }

    @Override
    public Set<FindingCode> codes() {
        return Set.of(SERVICE_OUTSIDE_COVERAGE_YEAR);
    }

    @Override
    public String source() {
        return "CMS, plan benefit package: a benefit is filed for a contract year, which is a calendar year"
                + " (docs/clarifications.md#plan-year)";
    }
}
