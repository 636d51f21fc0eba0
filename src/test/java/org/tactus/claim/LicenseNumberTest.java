package org.tactus.claim;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LicenseNumberTest {

    @ParameterizedTest
    @ValueSource(strings = {"33.012345X", "33.012345x", "33012345X", "33-012345 X", " 33.012345X "})
    void boards_and_people_write_one_number_in_many_ways(String number) {
        var license = new LicenseNumber("oh ", number);

        assertThat(license.key()).isEqualTo("33012345X");
        assertThat(license.isSameAs(new LicenseNumber("OH", "33.012345X"))).isTrue();
    }

    @Test
    void it_stays_as_it_was_stated() {
        assertThat(new LicenseNumber(" oh", " 33.012345x ")).isEqualTo(new LicenseNumber("OH", "33.012345x"));
    }

    @Test
    void another_number_or_state_is_another_license() {
        var license = new LicenseNumber("OH", "33.012345");

        assertThat(license.isSameAs(new LicenseNumber("OH", "33.012346"))).isFalse();
        assertThat(license.isSameAs(new LicenseNumber("TX", "33.012345"))).isFalse();
    }
}
