package org.tactus.rule;

import static org.tactus.rule.FindingCode.FILED_LATE;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tactus.claim.MassageClaim;
import org.tactus.fact.Benefit;
import org.tactus.fact.Facts;

/** The claim arrived within the plan's limit after each visit, or within one calendar year, the last day inside. */
public record FiledInTime() implements CoverageRule {

    @Override
    public Verdict check(MassageClaim claim, Facts facts) {
        var limitDays = facts.benefit().flatMap(Benefit::filingLimitDays);
        return Verdict.ofEachLine(claim, line -> {
            var lastDay = lastDay(line.serviceDate(), limitDays);
            return facts.receivedOn().isAfter(lastDay)
                    ? Verdict.unmet(
                            FILED_LATE,
                            "lines.serviceDate",
                            "A visit of " + line.serviceDate() + " had to be filed by " + lastDay
                                    + "; the claim arrived on " + facts.receivedOn() + ".")
                    : Verdict.MET;
        });
    }

    private static LocalDate lastDay(LocalDate serviceDate, Optional<Integer> limitDays) {
        return limitDays.map(serviceDate::plusDays).orElseGet(() -> serviceDate.plusYears(1));
    }

    @Override
    public String statement() {
        return "The claim arrived in time after each visit.";
    }

    @Override
    public List<Seen> saw(MassageClaim claim, Facts facts) {
        var sight = new Sight(claim, facts);
        return List.of(sight.visits(), sight.receivedOn(), sight.benefit("days to file", Benefit::filingLimitDays));
    }

    @Override
    public Set<String> switches() {
        return Set.of("filingLimitDays");
    }

    @Override
    public Set<FindingCode> codes() {
        return Set.of(FILED_LATE);
    }

    @Override
    public String source() {
        return "42 CFR 424.44(a): one calendar year after the date of service, in Original Medicare; the plan's own limit where"
                + " it has one (docs/clarifications.md#filing-limit)";
    }
}
