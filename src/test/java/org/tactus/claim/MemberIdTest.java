package org.tactus.claim;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MemberIdTest {

    @ParameterizedTest
    @ValueSource(strings = {"1EG4TE5MK73", "1EG4-TE5-MK73", "1eg4 te5 mk73", " 1EG4TE5MK73 "})
    void dashes_blanks_and_small_letters_make_no_difference(String written) {
        assertThat(new MemberId(written)).isEqualTo(new MemberId("1EG4TE5MK73"));
        assertThat(new MemberId(written).isMbi()).isTrue();
        assertThat(new MemberId(written).isValid()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"9AA9AA9AA99", "1A00A00AA00"})
    void an_mbi_has_eleven_characters_each_of_its_kind(String value) {
        assertThat(new MemberId(value).isMbi()).isTrue();
    }

    /** One character each that its place doesn't allow. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "0EG4TE5MK73",
                "AEG4TE5MK73",
                "11G4TE5MK73",
                "1E#4TE5MK73",
                "1EGATE5MK73",
                "1EG41E5MK73",
                "1EG4T#5MK73",
                "1EG4TEAMK73",
                "1EG4TE51K73",
                "1EG4TE5M173",
                "1EG4TE5MKA3",
                "1EG4TE5MK7A"
            })
    void eleven_characters_that_are_not_of_their_kinds_are_no_id(String value) {
        assertThat(new MemberId(value).isMbi()).isFalse();
        assertThat(new MemberId(value).isValid()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"S", "L", "O", "I", "B", "Z"})
    void letters_that_look_like_digits_are_not_used(String letter) {
        assertThat(new MemberId("1" + letter + "G4TE5MK73").isValid()).isFalse();
        assertThat(new MemberId("1E" + letter + "4TE5MK73").isValid()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"W1", "1EG4TE5MK7", "1EG4TE5MK733", "123-45-6789"})
    void an_id_of_another_length_is_the_plans_own(String value) {
        assertThat(new MemberId(value).isMbi()).isFalse();
        assertThat(new MemberId(value).isValid()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "--"})
    void no_id_is_none(String value) {
        assertThat(new MemberId(value).isValid()).isFalse();
    }
}
