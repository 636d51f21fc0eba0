package org.tactus.rule;

import static org.tactus.rule.FindingCode.DIAGNOSIS_NOT_LINKED;
import static org.tactus.rule.FindingCode.DIAGNOSIS_POINTER_INVALID;
import static org.tactus.rule.FindingCode.ORDER_DIAGNOSIS_MISMATCH;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.tactus.claim.MassageClaim;
import org.tactus.claim.PhysicianOrder;
import org.tactus.fact.Facts;

/** Which diagnoses of a claim its lines could point to: one that qualifies, and one that was ordered for. */
final class FittingPointers {

    private static final Set<FindingCode> CODES =
            Set.of(DIAGNOSIS_POINTER_INVALID, DIAGNOSIS_NOT_LINKED, ORDER_DIAGNOSIS_MISMATCH);

    private FittingPointers() {}

    /** For each line that points elsewhere. */
    static List<Correction> of(MassageClaim claim, Facts facts) {
        var fitting = pointers(claim, facts);
        var corrections = new ArrayList<Correction>();
        for (int i = 0; i < claim.lines().size() && !fitting.isEmpty(); i++) {
            var number = i + 1;
            if (!claim.lines().get(i).diagnosisPointers().equals(fitting)) {
                corrections.add(Correction.ofLine(
                        CODES,
                        "diagnosisPointers",
                        number,
                        fitting,
                        "Point to what shows pain, stiffness or loss of motion, and was ordered for.",
                        changed -> changed.withLine(number, line -> line.withDiagnosisPointers(fitting))));
            }
        }
        return corrections;
    }

    /** One that is both will do; empty where none qualifies, or an order names others. */
    private static List<Integer> pointers(MassageClaim claim, Facts facts) {
        var ordered =
                OrderIsGiven.standing(facts).map(PhysicianOrder::namedDiagnoses).orElse(List.of());
        int qualifying = 0;
        int orderedFor = 0;
        for (int i = 0; i < claim.diagnoses().size(); i++) {
            var diagnosis = claim.diagnoses().get(i);
            var qualifies = facts.codes().diagnoses().conditionOf(diagnosis).qualifies();
            var isOrdered = ordered.isEmpty() || OrderNamesTheDiagnosis.isAnyOf(ordered, diagnosis);
            if (qualifies && isOrdered) {
                return List.of(i + 1);
            }
            qualifying = qualifying == 0 && qualifies ? i + 1 : qualifying;
            orderedFor = orderedFor == 0 && isOrdered ? i + 1 : orderedFor;
        }
        return qualifying == 0 || orderedFor == 0 ? List.of() : List.of(qualifying, orderedFor);
    }
}
