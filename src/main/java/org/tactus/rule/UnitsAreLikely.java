package org.tactus.rule;

import static org.tactus.rule.FindingCode.UNITS_OVER_DAILY_MAXIMUM;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.tactus.claim.MassageClaim;
import org.tactus.claim.ProcedureCode;
import org.tactus.claim.ServiceLine;
import org.tactus.fact.Benefit;
import org.tactus.fact.Facts;

/** The claim doesn't bill more units of a service on a day than CMS's medically unlikely edit lets pass. */
public record UnitsAreLikely() implements CoverageRule {

    @Override
    public Verdict check(MassageClaim claim, Facts facts) {
        var goesByEdits = facts.benefit().map(Benefit::ncciEdits).orElse(true);
        if (!goesByEdits || !LinesAreCounted.isMet(claim)) {
            return Verdict.MET;
        }
        var sums = new HashMap<DayAndCode, Integer>();
        return Verdict.ofEachLine(claim, line -> verdictOn(line, sums, facts));
    }

    private record DayAndCode(LocalDate day, ProcedureCode code) {}

    /** At the line with which the sum goes beyond the edit, and once alone. */
    private static Verdict verdictOn(ServiceLine line, Map<DayAndCode, Integer> sums, Facts facts) {
        var units = UnitsAreWhole.unitsOf(line);
        var maximum = facts.codes().ncci().dailyMaximumOn(line.serviceDate(), line.code());
        if (units.isEmpty() || maximum.isEmpty()) {
            return Verdict.MET;
        }
        var sum = sums.merge(new DayAndCode(line.serviceDate(), line.code()), units.get(), Integer::sum);
        return sum <= maximum.getAsInt() || sum - units.get() > maximum.getAsInt()
                ? Verdict.MET
                : Verdict.unmet(
                        UNITS_OVER_DAILY_MAXIMUM,
                        "lines.units",
                        Counted.of(sum, "unit") + " of " + line.code() + " on " + line.serviceDate() + "; "
                                + maximum.getAsInt() + " a day is the most.");
    }

    @Override
    public Set<FindingCode> codes() {
        return Set.of(UNITS_OVER_DAILY_MAXIMUM);
    }

    @Override
    public String source() {
        return "CMS, NCCI medically unlikely edits, practitioner table of 2024-07-01 (docs/clarifications.md#ncci)";
    }
}
