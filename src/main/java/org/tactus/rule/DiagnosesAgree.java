package org.tactus.rule;

import static org.tactus.rule.FindingCode.DIAGNOSIS_CONFLICT;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.tactus.claim.Icd10Cm;
import org.tactus.claim.MassageClaim;
import org.tactus.fact.Facts;

/** No Excludes1 note stands between two diagnoses of the claim. */
public record DiagnosesAgree() implements CoverageRule {

    @Override
    public Verdict check(MassageClaim claim, Facts facts) {
        var diagnoses = claim.diagnoses();
        if (diagnoses.isEmpty()) {
            return DiagnosesAreListed.NONE;
        }
        var days = daysOf(claim, facts);
        var excluded = new ArrayList<List<String>>(diagnoses.size());
        for (var diagnosis : diagnoses) {
            excluded.add(facts.codes().diagnoses().excludedBeside(days, diagnosis));
        }
        var verdict = Verdict.MET;
        for (int i = 0; i < diagnoses.size(); i++) {
            for (int j = i + 1; j < diagnoses.size(); j++) {
                if ((isWithinAny(excluded.get(i), diagnoses.get(j)) || isWithinAny(excluded.get(j), diagnoses.get(i)))
                        && DiagnosesAreListed.isFirst(claim, i)
                        && DiagnosesAreListed.isFirst(claim, j)) {
                    verdict = verdict.and(Verdict.unmet(
                            DIAGNOSIS_CONFLICT,
                            "diagnoses[" + j + "]",
                            diagnoses.get(i) + " and " + diagnoses.get(j)
                                    + " exclude each other by an Excludes1 note."));
                }
            }
        }
        return verdict;
    }

    /** A claim without lines has no day but the one on which it arrived. */
    private static List<LocalDate> daysOf(MassageClaim claim, Facts facts) {
        var days = DiagnosesAreValid.daysOfService(claim);
        return days.isEmpty() ? List.of(facts.receivedOn()) : days;
    }

    private static boolean isWithinAny(List<String> headers, Icd10Cm diagnosis) {
        for (var header : headers) {
            if (diagnosis.isWithin(header)) {
                return true;
            }
        }
        return false;
    }

    @Override
    public String statement() {
        return "No two diagnoses exclude each other.";
    }

    @Override
    public List<Seen> saw(MassageClaim claim, Facts facts) {
        var sight = new Sight(claim, facts);
        return List.of(sight.diagnoses(), sight.diagnosisCodes("Excludes1 notes of"));
    }

    @Override
    public Set<FindingCode> codes() {
        return Set.of(DIAGNOSIS_CONFLICT);
    }

    @Override
    public String source() {
        return "ICD-10-CM Official Guidelines I.A.12.a, and the Excludes1 notes, those of fiscal year 2021 built in"
                + " (docs/clarifications.md#excludes1)";
    }
}
