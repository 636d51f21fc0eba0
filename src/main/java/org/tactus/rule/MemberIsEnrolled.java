package org.tactus.rule;

import static org.tactus.rule.FindingCode.COVERAGE_ENDED;
import static org.tactus.rule.FindingCode.COVERAGE_NOT_STARTED;
import static org.tactus.rule.FindingCode.COVERAGE_UNVERIFIED;
import static org.tactus.rule.FindingCode.MEMBER_NOT_ENROLLED;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.tactus.claim.MassageClaim;
import org.tactus.fact.Enrollment;
import org.tactus.fact.Facts;
import org.tactus.fact.Period;

/** The member is on the plan's roster and was covered on each day of service, as far as the roster is on file. */
public record MemberIsEnrolled() implements CoverageRule {

    static final Verdict NOT_ON_ROSTER = Verdict.notJudged("The member isn't on a roster that is on file.");

    @Override
    public Verdict check(MassageClaim claim, Facts facts) {
        if (facts.plan().isEmpty()) {
            return PlanIsOnFile.NOT_KNOWN;
        }
        if (!claim.member().id().isValid()) {
            return MemberIsIdentified.NOT_KNOWN;
        }
        if (!facts.roster().isOnFile()) {
            return Verdict.unmet(
                    COVERAGE_UNVERIFIED, "member.id", "No roster of plan " + claim.plan() + " is on file.");
        }
        var enrollment = facts.roster().enrollment();
        if (enrollment.isEmpty() || enrollment.get().coverage().isEmpty()) {
            return Verdict.unmet(
                    MEMBER_NOT_ENROLLED,
                    "member.id",
                    "The roster of plan " + claim.plan() + " doesn't hold the member.");
        }
        return Verdict.ofEachLine(
                claim, line -> coverageOn(line.serviceDate(), enrollment.get().coverage()));
    }

    private static Verdict coverageOn(LocalDate day, List<Period> coverage) {
        if (coverage.stream().anyMatch(period -> period.contains(day))) {
            return Verdict.MET;
        }
        return coverage.stream().anyMatch(period -> period.endsBefore(day))
                ? Verdict.unmet(
                        COVERAGE_ENDED,
                        "lines.serviceDate",
                        "Coverage had ended on " + lastDayBefore(day, coverage) + "; the visit was on " + day + ".")
                : Verdict.unmet(
                        COVERAGE_NOT_STARTED,
                        "lines.serviceDate",
                        "Coverage began on " + firstDay(coverage) + "; the visit was on " + day + ".");
    }

    private static LocalDate lastDayBefore(LocalDate day, List<Period> coverage) {
        return coverage.stream()
                .filter(period -> period.endsBefore(day))
                .map(period -> period.through().orElseThrow())
                .max(LocalDate::compareTo)
                .orElseThrow();
    }

    private static LocalDate firstDay(List<Period> coverage) {
        return coverage.stream().map(Period::from).min(LocalDate::compareTo).orElseThrow();
    }

    @Override
    public String statement() {
        return "The member was covered by the plan on each day of service.";
    }

    @Override
    public List<Seen> saw(MassageClaim claim, Facts facts) {
        var sight = new Sight(claim, facts);
        return List.of(
                sight.memberId(),
                sight.plan(),
                Seen.of("a roster is on file", facts.roster().isOnFile(), sight.rosterPlace()),
                sight.roster("covered", Enrollment::coverage),
                sight.visits());
    }

    @Override
    public Set<FindingCode> codes() {
        return Set.of(MEMBER_NOT_ENROLLED, COVERAGE_NOT_STARTED, COVERAGE_ENDED, COVERAGE_UNVERIFIED);
    }

    @Override
    public String source() {
        return "42 CFR 422.100(c)(2): supplemental benefits are for enrollees of the plan"
                + " (docs/clarifications.md#roster)";
    }
}
