package org.tactus.claim;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NpiTest {

    @ParameterizedTest
    @ValueSource(strings = {"1234567893", "1987654328", "2123456784", "1456789019", " 1234567893 "})
    void ten_digits_with_a_right_check_digit_are_an_npi(String value) {
        assertThat(new Npi(value).isValid()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1234567890", "2222222222", "1987654320"})
    void a_wrong_check_digit_makes_it_none(String value) {
        assertThat(new Npi(value).isValid()).isFalse();
    }

    @Test
    void any_single_digit_that_is_mistyped_makes_it_none() {
        var right = "1234567893";
        for (int i = 0; i < right.length(); i++) {
            for (char digit = '0'; digit <= '9'; digit++) {
                var typed = right.substring(0, i) + digit + right.substring(i + 1);
                assertThat(new Npi(typed).isValid()).as(typed).isEqualTo(typed.equals(right));
            }
        }
    }

    /** Each of them with a check digit that is right over 80840. */
    @ParameterizedTest
    @ValueSource(strings = {"0123456786", "3123456782", "9123456786"})
    void it_begins_with_1_or_2(String value) {
        assertThat(new Npi(value).isValid()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "123456789", "12345678930", "123456789O", "1234-567893", "12345６7893"})
    void anything_else_is_none(String value) {
        assertThat(new Npi(value).isValid()).isFalse();
    }

    @Test
    void it_says_its_number() {
        assertThat(new Npi(" 1234567893 ")).hasToString("1234567893");
    }
}
