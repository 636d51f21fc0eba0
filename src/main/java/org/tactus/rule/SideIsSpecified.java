package org.tactus.rule;

import static org.tactus.rule.FindingCode.DIAGNOSIS_SIDE_UNSPECIFIED;

import java.util.List;
import java.util.Set;
import org.tactus.claim.MassageClaim;
import org.tactus.fact.Facts;

/** A diagnosis that could say which side says it. */
public record SideIsSpecified() implements CoverageRule {

    @Override
    public Verdict check(MassageClaim claim, Facts facts) {
        if (claim.diagnoses().isEmpty()) {
            return DiagnosesAreListed.NONE;
        }
        var verdict = Verdict.MET;
        for (int i = 0; i < claim.diagnoses().size(); i++) {
            var diagnosis = claim.diagnoses().get(i);
            if (DiagnosesAreListed.isFirst(claim, i)
                    && facts.codes().diagnoses().leavesSideOpen(diagnosis)) {
                verdict = verdict.and(Verdict.unmet(
                        DIAGNOSIS_SIDE_UNSPECIFIED, "diagnoses[" + i + "]", diagnosis + " leaves the side open."));
            }
        }
        return verdict;
    }

    @Override
    public String statement() {
        return "A diagnosis that could say which side says it.";
    }

    @Override
    public List<Seen> saw(MassageClaim claim, Facts facts) {
        var sight = new Sight(claim, facts);
        return List.of(sight.diagnoses());
    }

    @Override
    public Set<FindingCode> codes() {
        return Set.of(DIAGNOSIS_SIDE_UNSPECIFIED);
    }

    @Override
    public String source() {
        return "ICD-10-CM Official Guidelines I.B.13: laterality (docs/clarifications.md#icd-10-cm)";
    }
}
