package org.tactus.claim;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProcedureCodeTest {

    @ParameterizedTest
    @ValueSource(strings = {"97124", " 97124 ", "0552T", "0552t", "H0038", "g0283"})
    void five_characters_of_which_four_are_digits_are_well_formed(String value) {
        assertThat(new ProcedureCode(value).isWellFormed()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "9712", "971244", "97-24", "HH038", "0T552", "MASSAGE"})
    void anything_else_is_not(String value) {
        assertThat(new ProcedureCode(value).isWellFormed()).isFalse();
    }

    @Test
    void small_letters_make_no_difference() {
        assertThat(new ProcedureCode(" h0038 ")).isEqualTo(new ProcedureCode("H0038"));
        assertThat(new ProcedureCode("h0038")).hasToString("H0038");
    }

    @Test
    void hcpcs_level_two_begins_with_a_letter() {
        assertThat(new ProcedureCode("H0038").isHcpcsLevelTwo()).isTrue();
        assertThat(new ProcedureCode("97124").isHcpcsLevelTwo()).isFalse();
        assertThat(new ProcedureCode("0552T").isHcpcsLevelTwo()).isFalse();
        assertThat(new ProcedureCode("").isHcpcsLevelTwo()).isFalse();
    }
}
