package org.tactus.rule;

import static org.tactus.rule.FindingCode.VISIT_LIMIT_REACHED;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tactus.claim.MassageClaim;
import org.tactus.fact.Benefit;
import org.tactus.fact.Facts;
import org.tactus.fact.Period;

/** The member has visits left in the benefit's period. */
public record VisitsAreLeft() implements CoverageRule {

    private static final Verdict NO_LIMIT = Verdict.notJudged("The plan limits no visits.");

    @Override
    public Verdict check(MassageClaim claim, Facts facts) {
        if (facts.benefit().isEmpty()) {
            return PlanFilesMassage.NO_BENEFIT;
        }
        var benefit = facts.benefit().get();
        if (benefit.visitLimit().isEmpty()) {
            return NO_LIMIT;
        }
        return LinesAreCounted.isMet(claim) ? verdictOn(claim, benefit, facts) : LinesAreCounted.TOO_MANY;
    }

    private static Verdict verdictOn(MassageClaim claim, Benefit benefit, Facts facts) {
        int limit = benefit.visitLimit().orElseThrow();
        Map<Period, VisitCount> counts = new HashMap<>();
        return Verdict.ofEachLine(claim, line -> {
            var period = benefit.limitPeriod().of(line.serviceDate());
            var count = counts.computeIfAbsent(period, any -> countIn(period, claim, facts));
            return count.admits(line, limit)
                    ? Verdict.MET
                    : Verdict.unmet(Finding.of(
                                    VISIT_LIMIT_REACHED,
                                    "lines.serviceDate",
                                    "The benefit allows " + Counted.of(limit, "visit") + " from " + period.from()
                                            + " through "
                                            + period.through().orElse(LocalDate.MAX) + "; the one of "
                                            + line.serviceDate()
                                            + " is number " + count.count() + ".")
                            .withGroup(Limits.groupOf(benefit)));
        });
    }

    private static List<Integer> visitsOnFile(MassageClaim claim, Facts facts) {
        return facts.benefit().map(Benefit::limitPeriod).stream()
                .flatMap(limit -> claim.lines().stream().map(line -> limit.of(line.serviceDate())))
                .distinct()
                .map(period -> countIn(period, claim, facts).count())
                .toList();
    }

    static VisitCount countIn(Period period, MassageClaim claim, Facts facts) {
        return VisitCount.onFile(
                claim, facts, service -> service.plan().equals(claim.plan()) && period.contains(service.serviceDate()));
    }

    @Override
    public String statement() {
        return "The member has visits left in the benefit's period.";
    }

    @Override
    public List<Seen> saw(MassageClaim claim, Facts facts) {
        var sight = new Sight(claim, facts);
        return List.of(
                sight.visits(),
                sight.benefit("visits in a period", Benefit::visitLimit),
                sight.benefit("period", Benefit::limitPeriod),
                sight.otherClaims("visits already", visitsOnFile(claim, facts)));
    }

    @Override
    public Set<String> switches() {
        return Set.of("visitLimit", "limitPeriod", "limitGroup");
    }

    @Override
    public Set<FindingCode> codes() {
        return Set.of(VISIT_LIMIT_REACHED);
    }

    @Override
    public String source() {
        return "CMS, plan benefit package 14c: number of sessions and periodicity (docs/clarifications.md#visit)";
    }
}
