package org.tactus.codeset;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlaceOfServiceTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "01", "11", "12", "13", "14", "16", "17", "18", "19", "22", "27", "31", "32", "33", "34", "49", "50",
                "57", "58", "60", "61", "62", "65", "66", "71", "72"
            })
    void massage_is_furnished_there(String code) {
        assertThat(PlaceOfService.of(code)).isEqualTo(PlaceOfService.FITS);
    }

    @Test
    void any_other_place_needs_a_note() {
        assertThat(PlaceOfService.of("99")).isEqualTo(PlaceOfService.FITS_WITH_NOTE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"02", "10"})
    void from_afar_it_is_telehealth(String code) {
        assertThat(PlaceOfService.of(code)).isEqualTo(PlaceOfService.TELEHEALTH);
    }

    @ParameterizedTest
    @ValueSource(strings = {"21", "23", "24", "41", "42", "51", "81"})
    void some_places_do_not_fit(String code) {
        assertThat(PlaceOfService.of(code)).isEqualTo(PlaceOfService.DOES_NOT_FIT);
    }

    static Stream<String> the_rest_is_not_assigned() {
        var unassigned = IntStream.of(
                0, 28, 29, 30, 35, 36, 37, 38, 39, 40, 43, 44, 45, 46, 47, 48, 59, 63, 64, 67, 68, 69, 70, 73, 74, 75,
                76, 77, 78, 79, 80, 82, 83, 84, 85, 86, 87, 88, 89, 90, 91, 92, 93, 94, 95, 96, 97, 98);
        return Stream.concat(
                unassigned.mapToObj(number -> String.format(Locale.ROOT, "%02d", number)),
                Stream.of("", "1", "011", "AB", "1A", "-1", " 11"));
    }

    @ParameterizedTest
    @MethodSource
    void the_rest_is_not_assigned(String code) {
        assertThat(PlaceOfService.of(code)).isEqualTo(PlaceOfService.UNASSIGNED);
    }
}
