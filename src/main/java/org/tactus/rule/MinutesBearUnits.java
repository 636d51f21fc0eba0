package org.tactus.rule;

import static org.tactus.rule.FindingCode.MINUTES_MISSING;
import static org.tactus.rule.FindingCode.UNITS_BELOW_MINIMUM;
import static org.tactus.rule.FindingCode.UNITS_EXCEED_MINUTES;
import static org.tactus.rule.FindingCode.UNITS_UNDER_BILLED;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
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
        return claim.lines().stream()
                .map(ServiceLine::serviceDate)
                .distinct()
                .map(day -> verdictOn(linesOf(day, claim), claim, facts))
                .reduce(missing, Verdict::and);
    }

    private static boolean isTimed(ServiceLine line) {
        return TimedServices.contains(line.code());
    }

    /** A timed line with its 1-based number. */
    private record Numbered(int number, ServiceLine line) {}

    private static List<Numbered> linesOf(LocalDate day, MassageClaim claim) {
        return IntStream.range(0, claim.lines().size())
                .mapToObj(i -> new Numbered(i + 1, claim.lines().get(i)))
                .filter(numbered -> numbered.line().serviceDate().equals(day) && isTimed(numbered.line()))
                .toList();
    }

    /** A day that lacks minutes, on the claim or on file, or units of a line, or whose therapist isn't known, can't be pooled. */
    private static Verdict verdictOn(List<Numbered> lines, MassageClaim claim, Facts facts) {
        var canBeJudged = lines.stream()
                .allMatch(numbered -> numbered.line().minutes().isPresent()
                        && UnitsAreWhole.unitsOf(numbered.line()).isPresent());
        if (lines.isEmpty()) {
            return Verdict.MET;
        }
        if (!canBeJudged) {
            return NOT_COUNTED;
        }
        var therapist = TherapistIsIdentified.npiOf(claim, facts).map(Npi::value);
        var onFile = onFile(lines.get(0).line().serviceDate(), facts);
        var rule = facts.benefit().map(Benefit::unitRule).orElse(UnitRule.CMS_8_MINUTE);
        if (rule == UnitRule.CMS_8_MINUTE && therapist.isEmpty() && !onFile.isEmpty()) {
            return TherapistIsIdentified.NOT_KNOWN;
        }
        var billed = billed(lines);
        var othersOnFile = othersOf(therapist.orElse(""), onFile, billed.keySet());
        if (rule == UnitRule.CMS_8_MINUTE
                && othersOnFile.stream().anyMatch(service -> service.minutes().isEmpty())) {
            return Verdict.MET;
        }
        var others = others(othersOnFile);
        var day = Stream.concat(billed.values().stream(), others.values().stream())
                .toList();
        var borne = UnitAllocation.of(day, rule);
        return billed.values().stream()
                .map(service -> verdictOn(service, borne.get(service.code()), day, rule)
                        .atLine(lastLineOf(service.code(), lines)))
                .reduce(Verdict.MET, Verdict::and);
    }

    private static Map<ProcedureCode, TimedCode> billed(List<Numbered> lines) {
        var billed = new LinkedHashMap<ProcedureCode, TimedCode>();
        for (var numbered : lines) {
            var line = numbered.line();
            var service = new TimedCode(
                    line.code(),
                    wholeMinutes(line.minutes()),
                    UnitsAreWhole.unitsOf(line).orElseThrow(),
                    false);
            billed.merge(line.code(), service, MinutesBearUnits::sum);
        }
        return billed;
    }

    /** The timed services of that day, whoever furnished them. */
    private static List<ServiceOnFile> onFile(LocalDate day, Facts facts) {
        return facts.servicesOnFile().stream()
                .filter(service -> service.serviceDate().equals(day)
                        && !service.isHeld()
                        && TimedServices.contains(service.code()))
                .toList();
    }

    /** Other services of the therapist alone: the same one is a duplicate, or a visit of its own by modifier 76. */
    private static List<ServiceOnFile> othersOf(
            String therapist, List<ServiceOnFile> onFile, Set<ProcedureCode> billed) {
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
        return lines.stream()
                .filter(numbered -> numbered.line().code().equals(code))
                .mapToInt(Numbered::number)
                .max()
                .orElseThrow();
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
