package org.tactus.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tactus.claim.ClaimBuilder.aClaim;
import static org.tactus.rule.FindingCode.DIAGNOSIS_CONFLICT;
import static org.tactus.rule.Judging.check;
import static org.tactus.rule.Verdict.MET;
import static org.tactus.rule.Verdict.unmet;

import org.junit.jupiter.api.Test;

class DiagnosesAgreeTest {

    private final CoverageRule rule = new DiagnosesAgree();

    @Test
    void one_diagnosis_agrees_with_itself() {
        assertThat(check(rule, aClaim())).isEqualTo(MET);
    }

    @Test
    void an_excludes1_pair_is_found_at_the_second() {
        assertThat(check(rule, aClaim().diagnoses("M54.50", "S39.012A")))
                .isEqualTo(conflict("diagnoses[1]", "M54.50 and S39.012A exclude each other by an Excludes1 note."));
    }

    @Test
    void a_note_works_both_ways() {
        assertThat(check(rule, aClaim().diagnoses("S39.012A", "M54.50")))
                .isEqualTo(conflict("diagnoses[1]", "S39.012A and M54.50 exclude each other by an Excludes1 note."));
    }

    @Test
    void chronic_pain_beside_back_pain_is_no_conflict() {
        assertThat(check(rule, aClaim().diagnoses("G89.29", "M54.50"))).isEqualTo(MET);
    }

    @Test
    void each_pair_is_said() {
        assertThat(check(rule, aClaim().diagnoses("R52", "M54.2", "G89.29")).findings())
                .extracting(Finding::element)
                .containsExactly("diagnoses[1]", "diagnoses[2]");
    }

    @Test
    void without_diagnoses_nothing_disagrees() {
        assertThat(check(rule, aClaim().diagnoses())).returns(Verdict.Conclusion.NOT_JUDGED, Verdict::conclusion);
    }

    private static Verdict conflict(String element, String message) {
        return unmet(DIAGNOSIS_CONFLICT, element, message);
    }
}
