package org.tactus.codeset;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tactus.claim.Icd10Cm;

class DiagnosisCodesTest {

    private final DiagnosisCodes codes = DiagnosisCodes.builtIn();

    @ParameterizedTest(name = "{1} on {0} is {2}")
    @CsvSource({
        // M54.5 was split
        "2021-09-30, M54.5, BILLABLE",
        "2021-10-01, M54.5, HEADER",
        "2021-09-30, M54.50, INVALID",
        "2021-10-01, M54.50, BILLABLE",
        "2021-10-01, M54.51, BILLABLE",
        "2021-10-01, M54.59, BILLABLE",
        "2021-10-01, M54.52, INVALID",
        // so were R51, R10.2 and M51.36
        "2020-09-30, R51, BILLABLE",
        "2020-10-01, R51, HEADER",
        "2020-09-30, R51.9, INVALID",
        "2020-10-01, R51.9, BILLABLE",
        "2025-09-30, R10.2, BILLABLE",
        "2025-10-01, R10.2, HEADER",
        "2025-09-30, R10.20, INVALID",
        "2025-10-01, R10.20, BILLABLE",
        "2025-10-01, R10.24, BILLABLE",
        "2024-09-30, M51.36, BILLABLE",
        "2024-10-01, M51.36, HEADER",
        "2024-10-01, M51.360, BILLABLE",
        // one that was added
        "2021-09-30, G44.86, INVALID",
        "2021-10-01, G44.86, BILLABLE",
        "2023-09-30, G43.E09, INVALID",
        "2023-10-01, G43.E09, BILLABLE",
        "2025-09-30, M05.A, INVALID",
        "2025-10-01, M05.A, BILLABLE"
    })
    void a_code_is_judged_by_the_release_of_the_day(LocalDate day, String code, CodeStatus status) {
        assertThat(codes.statusOn(day, new Icd10Cm(code))).isEqualTo(status);
    }

    @Test
    void the_first_release_is_of_october_2018() {
        assertThat(statusOn("2018-09-30", "M54.2")).isEqualTo(CodeStatus.NO_RELEASE);
        assertThat(statusOn("2018-10-01", "M54.2")).isEqualTo(CodeStatus.BILLABLE);
    }

    @Test
    void the_last_release_goes_on() {
        assertThat(statusOn("2199-12-31", "M54.2")).isEqualTo(CodeStatus.BILLABLE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"M54", "M25", "M25.51", "G89.2", "M79.1", "M62.83"})
    void a_header_takes_more_characters(String code) {
        assertThat(statusNow(code)).isEqualTo(CodeStatus.HEADER);
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({
        "S13.4, SEVENTH_CHARACTER",
        "S134X, SEVENTH_CHARACTER",
        "S13.4XX, SEVENTH_CHARACTER",
        "S13.4XXQ, SEVENTH_CHARACTER",
        "S13.4XXA, BILLABLE",
        "S13.4XXD, BILLABLE",
        "S13.4XXS, BILLABLE",
        "S13.4AXX, INVALID",
        "S13, HEADER"
    })
    void an_injury_takes_a_seventh_character_for_the_episode(String code, CodeStatus status) {
        assertThat(statusNow(code)).isEqualTo(status);
    }

    @ParameterizedTest
    @ValueSource(strings = {"M54.99", "M54.500", "R52.1", "G89.5", "M25.519A"})
    void in_a_family_that_is_known_whole_what_is_not_listed_is_no_code(String code) {
        assertThat(statusNow(code)).isEqualTo(CodeStatus.INVALID);
    }

    @ParameterizedTest
    @ValueSource(strings = {"E11.9", "F41.9", "Z73.3", "C50.911", "M80.08XA"})
    void of_other_families_nothing_is_known(String code) {
        assertThat(statusNow(code)).isEqualTo(CodeStatus.NOT_JUDGED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "M5", "54.50", "M54.50000", "M54-50", "BACK PAIN"})
    void what_is_malformed_is_no_code_on_any_day(String code) {
        assertThat(statusNow(code)).isEqualTo(CodeStatus.INVALID);
        assertThat(statusOn("2015-01-01", code)).isEqualTo(CodeStatus.INVALID);
    }

    @ParameterizedTest(name = "{0} shows {1}")
    @CsvSource({
        "M54.50, PAIN",
        "M25.511, PAIN",
        "M79.18, PAIN",
        "M79.7, PAIN",
        "G89.29, PAIN",
        "G90.511, PAIN",
        "G43.909, PAIN",
        "G44.86, PAIN",
        "R07.82, PAIN",
        "R10.20, PAIN",
        "R51.9, PAIN",
        "M25.60, STIFFNESS",
        "M25.612, STIFFNESS",
        "M62.830, STIFFNESS",
        "R25.2, STIFFNESS",
        "M24.521, LOSS_OF_MOTION",
        "M24.611, LOSS_OF_MOTION",
        "M62.40, LOSS_OF_MOTION",
        "M75.01, LOSS_OF_MOTION",
        "M43.6, LOSS_OF_MOTION",
        "M72.0, LOSS_OF_MOTION",
        "R52, UNSPECIFIC_PAIN",
        "M17.11, CAUSE",
        "M48.061, CAUSE",
        "M51.26, CAUSE",
        "M77.11, CAUSE",
        "S13.4XXD, CAUSE",
        "S39.012A, CAUSE",
        "Z73.3, COMFORT",
        "Z72.89, COMFORT",
        "Z71.89, COMFORT",
        "Z00.00, COMFORT",
        "Z56.6, COMFORT",
        "R45.7, COMFORT",
        "R53.83, COMFORT",
        "Z41.1, COMFORT",
        "Z73.0, OTHER",
        "Z79.891, OTHER",
        "F11.20, OTHER",
        "F41.9, OTHER",
        "F45.41, OTHER",
        "E11.9, OTHER"
    })
    void a_code_shows_what_its_family_shows(String code, Condition condition) {
        assertThat(codes.conditionOf(new Icd10Cm(code))).isEqualTo(condition);
    }

    @ParameterizedTest(name = "{0} shows {1}")
    @CsvSource({
        "M54, PAIN",
        "M54.5, PAIN",
        "M54.99, PAIN",
        "M54.500, PAIN",
        "S13.4, CAUSE",
        "S13.4XXQ, CAUSE",
        "M25.619A, STIFFNESS"
    })
    void a_wrong_code_shows_what_its_family_shows(String code, Condition condition) {
        assertThat(codes.conditionOf(new Icd10Cm(code))).isEqualTo(condition);
    }

    @ParameterizedTest
    @EnumSource(Condition.class)
    void pain_stiffness_and_loss_of_motion_alone_qualify(Condition condition) {
        assertThat(condition.qualifies())
                .isEqualTo(Set.of(Condition.PAIN, Condition.STIFFNESS, Condition.LOSS_OF_MOTION)
                        .contains(condition));
    }

    @ParameterizedTest(name = "{0} and {1}")
    @CsvSource({
        "M54.50, S39.012A",
        "M54.5, M54.41",
        "R52, G89.29",
        "R52, M54.2",
        "R52, M25.511",
        "M54.2, F45.41",
        "M54.2, M50.30",
        "M25.611, M24.511",
        "M25.611, M24.611",
        "M24.521, M62.421",
        "M62.830, M79.18",
        "M79.18, M79.7",
        "G43.909, R51.9"
    })
    void an_excludes1_note_works_both_ways(String one, String other) {
        assertThat(exclude(one, other)).isTrue();
        assertThat(exclude(other, one)).isTrue();
    }

    @ParameterizedTest(name = "{0} and {1}")
    @CsvSource({
        "G89.29, M54.50",
        "G89.4, M25.511",
        "G89.29, M79.18",
        "G89.29, G43.909",
        "M54.50, M54.2",
        "M54.50, M54.50",
        "M54.50, E11.9"
    })
    void what_no_note_excludes_may_be_coded_together(String one, String other) {
        assertThat(exclude(one, other)).isFalse();
        assertThat(exclude(other, one)).isFalse();
    }

    @Test
    void a_code_leaves_the_side_open_where_others_of_its_header_say() {
        assertThat(codes.leavesSideOpen(new Icd10Cm("M25.519"))).isTrue();
        assertThat(codes.leavesSideOpen(new Icd10Cm("M25.511"))).isFalse();
        assertThat(codes.leavesSideOpen(new Icd10Cm("M25.50"))).isFalse();
        assertThat(codes.leavesSideOpen(new Icd10Cm("M54.50"))).isFalse();
        assertThat(codes.leavesSideOpen(new Icd10Cm("M25.51"))).isFalse();
    }

    @Test
    void a_decision_can_name_the_tables() {
        assertThat(CodeSets.builtIn().versions())
                .containsExactly("icd-10-cm built-in 2018-10-01..2026 families", "ncci practitioner 2024q3");
    }

    private boolean exclude(String one, String other) {
        var day = LocalDate.parse("2026-11-10");
        return codes.excludedBeside(List.of(day), new Icd10Cm(one)).stream().anyMatch(new Icd10Cm(other)::isWithin)
                || codes.excludedBeside(List.of(day), new Icd10Cm(other)).stream()
                        .anyMatch(new Icd10Cm(one)::isWithin);
    }

    private CodeStatus statusNow(String code) {
        return statusOn("2026-11-10", code);
    }

    private CodeStatus statusOn(String day, String code) {
        return codes.statusOn(LocalDate.parse(day), new Icd10Cm(code));
    }
}
