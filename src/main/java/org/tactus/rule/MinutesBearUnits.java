package org.tactus.rule;

import static org.tactus.rule.FindingCode.MINUTES_MISSING;
import static org.tactus.rule.FindingCode.UNITS_BELOW_MINIMUM;
import static org.tactus.rule.FindingCode.UNITS_EXCEED_MINUTES;
import static org.tactus.rule.FindingCode.UNITS_UNDER_BILLED;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tactus.claim.MassageClaim;
import org.tactus.claim.Npi;
import org.tactus.claim.ProcedureCode;
import org.tactus.claim.ServiceLine;
import org.tactus.codeset.TimedServices;
import org.tactus.fact.Benefit;
import org.tactus.fact.Benefit.UnitRule;
import org.tactus.fact.Facts;
import org.tactus.fact.ServiceOnFile;

/**
 * The minutes of each day bear the units billed, by the rule that the plan goes by.
 *
 * <p>The therapist's other timed services to the member on that day count, also those on file. A finding stands at the last line
 * of its service on the day.
 */
public record MinutesBearUnits() implements CoverageRule {

    private static final Verdict NOT_COUNTED = Verdict.notJudged("A line of the day lacks minutes or units.");

    private static final Verdict NOT_COUNTED_ON_FILE = Verdict.notJudged("A service on file of the day lacks minutes.");

    private static final BigDecimal MINUTES_OF_DAY = BigDecimal.valueOf(24 * 60);

    @Override
    public Verdict check(MassageClaim claim, Facts facts) {
        var missing = Verdict.ofEachLine(
                claim,
                line -> isTimed(line) && line.minutes().isEmpty()
                        ? Verdict.unmet(MINUTES_MISSING, "lines.minutes", "The line says no minutes.")
                        : Verdict.MET);
        if (!LinesAreCounted.isMet(claim)) {
            return missing.and(LinesAreCounted.TOO_MANY);
        }
        var verdict = missing;
        for (var lines : timedLinesByDay(claim).values()) {
            verdict = verdict.and(verdictOn(lines, claim, facts));
        }
        return verdict;
    }

    private static boolean isTimed(ServiceLine line) {
        return TimedServices.contains(line.code());
    }

    /** A timed line with its 1-based number. */
    private record Numbered(int number, ServiceLine line) {

        boolean isCounted() {
            return line.minutes().isPresent() && UnitsAreWhole.unitsOf(line).isPresent();
        }
    }

    /** Each day in the order of its first line. */
    private static Map<LocalDate, List<Numbered>> timedLinesByDay(MassageClaim claim) {
        var days = new LinkedHashMap<LocalDate, List<Numbered>>();
        for (int i = 0; i < claim.lines().size(); i++) {
            var line = claim.lines().get(i);
            if (isTimed(line)) {
                days.computeIfAbsent(line.serviceDate(), any -> new ArrayList<>())
                        .add(new Numbered(i + 1, line));
            }
        }
        return days;
    }

    /** A day that lacks minutes, on the claim or on file, or units of a line, or whose therapist isn't known, can't be pooled. */
    private static Verdict verdictOn(List<Numbered> lines, MassageClaim claim, Facts facts) {
        for (var numbered : lines) {
            if (!numbered.isCounted()) {
                return NOT_COUNTED;
            }
        }
        var day = Day.of(lines, claim, facts);
        if (day.isOfUnknownTherapist()) {
            return TherapistIsIdentified.NOT_KNOWN;
        }
        if (day.lacksMinutesOnFile()) {
            return NOT_COUNTED_ON_FILE;
        }
        var all = day.all();
        var borne = UnitAllocation.of(all, day.rule());
        var verdict = Verdict.MET;
        for (var service : day.billed().values()) {
            verdict = verdict.and(verdictOn(service, borne.get(service.code()), all, day.rule())
                    .atLine(lastLineOf(service.code(), lines)));
        }
        return verdict;
    }

    /** What one day holds of timed services: of the claim, by code, and the therapist's others on file. */
    private record Day(
            Map<ProcedureCode, TimedCode> billed,
            Optional<String> therapist,
            boolean anyIsOnFile,
            List<ServiceOnFile> othersOnFile,
            UnitRule rule) {

        static Day of(List<Numbered> lines, MassageClaim claim, Facts facts) {
            var therapist = TherapistIsIdentified.npiOf(claim, facts).map(Npi::value);
            var onFile = onFile(lines.get(0).line().serviceDate(), facts);
            var billed = MinutesBearUnits.billed(lines);
            return new Day(
                    billed,
                    therapist,
                    !onFile.isEmpty(),
                    othersOf(therapist.orElse(""), onFile, billed.keySet()),
                    facts.benefit().map(Benefit::unitRule).orElse(UnitRule.CMS_8_MINUTE));
        }

        boolean isOfUnknownTherapist() {
            return rule == UnitRule.CMS_8_MINUTE && therapist.isEmpty() && anyIsOnFile;
        }

        boolean lacksMinutesOnFile() {
            return rule == UnitRule.CMS_8_MINUTE
                    && !othersOnFile.isEmpty()
                    && othersOnFile.stream()
                            .anyMatch(service -> service.minutes().isEmpty());
        }

        List<TimedCode> all() {
            var all = new ArrayList<>(billed.values());
            all.addAll(others(othersOnFile).values());
            return all;
        }
    }

    /**
     * Units that the minutes of each day bear, as they are judged, whatever is billed; nothing of a day on which that can't be told.
     *
     * @return of each timed service of a day one, in the order of days
     */
    static List<BorneUnits> borneUnits(MassageClaim claim, Facts facts) {
        var all = new ArrayList<BorneUnits>();
        for (var lines : timedLinesByDay(claim).values()) {
            if (lines.stream().anyMatch(numbered -> numbered.line().minutes().isEmpty())) {
                continue;
            }
            var day = Day.of(lines, claim, facts);
            if (day.isOfUnknownTherapist() || day.lacksMinutesOnFile()) {
                continue;
            }
            var borne = UnitAllocation.of(day.all(), day.rule());
            var serviceDate = lines.get(0).line().serviceDate();
            for (var service : day.billed().values()) {
                all.add(new BorneUnits(
                        lastLineOf(service.code(), lines),
                        service.minutes(),
                        borne.get(service.code()),
                        facts.codes().ncci().dailyMaximumOn(serviceDate, service.code())));
            }
        }
        return List.copyOf(all);
    }

    private static Map<ProcedureCode, TimedCode> billed(List<Numbered> lines) {
        var billed = new LinkedHashMap<ProcedureCode, TimedCode>();
        for (var numbered : lines) {
            var line = numbered.line();
            var service = new TimedCode(
                    line.code(),
                    wholeMinutes(line.minutes()),
                    UnitsAreWhole.unitsOf(line).orElse(0),
                    false);
            billed.merge(line.code(), service, MinutesBearUnits::sum);
        }
        return billed;
    }

    /** The timed services of that day, whoever furnished them. */
    private static List<ServiceOnFile> onFile(LocalDate day, Facts facts) {
        var onFile = new ArrayList<ServiceOnFile>(0);
        for (var service : facts.servicesOnFile()) {
            if (service.serviceDate().equals(day) && !service.isHeld() && TimedServices.contains(service.code())) {
                onFile.add(service);
            }
        }
        return onFile;
    }

    /** Other services of the therapist alone: the same one is a duplicate, or a visit of its own by modifier 76. */
    private static List<ServiceOnFile> othersOf(
            String therapist, List<ServiceOnFile> onFile, Set<ProcedureCode> billed) {
        if (onFile.isEmpty()) {
            return onFile;
        }
        return onFile.stream()
                .filter(service -> service.therapist().equals(therapist) && !billed.contains(service.code()))
                .toList();
    }

    private static Map<ProcedureCode, TimedCode> others(List<ServiceOnFile> onFile) {
        var services = new LinkedHashMap<ProcedureCode, TimedCode>();
        onFile.forEach(service -> services.merge(service.code(), timed(service), MinutesBearUnits::sum));
        return services;
    }

    private static TimedCode timed(ServiceOnFile service) {
        return new TimedCode(
                service.code(),
                wholeMinutes(service.minutes()),
                service.units().map(BigDecimal::intValue).orElse(0),
                true);
    }

    private static TimedCode sum(TimedCode one, TimedCode other) {
        return new TimedCode(one.code(), one.minutes() + other.minutes(), one.units() + other.units(), one.isOnFile());
    }

    /** No more than a day has: what is stated beyond that bears nothing more. */
    private static int wholeMinutes(Optional<BigDecimal> minutes) {
        return minutes.orElse(BigDecimal.ZERO)
                .max(BigDecimal.ZERO)
                .min(MINUTES_OF_DAY)
                .intValue();
    }

    private static int lastLineOf(ProcedureCode code, List<Numbered> lines) {
        int last = 0;
        for (var numbered : lines) {
            if (numbered.line().code().equals(code)) {
                last = numbered.number();
            }
        }
        return last;
    }

    private static Verdict verdictOn(TimedCode service, int borne, List<TimedCode> day, UnitRule rule) {
        if (service.units() == borne) {
            return Verdict.MET;
        }
        if (service.units() < borne) {
            return unmet(UNITS_UNDER_BILLED, borneBy(service, borne, day, rule) + service.units() + " billed.");
        }
        return minutesThatCount(service, day, rule) < TimedCode.LEAST_MINUTES
                ? unmet(
                        UNITS_BELOW_MINIMUM,
                        minutes(service, day, rule) + " bear no unit; a unit begins with " + TimedCode.LEAST_MINUTES
                                + ".")
                : unmet(UNITS_EXCEED_MINUTES, borneBy(service, borne, day, rule) + service.units() + " billed.");
    }

    /** By CMS's rule all of the day's, by the AMA's those of the service alone. */
    private static int minutesThatCount(TimedCode service, List<TimedCode> day, UnitRule rule) {
        return rule == UnitRule.AMA_MIDPOINT
                ? service.minutes()
                : day.stream().mapToInt(TimedCode::minutes).sum();
    }

    private static String borneBy(TimedCode service, int borne, List<TimedCode> day, UnitRule rule) {
        return minutes(service, day, rule) + " bear " + Counted.of(borne, "unit") + ", ";
    }

    private static String minutes(TimedCode service, List<TimedCode> day, UnitRule rule) {
        var alone = Counted.of(service.minutes(), "minute") + " of " + service.code();
        return day.size() == 1 || rule == UnitRule.AMA_MIDPOINT
                ? alone
                : alone + ", of " + minutesThatCount(service, day, rule) + " timed minutes on that day,";
    }

    private static Verdict unmet(FindingCode code, String message) {
        return Verdict.unmet(code, "lines.units", message);
    }

    @Override
    public List<Correction> corrections(MassageClaim claim, Facts facts) {
        return FittingUnits.of(claim, facts);
    }

    @Override
    public String statement() {
        return "The minutes of each day bear the units billed.";
    }

    @Override
    public List<Seen> saw(MassageClaim claim, Facts facts) {
        var sight = new Sight(claim, facts);
        return List.of(
                sight.services(),
                sight.visits(),
                sight.minutes(),
                sight.units(),
                sight.benefit("how minutes become units", Benefit::unitRule, UnitRule.CMS_8_MINUTE),
                sight.otherClaims(
                        "minutes of timed services on those days",
                        sight
                                .onFileOnThoseDays(
                                        service -> !service.isHeld() && TimedServices.contains(service.code()))
                                .stream()
                                .map(ServiceOnFile::minutes)
                                .toList()));
    }

    @Override
    public Set<String> switches() {
        return Set.of("unitRule");
    }

    @Override
    public Set<FindingCode> codes() {
        return Set.of(UNITS_BELOW_MINIMUM, UNITS_EXCEED_MINUTES, UNITS_UNDER_BILLED, MINUTES_MISSING);
    }

    @Override
    public String source() {
        return "CMS, Claims Processing Manual ch. 5 §20.2.C (8-minute rule); AMA CPT, time rule by the midpoint"
                + " (docs/clarifications.md#minutes-and-units, docs/clarifications.md#claims-without-minutes)";
    }
}
