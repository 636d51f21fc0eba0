package org.tactus.rule;

import static org.tactus.rule.FindingCode.UNITS_OVER_DAILY_MAXIMUM;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tactus.claim.MassageClaim;
import org.tactus.claim.ProcedureCode;
import org.tactus.claim.ServiceLine;
import org.tactus.fact.Benefit;
import org.tactus.fact.Facts;

/** The claim doesn't bill more units of a service on a day than CMS's medically unlikely edit lets pass. */
public record UnitsAreLikely() implements CoverageRule {

    private static final Verdict NO_MAXIMUM = Verdict.notJudged("CMS's edits have no maximum for the service.");

    @Override
    public Verdict check(MassageClaim claim, Facts facts) {
        var goesByEdits = facts.benefit().map(Benefit::ncciEdits).orElse(true);
        if (!goesByEdits) {
            return ServicesAreSeparable.NO_EDITS;
        }
        if (!LinesAreCounted.isMet(claim)) {
            return LinesAreCounted.TOO_MANY;
        }
        var sums = new HashMap<DayAndCode, Integer>();
        return Verdict.ofEachLine(claim, line -> verdictOn(line, sums, facts));
    }

    private static String maximum(ServiceLine line, Facts facts) {
        var maximum = facts.codes().ncci().dailyMaximumOn(line.serviceDate(), line.code());
        return maximum.isPresent() ? Integer.toString(maximum.getAsInt()) : Seen.NONE;
    }

    private record DayAndCode(LocalDate day, ProcedureCode code) {}

    /** At the line with which the sum goes beyond the edit, and once alone. */
    private static Verdict verdictOn(ServiceLine line, Map<DayAndCode, Integer> sums, Facts facts) {
        var units = UnitsAreWhole.unitsOf(line);
        var maximum = facts.codes().ncci().dailyMaximumOn(line.serviceDate(), line.code());
        if (units.isEmpty()) {
            return UnitsAreWhole.WRONG;
        }
        if (maximum.isEmpty()) {
            return NO_MAXIMUM;
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
    public String statement() {
        return "No more units of a service are billed for a day than CMS lets pass.";
    }

    @Override
    public List<Seen> saw(MassageClaim claim, Facts facts) {
        var sight = new Sight(claim, facts);
        return List.of(
                sight.services(),
                sight.visits(),
                sight.units(),
                sight.benefit("goes by CMS's edits", Benefit::ncciEdits, true),
                sight.lines("most units a day", "code", line -> maximum(line, facts)));
    }

    @Override
    public Set<String> switches() {
        return Set.of("ncciEdits");
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
