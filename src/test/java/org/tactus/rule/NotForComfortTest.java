package org.tactus.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tactus.claim.ClaimBuilder.aClaim;
import static org.tactus.rule.FindingCode.COMFORT_ONLY;
import static org.tactus.rule.Judging.check;
import static org.tactus.rule.Judging.codesOf;
import static org.tactus.rule.Verdict.MET;
import static org.tactus.rule.Verdict.unmet;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NotForComfortTest {

    private final CoverageRule rule = new NotForComfort();

    @ParameterizedTest
    @ValueSource(strings = {"Z73.3", "Z72.89", "Z71.89", "Z00.00", "Z56.6", "R45.7", "R53.83", "Z41.1"})
    void comfort_alone_is_found(String code) {
        assertThat(check(rule, aClaim().diagnoses(code)))
                .isEqualTo(unmet(COMFORT_ONLY, "diagnoses", "Stress and well-being are all that the diagnoses show."));
    }

    @Test
    void comfort_twice_is_still_comfort_alone() {
        assertThat(codesOf(check(rule, aClaim().diagnoses("Z73.3", "R53.83")))).containsExactly(COMFORT_ONLY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"M54.50", "F41.9", "S13.4XXD", "R52"})
    void comfort_beside_something_else_is_not_alone(String code) {
        assertThat(check(rule, aClaim().diagnoses("Z73.3", code))).isEqualTo(MET);
    }

    @Test
    void no_diagnosis_is_another_rules_matter() {
        assertThat(check(rule, aClaim().diagnoses())).returns(Verdict.Conclusion.NOT_JUDGED, Verdict::conclusion);
    }
}
