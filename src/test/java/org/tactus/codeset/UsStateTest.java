package org.tactus.codeset;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UsStateTest {

    @Test
    void there_are_fifty_states_a_district_and_five_territories() {
        assertThat(UsState.values()).hasSize(56);
    }

    @Test
    void a_state_is_known_by_its_two_letters() {
        assertThat(UsState.of("OH")).contains(UsState.OH);
        assertThat(UsState.of("ZZ")).isEmpty();
        assertThat(UsState.of("oh")).isEmpty();
        assertThat(UsState.of("")).isEmpty();
    }

    @Test
    void most_states_license_and_five_do_not() {
        var others = new TreeMap<UsState, Licensing>();
        for (var state : UsState.values()) {
            if (state.licensing() != Licensing.LICENSE) {
                others.put(state, state.licensing());
            }
        }

        assertThat(others)
                .isEqualTo(Map.of(
                        UsState.CA, Licensing.CERTIFICATE,
                        UsState.VT, Licensing.REGISTRATION,
                        UsState.KS, Licensing.NOTHING,
                        UsState.MN, Licensing.NOTHING,
                        UsState.WY, Licensing.NOTHING));
    }

    @ParameterizedTest(name = "{0} keeps the time of {1}")
    @CsvSource({
        "OH, America/New_York",
        "TX, America/Chicago",
        "CO, America/Denver",
        "AZ, America/Phoenix",
        "CA, America/Los_Angeles",
        "AK, America/Anchorage",
        "HI, Pacific/Honolulu",
        "PR, America/Puerto_Rico",
        "GU, Pacific/Guam"
    })
    void each_state_keeps_its_time(UsState state, ZoneId zone) {
        assertThat(state.zone()).isEqualTo(zone);
    }

    /** So that no visit is called one of tomorrow while it is today in a part of the state. */
    @ParameterizedTest(name = "{0} keeps the time of {1}")
    @CsvSource({
        "FL, America/New_York",
        "IN, America/Indiana/Indianapolis",
        "KY, America/New_York",
        "MI, America/Detroit",
        "TN, America/New_York",
        "KS, America/Chicago",
        "NE, America/Chicago",
        "ND, America/Chicago",
        "SD, America/Chicago",
        "TX, America/Chicago",
        "ID, America/Boise",
        "OR, America/Boise"
    })
    void of_two_times_a_state_keeps_the_eastern_one(UsState state, ZoneId zone) {
        assertThat(state.zone()).isEqualTo(zone);
    }
}
