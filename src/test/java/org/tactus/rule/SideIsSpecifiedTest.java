package org.tactus.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tactus.claim.ClaimBuilder.aClaim;
import static org.tactus.rule.FindingCode.DIAGNOSIS_SIDE_UNSPECIFIED;
import static org.tactus.rule.Judging.check;
import static org.tactus.rule.Verdict.MET;
import static org.tactus.rule.Verdict.unmet;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SideIsSpecifiedTest {

    private final CoverageRule rule = new SideIsSpecified();

    @ParameterizedTest
    @ValueSource(strings = {"M25.511", "M25.512", "M54.50", "M25.50"})
    void a_diagnosis_that_says_its_side_or_has_none_is_specified(String code) {
        assertThat(check(rule, aClaim().diagnoses(code))).isEqualTo(MET);
    }

    @Test
    void a_diagnosis_that_leaves_its_side_open_is_told() {
        assertThat(check(rule, aClaim().diagnoses("M54.50", "M25.519")))
                .isEqualTo(unmet(DIAGNOSIS_SIDE_UNSPECIFIED, "diagnoses[1]", "M25.519 leaves the side open."));
    }

    @Test
    void each_such_diagnosis_is_told() {
        assertThat(check(rule, aClaim().diagnoses("M24.519", "M25.519")).findings())
                .extracting(Finding::element)
                .containsExactly("diagnoses[0]", "diagnoses[1]");
    }

    @Test
    void without_diagnoses_no_side_is_open() {
        assertThat(check(rule, aClaim().diagnoses())).returns(Verdict.Conclusion.NOT_JUDGED, Verdict::conclusion);
    }
}
