package org.tactus.rule;

import static org.tactus.rule.FindingCode.DIAGNOSIS_POINTER_INVALID;

import java.util.List;
import java.util.Set;
import org.tactus.claim.Icd10Cm;
import org.tactus.claim.MassageClaim;
import org.tactus.claim.ServiceLine;
import org.tactus.fact.Facts;

/** Each line points to one to four diagnoses that the claim lists. */
public record PointersAreValid() implements CoverageRule {

    static final Verdict WRONG = Verdict.notJudged("What the line points to isn't on the claim.");

    private static final int MOST = 4;

    @Override
    public Verdict check(MassageClaim claim, Facts facts) {
        return claim.diagnoses().isEmpty()
                ? DiagnosesAreListed.NONE
                : Verdict.ofEachLine(
                        claim,
                        line -> isMet(claim, line)
                                ? Verdict.MET
                                : Verdict.unmet(
                                        DIAGNOSIS_POINTER_INVALID,
                                        "lines.diagnosisPointers",
                                        whatIsWrong(claim, line)));
    }

    static boolean isMet(MassageClaim claim, ServiceLine line) {
        var pointers = line.diagnosisPointers();
        if (pointers.isEmpty() || pointers.size() > MOST) {
            return false;
        }
        for (var pointer : pointers) {
            if (!pointsIntoList(pointer, claim)) {
                return false;
            }
        }
        return true;
    }

    /** What the line points to; only for a line whose pointers are right. */
    static List<Icd10Cm> diagnosesOf(MassageClaim claim, ServiceLine line) {
        return line.diagnosisPointers().stream()
                .map(pointer -> claim.diagnoses().get(pointer - 1))
                .toList();
    }

    private static boolean pointsIntoList(int pointer, MassageClaim claim) {
        return pointer >= 1 && pointer <= claim.diagnoses().size();
    }

    private static String whatIsWrong(MassageClaim claim, ServiceLine line) {
        var pointers = line.diagnosisPointers();
        if (pointers.isEmpty()) {
            return "The line points to no diagnosis.";
        }
        return pointers.size() > MOST
                ? "The line points to " + pointers.size() + " diagnoses; " + MOST + " is the most."
                : "The line points to " + pointers + "; the claim lists "
                        + claim.diagnoses().size() + ".";
    }

    @Override
    public List<Correction> corrections(MassageClaim claim, Facts facts) {
        return FittingPointers.of(claim, facts);
    }

    @Override
    public String statement() {
        return "Each line points to 1 to 4 diagnoses of the claim.";
    }

    @Override
    public List<Seen> saw(MassageClaim claim, Facts facts) {
        var sight = new Sight(claim, facts);
        return List.of(sight.pointers(), sight.diagnoses());
    }

    @Override
    public Set<FindingCode> codes() {
        return Set.of(DIAGNOSIS_POINTER_INVALID);
    }

    @Override
    public String source() {
        return "X12 005010X222A1, SV107: 1 to 4 pointers to the diagnoses of the claim";
    }
}
