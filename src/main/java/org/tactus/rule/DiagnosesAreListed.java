package org.tactus.rule;

import static org.tactus.rule.FindingCode.DIAGNOSIS_MISSING;
import static org.tactus.rule.FindingCode.DIAGNOSIS_TOO_MANY;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tactus.claim.Icd10Cm;
import org.tactus.claim.MassageClaim;
import org.tactus.fact.Facts;

/** The claim lists one diagnosis at least, each once, and no more than an 837P carries. */
public record DiagnosesAreListed() implements CoverageRule {

    static final Verdict NONE = Verdict.notJudged("The claim lists no diagnosis.");

    private static final int MOST = 12;

    @Override
    public Verdict check(MassageClaim claim, Facts facts) {
        var diagnoses = claim.diagnoses();
        if (diagnoses.isEmpty()) {
            return Verdict.unmet(DIAGNOSIS_MISSING, "diagnoses", "The claim lists no diagnosis.");
        }
        if (diagnoses.size() > MOST) {
            return unmet("The claim lists " + diagnoses.size() + " diagnoses; " + MOST + " is the most.");
        }
        var seen = new HashSet<Icd10Cm>();
        return diagnoses.stream()
                .filter(diagnosis -> !seen.add(diagnosis))
                .findFirst()
                .map(twice -> unmet("The claim lists " + twice.dotted() + " twice."))
                .orElse(Verdict.MET);
    }

    /** The place of a diagnosis that stands there for the first time: nothing is said of it twice. */
    static boolean isFirst(MassageClaim claim, int index) {
        return claim.diagnoses().indexOf(claim.diagnoses().get(index)) == index;
    }

    private static Verdict unmet(String message) {
        return Verdict.unmet(DIAGNOSIS_TOO_MANY, "diagnoses", message);
    }

    @Override
    public List<Correction> corrections(MassageClaim claim, Facts facts) {
        return withEachOnce(claim).stream().toList();
    }

    /** Where no line points behind the first that goes: otherwise the pointers would point elsewhere. */
    private static Optional<Correction> withEachOnce(MassageClaim claim) {
        var once = List.copyOf(new LinkedHashSet<>(claim.diagnoses()));
        int kept = 0;
        while (kept < once.size() && once.get(kept).equals(claim.diagnoses().get(kept))) {
            kept++;
        }
        var firstToGo = kept;
        var areAllBefore = claim.lines().stream()
                .flatMap(line -> line.diagnosisPointers().stream())
                .allMatch(pointer -> pointer <= firstToGo);
        return once.size() < claim.diagnoses().size() && areAllBefore
                ? Optional.of(new Correction(
                        Set.of(DIAGNOSIS_TOO_MANY),
                        "diagnoses",
                        0,
                        once.stream().map(Icd10Cm::dotted).toList(),
                        "List each diagnosis once.",
                        changed -> changed.withDiagnoses(once)))
                : Optional.empty();
    }

    @Override
    public String statement() {
        return "The claim lists 1 to 12 diagnoses, each once.";
    }

    @Override
    public List<Seen> saw(MassageClaim claim, Facts facts) {
        var sight = new Sight(claim, facts);
        return List.of(
                sight.diagnoses(),
                Seen.of("number of diagnoses", claim.diagnoses().size(), "diagnoses"));
    }

    @Override
    public Set<FindingCode> codes() {
        return Set.of(DIAGNOSIS_MISSING, DIAGNOSIS_TOO_MANY);
    }

    @Override
    public String source() {
        return "X12 005010X222A1, loop 2300 HI: 1 to 12 diagnosis codes";
    }
}
