package org.tactus.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tactus.claim.ClaimBuilder.aClaim;
import static org.tactus.fact.FactsBuilder.facts;
import static org.tactus.rule.FindingCode.DIAGNOSIS_CAUSE_ONLY;
import static org.tactus.rule.FindingCode.DIAGNOSIS_NOT_LINKED;
import static org.tactus.rule.FindingCode.DIAGNOSIS_NOT_QUALIFYING;
import static org.tactus.rule.FindingCode.DIAGNOSIS_UNSPECIFIC_PAIN;
import static org.tactus.rule.Judging.check;
import static org.tactus.rule.Judging.codesOf;
import static org.tactus.rule.Verdict.MET;
import static org.tactus.rule.Verdict.unmet;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tactus.fact.Benefit.CauseOnly;

class ConditionQualifiesTest {

    private final CoverageRule rule = new ConditionQualifies();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "M54.50", "M25.511", "G89.29", "M79.7", "R51.9", "M25.612", "M62.830", "R25.2", "M24.521", "M43.6"
            })
    void pain_stiffness_and_loss_of_motion_qualify(String code) {
        assertThat(check(rule, aClaim().diagnoses(code))).isEqualTo(MET);
    }

    @ParameterizedTest
    @ValueSource(strings = {"F41.9", "E11.9", "Z73.3"})
    void anything_else_does_not(String code) {
        assertThat(check(rule, aClaim().diagnoses(code)))
                .isEqualTo(unmet(
                        DIAGNOSIS_NOT_QUALIFYING,
                        "diagnoses",
                        "None of the diagnoses shows pain, stiffness or loss of range of motion."));
    }

    @Test
    void a_line_that_does_not_point_to_the_diagnosis_that_qualifies_is_found() {
        var claim = aClaim().diagnoses("M54.50", "Z73.3").anotherLine(line -> line.pointers(2));

        assertThat(check(rule, claim))
                .isEqualTo(unmet(
                                DIAGNOSIS_NOT_LINKED,
                                "lines.diagnosisPointers",
                                "The line points to none of the claim's diagnoses of pain, stiffness or loss of range of"
                                        + " motion.")
                        .atLine(2));
    }

    @Test
    void a_line_may_point_to_others_besides() {
        assertThat(check(rule, aClaim().diagnoses("Z73.3", "M54.50").line(line -> line.pointers(1, 2))))
                .isEqualTo(MET);
    }

    @ParameterizedTest
    @CsvSource({"WARNING, WARNING", "HOLD, HOLD", "ERROR, ERROR"})
    void what_becomes_of_a_cause_alone_is_the_plans_to_say(CauseOnly setting, Severity severity) {
        var facts = facts().benefit(benefit -> benefit.causeOnly(setting));

        assertThat(check(rule, aClaim().diagnoses("S13.4XXD"), facts))
                .isEqualTo(unmet(causeOnly().withSeverity(severity)));
    }

    @Test
    void without_a_plan_on_file_a_cause_alone_is_worth_a_warning() {
        assertThat(check(rule, aClaim().diagnoses("S13.4XXD"), facts().withoutPlan()))
                .isEqualTo(unmet(causeOnly()));
    }

    @Test
    void a_cause_beside_what_does_not_qualify_is_still_a_cause() {
        assertThat(codesOf(check(rule, aClaim().diagnoses("Z73.3", "M17.11")))).containsExactly(DIAGNOSIS_CAUSE_ONLY);
    }

    @Test
    void pain_without_a_place_is_held() {
        assertThat(check(rule, aClaim().diagnoses("R52")))
                .isEqualTo(unmet(DIAGNOSIS_UNSPECIFIC_PAIN, "diagnoses", "R52 doesn't say where the pain is."));
        assertThat(codesOf(check(rule, aClaim().diagnoses("M17.11", "R52"))))
                .containsExactly(DIAGNOSIS_UNSPECIFIC_PAIN);
    }

    @Test
    void a_code_that_is_wrong_on_the_day_still_shows_what_its_family_shows() {
        assertThat(check(rule, aClaim().diagnoses("M54"))).isEqualTo(MET);
        assertThat(check(rule, aClaim().diagnoses("M54.99"))).isEqualTo(MET);
    }

    @Test
    void a_line_that_points_to_a_wrong_code_may_point_to_what_qualifies() {
        assertThat(check(rule, aClaim().diagnoses("M54.50", "BACK PAIN").line(line -> line.pointers(2))))
                .returns(Verdict.Conclusion.NOT_JUDGED, Verdict::conclusion);
    }

    @Test
    void what_a_wrong_code_shows_can_not_be_told() {
        assertThat(check(rule, aClaim().diagnoses("BACK PAIN")))
                .returns(Verdict.Conclusion.NOT_JUDGED, Verdict::conclusion);
        assertThat(check(rule, aClaim().diagnoses("S13.4")))
                .returns(Verdict.Conclusion.NOT_JUDGED, Verdict::conclusion);
        assertThat(check(rule, aClaim().diagnoses("Z73.3", "BACK PAIN")))
                .returns(Verdict.Conclusion.NOT_JUDGED, Verdict::conclusion);
    }

    @Test
    void pointers_that_are_wrong_are_another_rules_matter() {
        assertThat(check(rule, aClaim().line(line -> line.pointers())))
                .returns(Verdict.Conclusion.NOT_JUDGED, Verdict::conclusion);
        assertThat(check(rule, aClaim().line(line -> line.pointers(2))))
                .returns(Verdict.Conclusion.NOT_JUDGED, Verdict::conclusion);
    }

    @Test
    void no_diagnosis_is_another_rules_matter() {
        assertThat(check(rule, aClaim().diagnoses())).returns(Verdict.Conclusion.NOT_JUDGED, Verdict::conclusion);
    }

    private static Finding causeOnly() {
        return Finding.of(
                DIAGNOSIS_CAUSE_ONLY,
                "diagnoses",
                "The diagnoses show an injury or illness, but not the pain, stiffness or loss of motion from it.");
    }
}
