package org.tactus.rule;

import static org.tactus.rule.FindingCode.BUNDLED_SERVICE;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.tactus.claim.MassageClaim;
import org.tactus.claim.Npi;
import org.tactus.claim.ProcedureCode;
import org.tactus.claim.ServiceLine;
import org.tactus.codeset.NcciEdits.Pair;
import org.tactus.fact.Benefit;
import org.tactus.fact.Facts;
import org.tactus.fact.ServiceOnFile;

/**
 * No correct coding edit stands between two services of a day, on the claim or on file, or a modifier tells them apart where the
 * edit lets it.
 */
public record ServicesAreSeparable() implements CoverageRule {

    static final Verdict NO_EDITS = Verdict.notJudged("The plan doesn't go by CMS's edits.");

    private static final Set<String> DISTINCT = Set.of("59", "XE", "XP", "XS", "XU");

    @Override
    public Verdict check(MassageClaim claim, Facts facts) {
        var goesByEdits = facts.benefit().map(Benefit::ncciEdits).orElse(true);
        var canBePaired = claim.lines().size() + facts.servicesOnFile().size() > 1;
        if (!goesByEdits) {
            return NO_EDITS;
        }
        if (!LinesAreCounted.isMet(claim)) {
            return LinesAreCounted.TOO_MANY;
        }
        return canBePaired ? Verdict.ofEachLine(claim, line -> verdictOn(line, claim, facts)) : Verdict.MET;
    }

    /** What stands beside a line on its day. */
    private record Beside(ProcedureCode code, boolean isOnFile, boolean isDistinct) {}

    /** The second service of an edit is the one that isn't paid; where it is on file already, the first is. */
    private static Verdict verdictOn(ServiceLine line, MassageClaim claim, Facts facts) {
        return servicesBeside(line, claim, facts)
                .flatMap(other -> edit(line, other, facts).stream())
                .findFirst()
                .map(message -> Verdict.unmet(BUNDLED_SERVICE, "lines.code", message))
                .orElse(Verdict.MET);
    }

    private static Stream<Beside> servicesBeside(ServiceLine line, MassageClaim claim, Facts facts) {
        var therapist = TherapistIsIdentified.npiOf(claim, facts).map(Npi::value);
        return Stream.concat(
                claim.lines().stream()
                        .filter(other -> other.serviceDate().equals(line.serviceDate()))
                        .map(other -> new Beside(other.code(), false, isDistinct(other.modifiers()))),
                facts.servicesOnFile().stream()
                        .filter(service -> !service.isHeld()
                                && service.serviceDate().equals(line.serviceDate())
                                && therapist.filter(service.therapist()::equals).isPresent())
                        .map(service -> new Beside(service.code(), true, false)));
    }

    private static Optional<String> edit(ServiceLine line, Beside other, Facts facts) {
        var ncci = facts.codes().ncci();
        var pair = ncci.pairOn(line.serviceDate(), other.code(), line.code());
        if (pair == Pair.FREE && other.isOnFile()) {
            pair = ncci.pairOn(line.serviceDate(), line.code(), other.code());
        }
        var isDistinct = other.isDistinct() || isDistinct(line.modifiers());
        return switch (pair) {
            case FREE -> Optional.empty();
            case SEPARABLE ->
                isDistinct
                        ? Optional.empty()
                        : Optional.of(line.code() + " isn't paid beside " + other.code()
                                + " on one day, unless a modifier says that they were distinct.");
            case INSEPARABLE ->
                Optional.of(
                        line.code() + " isn't paid beside " + other.code() + " on one day; no modifier changes that.");
        };
    }

    private static boolean isDistinct(List<String> modifiers) {
        return modifiers.stream().anyMatch(DISTINCT::contains);
    }

    @Override
    public String statement() {
        return "Two services of a day may be paid beside each other.";
    }

    @Override
    public List<Seen> saw(MassageClaim claim, Facts facts) {
        var sight = new Sight(claim, facts);
        return List.of(
                sight.services(),
                sight.visits(),
                sight.modifiers(),
                sight.benefit("goes by CMS's edits", Benefit::ncciEdits, true),
                sight.otherClaims(
                        "services on those days",
                        sight.onFileOnThoseDays(service -> !service.isHeld()).stream()
                                .map(ServiceOnFile::code)
                                .toList()),
                sight.edits("edits of"));
    }

    @Override
    public Set<String> switches() {
        return Set.of("ncciEdits");
    }

    @Override
    public Set<FindingCode> codes() {
        return Set.of(BUNDLED_SERVICE);
    }

    @Override
    public String source() {
        return "CMS, NCCI procedure-to-procedure edits, practitioner table of 2024-07-01 (docs/clarifications.md#ncci)";
    }
}
