package org.tactus.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tactus.claim.ClaimBuilder.aClaim;
import static org.tactus.rule.FindingCode.DIAGNOSIS_POINTER_INVALID;
import static org.tactus.rule.Judging.check;
import static org.tactus.rule.Verdict.MET;
import static org.tactus.rule.Verdict.unmet;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tactus.claim.ClaimBuilder;

class PointersAreValidTest {

    private final CoverageRule rule = new PointersAreValid();

    @Test
    void a_line_points_to_the_first_and_to_the_last_diagnosis() {
        assertThat(check(rule, pointing(1, 5))).isEqualTo(MET);
    }

    @Test
    void a_line_that_points_to_nothing_is_found() {
        assertThat(check(rule, pointing())).isEqualTo(invalid("The line points to no diagnosis."));
    }

    @Test
    void four_pointers_are_the_most() {
        assertThat(check(rule, pointing(1, 2, 3, 4))).isEqualTo(MET);
        assertThat(check(rule, pointing(1, 2, 3, 4, 5)))
                .isEqualTo(invalid("The line points to 5 diagnoses; 4 is the most."));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, 6})
    void a_pointer_beyond_the_list_is_found(int pointer) {
        assertThat(check(rule, pointing(1, pointer)))
                .isEqualTo(invalid("The line points to [1, " + pointer + "]; the claim lists 5."));
    }

    @Test
    void each_line_is_looked_at_by_itself() {
        assertThat(check(rule, pointing(1).anotherLine(line -> line.pointers(6)))
                        .findings())
                .extracting(Finding::line)
                .containsExactly(2);
    }

    @Test
    void a_claim_without_diagnoses_has_nothing_to_point_to() {
        assertThat(check(rule, aClaim().diagnoses())).returns(Verdict.Conclusion.NOT_JUDGED, Verdict::conclusion);
    }

    private static ClaimBuilder pointing(Integer... pointers) {
        return aClaim().diagnoses("M54.50", "M54.2", "M54.6", "M25.511", "M25.512")
                .line(line -> line.pointers(pointers));
    }

    private static Verdict invalid(String message) {
        return unmet(DIAGNOSIS_POINTER_INVALID, "lines.diagnosisPointers", message)
                .atLine(1);
    }
}
