package org.tactus.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FhirInstantTest {

    @ParameterizedTest
    @CsvSource({
        "2026-11-23T15:04:05.123Z, 2026-11-23T15:04:05.123Z",
        "2026-11-23T15:04:05Z, 2026-11-23T15:04:05.000Z",
        "2026-11-23T15:04:00Z, 2026-11-23T15:04:00.000Z"
    })
    void a_time_names_its_milliseconds_also_where_they_are_none(String moment, String written) {
        assertThat(FhirInstant.of(Instant.parse(moment))).isEqualTo(written);
    }
}
