package org.tactus.codeset;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tactus.claim.ProcedureCode;

class TimedServicesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"97124", "97140", "97112", "97110", "97530", "97810", "97811", "97813", "97814", "H0038", "H0004"
            })
    void these_are_billed_by_the_quarter_of_an_hour(String code) {
        assertThat(TimedServices.contains(new ProcedureCode(code))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "97010", "97014", "G0283", "97150", "97139", "20560", "98941", "98943", "90834", "G0140", "9712", ""
            })
    void these_are_not(String code) {
        assertThat(TimedServices.contains(new ProcedureCode(code))).isFalse();
    }
}
