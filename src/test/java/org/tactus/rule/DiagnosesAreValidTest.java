package org.tactus.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tactus.claim.ClaimBuilder.aClaim;
import static org.tactus.rule.FindingCode.DIAGNOSIS_INVALID_ON_DATE;
import static org.tactus.rule.FindingCode.DIAGNOSIS_NOT_BILLABLE;
import static org.tactus.rule.FindingCode.DIAGNOSIS_RELEASE_NOT_LOADED;
import static org.tactus.rule.FindingCode.DIAGNOSIS_SEVENTH_CHARACTER;
import static org.tactus.rule.Judging.check;
import static org.tactus.rule.Judging.codesOf;
import static org.tactus.rule.Judging.decide;
import static org.tactus.rule.Verdict.MET;
import static org.tactus.rule.Verdict.unmet;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tactus.claim.ClaimBuilder;

class DiagnosesAreValidTest {

    private final CoverageRule rule = new DiagnosesAreValid();

    @Test
    void a_billable_code_of_that_day_is_valid() {
        assertThat(check(rule, aClaim())).isEqualTo(MET);
    }

    @Test
    void a_code_outside_of_the_families_that_are_known_is_not_judged() {
        assertThat(check(rule, aClaim().diagnoses("E11.9")))
                .returns(Verdict.Conclusion.NOT_JUDGED, Verdict::conclusion);
    }

    @Test
    void a_code_that_there_is_not_is_found() {
        assertThat(check(rule, aClaim().diagnoses("M54.50", "M54.99")))
                .isEqualTo(unmet(
                        DIAGNOSIS_INVALID_ON_DATE, "diagnoses[1]", "\"M54.99\" is no diagnosis code on 2026-11-10."));
    }

    @ParameterizedTest
    @ValueSource(strings = {"54.50", "M5", "M54.500000", "BACK PAIN", ""})
    void a_malformed_code_is_found(String code) {
        assertThat(codesOf(check(rule, aClaim().diagnoses(code)))).containsExactly(DIAGNOSIS_INVALID_ON_DATE);
    }

    @Test
    void a_header_is_found() {
        assertThat(check(rule, aClaim().diagnoses("M54")))
                .isEqualTo(unmet(
                        DIAGNOSIS_NOT_BILLABLE,
                        "diagnoses[0]",
                        "M54 is a header on 2026-11-10: it needs more characters."));
    }

    @ParameterizedTest
    @ValueSource(strings = {"S13.4", "S13.4XX", "S13.4XXQ"})
    void a_seventh_character_that_is_missing_or_wrong_is_found(String code) {
        assertThat(check(rule, aClaim().diagnoses(code)))
                .isEqualTo(unmet(
                        DIAGNOSIS_SEVENTH_CHARACTER,
                        "diagnoses[0]",
                        code + " lacks its seventh character, or has a wrong one."));
    }

    @ParameterizedTest
    @ValueSource(strings = {"S13.4XXA", "S13.4XXD", "S13.4XXS"})
    void a_seventh_character_of_the_category_is_right(String code) {
        assertThat(check(rule, aClaim().diagnoses(code))).isEqualTo(MET);
    }

    @Test
    void m54_5_was_a_code_until_the_last_of_september_2021_and_is_a_header_since() {
        assertThat(check(rule, on("2021-09-30").diagnoses("M54.5"))).isEqualTo(MET);
        assertThat(codesOf(check(rule, on("2021-10-01").diagnoses("M54.5")))).containsExactly(DIAGNOSIS_NOT_BILLABLE);
        assertThat(codesOf(check(rule, on("2021-09-30").diagnoses("M54.50"))))
                .containsExactly(DIAGNOSIS_INVALID_ON_DATE);
        assertThat(check(rule, on("2021-10-01").diagnoses("M54.50"))).isEqualTo(MET);
    }

    @Test
    void a_day_before_the_first_release_can_not_be_told() {
        assertThat(check(rule, on("2018-09-30").diagnoses("M54.2")))
                .isEqualTo(unmet(
                        DIAGNOSIS_RELEASE_NOT_LOADED,
                        "diagnoses[0]",
                        "The ICD-10-CM release of 2018-09-30 isn't loaded: whether M54.2 was a code can't be told."));
        assertThat(check(rule, on("2018-10-01").diagnoses("M54.2"))).isEqualTo(MET);
    }

    @Test
    void a_diagnosis_is_told_once_of_the_first_day_on_which_it_is_wrong() {
        var claim = on("2021-09-30")
                .diagnoses("M54.5")
                .anotherLine(line -> line.on("2021-10-05"))
                .anotherLine(line -> line.on("2021-10-03"));

        assertThat(check(rule, claim).findings())
                .extracting(Finding::message)
                .containsExactly("M54.5 is a header on 2021-10-03: it needs more characters.");
    }

    @Test
    void nothing_else_is_said_of_the_only_diagnosis_where_it_is_wrong() {
        for (var code : List.of("M54", "M54.99", "S13.4", "BACK PAIN", "E11.Q9999")) {
            assertThat(decide(aClaim().diagnoses(code)).findings())
                    .as(code)
                    .filteredOn(finding -> finding.severity() != Severity.INFORMATION)
                    .hasSize(1);
        }
    }

    @Test
    void without_a_day_of_service_no_code_is_wrong() {
        assertThat(check(rule, aClaim().diagnoses("M54").withoutLines()))
                .returns(Verdict.Conclusion.NOT_JUDGED, Verdict::conclusion);
    }

    private static ClaimBuilder on(String day) {
        return aClaim().line(line -> line.on(day));
    }
}
