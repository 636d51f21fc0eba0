package org.tactus.rule;

import static org.tactus.rule.FindingCode.UNITS_OVER_DAILY_MAXIMUM;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tactus.claim.MassageClaim;
import org.tactus.claim.Npi;
import org.tactus.claim.ProcedureCode;
import org.tactus.claim.ServiceLine;
import org.tactus.fact.Benefit;
import org.tactus.fact.Facts;

/**
 * No more units of a service are billed for a day than CMS's medically unlikely edit lets pass, those counted that the therapist has
 * on file for it.
 */
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
        var tally = new Tally(new HashMap<>(), new HashSet<>());
        return Verdict.ofEachLine(claim, line -> verdictOn(line, claim, tally, facts));
    }

    private static String maximum(ServiceLine line, Facts facts) {
        var maximum = facts.codes().ncci().dailyMaximumOn(line.serviceDate(), line.code());
        return maximum.isPresent() ? Integer.toString(maximum.getAsInt()) : Seen.NONE;
    }

    private record DayAndCode(LocalDate day, ProcedureCode code) {}

    /** What the lines so far bill, and of what it was told that it is too much. */
    private record Tally(Map<DayAndCode, Integer> sums, Set<DayAndCode> told) {}

    /** At the line with which the sum goes beyond the edit, and once alone. */
    private static Verdict verdictOn(ServiceLine line, MassageClaim claim, Tally tally, Facts facts) {
        var units = UnitsAreWhole.unitsOf(line);
        var maximum = facts.codes().ncci().dailyMaximumOn(line.serviceDate(), line.code());
        if (units.isEmpty()) {
            return UnitsAreWhole.WRONG;
        }
        if (maximum.isEmpty()) {
            return NO_MAXIMUM;
        }
        var dayAndCode = new DayAndCode(line.serviceDate(), line.code());
        var onClaim = tally.sums().merge(dayAndCode, units.get(), Integer::sum);
        var onFile = unitsOnFile(line, claim, facts);
        return onClaim + onFile <= maximum.getAsInt() || !tally.told().add(dayAndCode)
                ? Verdict.MET
                : Verdict.unmet(
                        UNITS_OVER_DAILY_MAXIMUM,
                        "lines.units",
                        Counted.of(onClaim + onFile, "unit") + " of " + line.code() + " on " + line.serviceDate()
                                + (onFile == 0 ? "; " : ", " + onFile + " of them on file; ") + maximum.getAsInt()
                                + " a day is the most.");
    }

    /** Of the therapist's services in force. A duplicate of them has been found as such, and isn't added to what it repeats. */
    private static int unitsOnFile(ServiceLine line, MassageClaim claim, Facts facts) {
        if (facts.servicesOnFile().isEmpty()
                || ServiceIsNotOnFile.sameOnFile(claim, line, facts).isPresent()) {
            return 0;
        }
        var therapist =
                TherapistIsIdentified.npiOf(claim, facts).map(Npi::value).orElse("");
        int units = 0;
        for (var service : facts.servicesOnFile()) {
            if (!therapist.isEmpty()
                    && !service.isHeld()
                    && service.serviceDate().equals(line.serviceDate())
                    && service.code().equals(line.code())
                    && service.therapist().equals(therapist)) {
                units += service.units().map(BigDecimal::intValue).orElse(0);
            }
        }
        return units;
    }

    @Override
    public List<Correction> corrections(MassageClaim claim, Facts facts) {
        return FittingUnits.of(claim, facts);
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
                sight.lines("most units a day", "code", line -> maximum(line, facts)),
                sight.otherClaims(
                        "units of other claims on those days",
                        sight.onFileOnThoseDays(service -> !service.isHeld()).stream()
                                .map(service -> List.of(service.code(), service.units()))
                                .toList()));
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
        return "CMS, NCCI medically unlikely edits, practitioner table; that of 2024-07-01 is built in (docs/clarifications.md#ncci)";
    }
}
