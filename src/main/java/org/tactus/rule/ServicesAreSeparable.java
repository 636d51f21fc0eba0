package org.tactus.rule;

import static org.tactus.rule.FindingCode.BUNDLED_SERVICE;

import java.util.List;
import java.util.Set;
import org.tactus.claim.MassageClaim;
import org.tactus.claim.Npi;
import org.tactus.claim.ProcedureCode;
import org.tactus.claim.ServiceLine;
import org.tactus.codeset.NcciEdits;
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
        if (!canBePaired) {
            return Verdict.MET;
        }
        var therapist =
                TherapistIsIdentified.npiOf(claim, facts).map(Npi::value).orElse("");
        return Verdict.ofEachLine(claim, line -> verdictOn(line, claim, therapist, facts));
    }

    /**
     * The second service of an edit is the one that isn't paid; where it is on file already, the first is.
     *
     * @param therapist whose services on file count; nobody's, where empty
     */
    private static Verdict verdictOn(ServiceLine line, MassageClaim claim, String therapist, Facts facts) {
        var ncci = facts.codes().ncci();
        for (var other : claim.lines()) {
            if (other.serviceDate().equals(line.serviceDate())) {
                var pair = ncci.pairOn(line.serviceDate(), other.code(), line.code());
                if (isEdit(pair, isDistinct(line.modifiers()) || isDistinct(other.modifiers()))) {
                    return unmet(line.code(), other.code(), pair);
                }
            }
        }
        for (var service : facts.servicesOnFile()) {
            if (!therapist.isEmpty()
                    && !service.isHeld()
                    && service.serviceDate().equals(line.serviceDate())
                    && service.therapist().equals(therapist)) {
                var pair = eitherWay(line, service, ncci);
                if (isEdit(pair, isDistinct(line.modifiers()))) {
                    return unmet(line.code(), service.code(), pair);
                }
            }
        }
        return Verdict.MET;
    }

    private static Pair eitherWay(ServiceLine line, ServiceOnFile service, NcciEdits ncci) {
        var pair = ncci.pairOn(line.serviceDate(), service.code(), line.code());
        return pair == Pair.FREE ? ncci.pairOn(line.serviceDate(), line.code(), service.code()) : pair;
    }

    private static boolean isEdit(Pair pair, boolean isDistinct) {
        return pair == Pair.INSEPARABLE || pair == Pair.SEPARABLE && !isDistinct;
    }

    private static Verdict unmet(ProcedureCode code, ProcedureCode beside, Pair pair) {
        return Verdict.unmet(
                BUNDLED_SERVICE,
                "lines.code",
                code + " isn't paid beside " + beside + " on one day"
                        + (pair == Pair.SEPARABLE
                                ? ", unless a modifier says that they were distinct."
                                : "; no modifier changes that."));
    }

    private static boolean isDistinct(List<String> modifiers) {
        for (var modifier : modifiers) {
            if (DISTINCT.contains(modifier)) {
                return true;
            }
        }
        return false;
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
        return "CMS, NCCI procedure-to-procedure edits, practitioner table; that of 2024-07-01 is built in (docs/clarifications.md#ncci)";
    }
}
