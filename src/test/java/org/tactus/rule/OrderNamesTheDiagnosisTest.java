package org.tactus.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tactus.claim.ClaimBuilder.aClaim;
import static org.tactus.rule.FindingCode.ORDER_DIAGNOSIS_MISMATCH;
import static org.tactus.rule.Judging.check;
import static org.tactus.rule.Judging.codesOf;
import static org.tactus.rule.Verdict.MET;
import static org.tactus.rule.Verdict.unmet;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tactus.claim.OrderBuilder;

class OrderNamesTheDiagnosisTest {

    private final CoverageRule rule = new OrderNamesTheDiagnosis();

    @Test
    void the_line_points_to_a_diagnosis_that_was_ordered_for() {
        assertThat(check(rule, aClaim())).isEqualTo(MET);
    }

    @Test
    void another_diagnosis_than_ordered_for_is_found() {
        var claim = aClaim().order(order -> order.diagnoses("G89.29", "M54.2"));

        assertThat(check(rule, claim))
                .isEqualTo(unmet(
                                ORDER_DIAGNOSIS_MISMATCH,
                                "lines.diagnosisPointers",
                                "The order names G89.29, M54.2, the line points to M54.50.")
                        .atLine(1));
    }

    @Test
    void an_empty_place_among_the_ordered_agrees_with_nothing() {
        var claim = aClaim().order(order -> order.diagnoses("", "G89.29"));

        assertThat(codesOf(check(rule, claim))).containsExactly(ORDER_DIAGNOSIS_MISMATCH);
    }

    @Test
    void one_that_agrees_is_enough() {
        var claim = aClaim().diagnoses("G89.29", "M54.50").line(line -> line.pointers(1, 2));

        assertThat(check(rule, claim)).isEqualTo(MET);
    }

    @Test
    void the_diagnosis_has_to_be_on_the_line_and_not_on_the_claim_alone() {
        var claim = aClaim().diagnoses("M54.50", "G89.29").anotherLine(line -> line.pointers(2));

        assertThat(check(rule, claim).findings()).extracting(Finding::line).containsExactly(2);
    }

    @ParameterizedTest(name = "{0} ordered, {1} treated")
    @CsvSource({"M54.5, M54.50", "M54.50, M54.5", "M54, M54.50", "S13.4, S13.4XXD", "S13.4XXA, S13.4XXD"})
    void one_condition_may_be_named_more_or_less_closely_or_in_another_episode(String ordered, String treated) {
        assertThat(check(rule, aClaim().diagnosed(ordered).diagnoses(treated))).isEqualTo(MET);
    }

    @ParameterizedTest(name = "{0} ordered, {1} treated")
    @CsvSource({"M54.50, M54.51", "M25.511, M25.512", "S13.4XXA, S16.1XXA"})
    void neighbors_are_not_the_same_condition(String ordered, String treated) {
        assertThat(codesOf(check(rule, aClaim().diagnosed(ordered).diagnoses(treated))))
                .containsExactly(ORDER_DIAGNOSIS_MISMATCH);
    }

    @ParameterizedTest
    @ValueSource(strings = {"BACK PAIN", "M54.99", "S13.4"})
    void what_a_wrong_code_would_be_if_it_were_right_can_not_be_told(String code) {
        assertThat(check(rule, aClaim().diagnoses(code))).returns(Verdict.Conclusion.NOT_JUDGED, Verdict::conclusion);
    }

    @Test
    void pointers_that_are_wrong_are_another_rules_matter() {
        var claim = aClaim().order(order -> order.diagnoses("G89.29"));

        assertThat(check(rule, claim.line(line -> line.pointers(2))))
                .returns(Verdict.Conclusion.NOT_JUDGED, Verdict::conclusion);
        assertThat(check(rule, claim.line(line -> line.pointers())))
                .returns(Verdict.Conclusion.NOT_JUDGED, Verdict::conclusion);
    }

    @Test
    void a_claim_or_an_order_without_diagnosis_is_another_rules_matter() {
        assertThat(check(rule, aClaim().diagnoses())).returns(Verdict.Conclusion.NOT_JUDGED, Verdict::conclusion);
        assertThat(check(rule, aClaim().order(OrderBuilder::diagnoses)))
                .returns(Verdict.Conclusion.NOT_JUDGED, Verdict::conclusion);
    }

    @Test
    void without_an_order_no_diagnosis_was_ordered_for() {
        assertThat(check(rule, aClaim().withoutOrder())).returns(Verdict.Conclusion.NOT_JUDGED, Verdict::conclusion);
    }
}
