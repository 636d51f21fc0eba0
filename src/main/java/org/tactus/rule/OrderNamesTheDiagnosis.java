package org.tactus.rule;

import static org.tactus.rule.FindingCode.ORDER_DIAGNOSIS_MISMATCH;

import java.util.List;
import java.util.Set;
import org.tactus.claim.Icd10Cm;
import org.tactus.claim.MassageClaim;
import org.tactus.claim.PhysicianOrder;
import org.tactus.claim.ServiceLine;
import org.tactus.fact.Facts;

/** Each line points to a diagnosis that was ordered for. */
public record OrderNamesTheDiagnosis() implements CoverageRule {

    private static final Verdict NOT_SAID = Verdict.notJudged("The order names no diagnosis.");

    @Override
    public Verdict check(MassageClaim claim, Facts facts) {
        return OrderIsGiven.standing(facts)
                .map(PhysicianOrder::namedDiagnoses)
                .map(ordered -> ordered.isEmpty()
                        ? NOT_SAID
                        : Verdict.ofEachLine(claim, line -> verdictOn(claim, line, ordered, facts)))
                .orElse(OrderIsGiven.NONE_STANDS);
    }

    private static Verdict verdictOn(MassageClaim claim, ServiceLine line, List<Icd10Cm> ordered, Facts facts) {
        if (!PointersAreValid.isMet(claim, line)) {
            return PointersAreValid.WRONG;
        }
        for (var pointer : line.diagnosisPointers()) {
            if (isAnyOf(ordered, claim.diagnoses().get(pointer - 1))) {
                return Verdict.MET;
            }
        }
        var treated = PointersAreValid.diagnosesOf(claim, line);
        return DiagnosesAreValid.anyIsWrong(treated, claim, facts)
                ? DiagnosesAreValid.WRONG
                : Verdict.unmet(
                        ORDER_DIAGNOSIS_MISMATCH,
                        "lines.diagnosisPointers",
                        "The order names " + joined(ordered) + ", the line points to " + joined(treated) + ".");
    }

    /** Whether one of those that were ordered for names the same condition. */
    static boolean isAnyOf(List<Icd10Cm> ordered, Icd10Cm treated) {
        for (var diagnosis : ordered) {
            if (treated.namesSameConditionAs(diagnosis)) {
                return true;
            }
        }
        return false;
    }

    private static String joined(List<Icd10Cm> diagnoses) {
        return String.join(", ", diagnoses.stream().map(Icd10Cm::dotted).toList());
    }

    @Override
    public List<Correction> corrections(MassageClaim claim, Facts facts) {
        return FittingPointers.of(claim, facts);
    }

    @Override
    public String statement() {
        return "Each line points to a diagnosis that was ordered for.";
    }

    @Override
    public List<Seen> saw(MassageClaim claim, Facts facts) {
        var sight = new Sight(claim, facts);
        return List.of(
                sight.order("diagnoses ordered for", "diagnoses", PhysicianOrder::diagnoses),
                sight.diagnoses(),
                sight.pointers());
    }

    @Override
    public Set<FindingCode> codes() {
        return Set.of(ORDER_DIAGNOSIS_MISMATCH);
    }

    @Override
    public String source() {
        return "CMS, Medicare Benefit Policy Manual ch. 15 §220.1.2: diagnoses are part of what is ordered; our reading of what"
                + " agrees (docs/clarifications.md#ordered-diagnosis)";
    }
}
