package org.tactus.rule;

import static org.tactus.rule.FindingCode.VISIT_LIMIT_REACHED;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.tactus.claim.MassageClaim;
import org.tactus.fact.Benefit;
import org.tactus.fact.Facts;
import org.tactus.fact.Period;

/** The member has visits left in the benefit's period. */
public record VisitsAreLeft() implements CoverageRule {

    @Override
    public Verdict check(MassageClaim claim, Facts facts) {
        return facts.benefit()
                .filter(benefit -> benefit.visitLimit().isPresent() && LinesAreCounted.isMet(claim))
                .map(benefit -> verdictOn(claim, benefit, facts))
                .orElse(Verdict.MET);
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

    private static VisitCount countIn(Period period, MassageClaim claim, Facts facts) {
        return VisitCount.onFile(
                claim, facts, service -> service.plan().equals(claim.plan()) && period.contains(service.serviceDate()));
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
