package org.tactus.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tactus.claim.ClaimBuilder.aClaim;
import static org.tactus.rule.FindingCode.PLACE_OF_SERVICE_INVALID;
import static org.tactus.rule.Judging.check;
import static org.tactus.rule.Verdict.MET;
import static org.tactus.rule.Verdict.unmet;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tactus.claim.ClaimBuilder;

class PlaceOfServiceFitsTest {

    private final CoverageRule rule = new PlaceOfServiceFits();

    @ParameterizedTest
    @ValueSource(strings = {"11", "12", "13", "31", "49", "62"})
    void massage_is_furnished_in_offices_homes_and_facilities(String place) {
        assertThat(check(rule, at(place))).isEqualTo(MET);
    }

    @Test
    void no_place_is_found() {
        assertThat(check(rule, at(""))).isEqualTo(invalid("The line names no place of service."));
    }

    @ParameterizedTest
    @ValueSource(strings = {"00", "28", "98", "1", "011", "AB"})
    void a_code_that_there_is_not_is_found(String place) {
        assertThat(check(rule, at(place))).isEqualTo(invalid("\"" + place + "\" is no place of service code."));
    }

    @ParameterizedTest
    @ValueSource(strings = {"02", "10"})
    void hands_on_work_is_not_done_from_afar(String place) {
        assertThat(check(rule, at(place)))
                .isEqualTo(invalid("Place of service " + place + " is telehealth; massage is hands-on work."));
    }

    @ParameterizedTest
    @ValueSource(strings = {"21", "23", "24", "41", "42", "51", "81"})
    void it_is_no_benefit_of_its_own_everywhere(String place) {
        assertThat(check(rule, at(place)))
                .isEqualTo(invalid("Massage isn't a benefit of its own at place of service " + place + "."));
    }

    @Test
    void another_place_needs_a_note() {
        assertThat(check(rule, at("99")))
                .isEqualTo(invalid("Place of service 99 needs a note that says which place it was."));
        assertThat(check(rule, at("99").note("Parish hall"))).isEqualTo(MET);
    }

    private static ClaimBuilder at(String place) {
        return aClaim().line(line -> line.placeOfService(place));
    }

    private static Verdict invalid(String message) {
        return unmet(PLACE_OF_SERVICE_INVALID, "lines.placeOfService", message).atLine(1);
    }
}
