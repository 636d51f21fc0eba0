package org.tactus.claim;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class Icd10CmTest {

    @ParameterizedTest
    @ValueSource(strings = {"M54.50", "M5450", "m54.50", " M54.50 ", "M 54 50"})
    void dots_blanks_and_small_letters_make_no_difference(String written) {
        var diagnosis = new Icd10Cm(written);

        assertThat(diagnosis).isEqualTo(new Icd10Cm("M54.50"));
        assertThat(diagnosis.code()).isEqualTo("M5450");
        assertThat(diagnosis).hasToString("M54.50");
    }

    @Test
    void a_category_has_no_dot() {
        assertThat(new Icd10Cm("R52").dotted()).isEqualTo("R52");
        assertThat(new Icd10Cm("S134XXA").dotted()).isEqualTo("S13.4XXA");
        assertThat(new Icd10Cm("").dotted()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"R52", "M54.5", "M54.50", "S13.4XXA", "C4A.0", "M45.A0", "QA0.0101"})
    void three_to_seven_characters_are_well_formed(String code) {
        assertThat(new Icd10Cm(code).isWellFormed()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "M5", "M54.50000", "54.50", "154", "M54-50", "PAIN", "BACK PAIN", "MÄ4"})
    void anything_else_is_not(String code) {
        assertThat(new Icd10Cm(code).isWellFormed()).isFalse();
    }

    @Test
    void a_code_lies_within_its_headers_and_within_itself() {
        assertThat(new Icd10Cm("M54.50").isWithin("M54")).isTrue();
        assertThat(new Icd10Cm("M54.50").isWithin("M5450")).isTrue();
        assertThat(new Icd10Cm("M54").isWithin("M545")).isFalse();
    }

    @ParameterizedTest(name = "{0} and {1}")
    @CsvSource({
        "M54.50, M54.50",
        "M54.5, M54.50",
        "M54, M54.50",
        "S13.4XXA, S13.4XXD",
        "S13.4XXA, S13.4",
        "S46.011A, S46.011D"
    })
    void one_condition_is_named_more_or_less_closely_or_in_another_episode(String one, String other) {
        assertThat(new Icd10Cm(one).namesSameConditionAs(new Icd10Cm(other))).isTrue();
        assertThat(new Icd10Cm(other).namesSameConditionAs(new Icd10Cm(one))).isTrue();
    }

    @ParameterizedTest(name = "{0} and {1}")
    @CsvSource({"M54.50, M54.51", "M25.511, M25.512", "S13.4XXA, S16.1XXA", "S46.011A, S46.012A", "M54.50, G89.29"})
    void two_conditions_are_not_one(String one, String other) {
        assertThat(new Icd10Cm(one).namesSameConditionAs(new Icd10Cm(other))).isFalse();
        assertThat(new Icd10Cm(other).namesSameConditionAs(new Icd10Cm(one))).isFalse();
    }
}
