package org.tactus.fact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tactus.claim.ClaimBuilder.THERAPIST;
import static org.tactus.fact.FactsBuilder.period;
import static org.tactus.fact.FactsBuilder.since;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PractitionerTest {

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"2026-05-31, false", "2026-06-01, true", "2026-06-30, true", "2026-07-01, false", "2026-09-01, true"})
    void a_practitioner_is_excluded_on_the_days_of_any_list(LocalDate day, boolean isExcluded) {
        var practitioner = new Practitioner(
                THERAPIST,
                List.of(),
                List.of(
                        new Practitioner.Exclusion(period("2026-06-01", "2026-06-30"), "LEIE"),
                        new Practitioner.Exclusion(since("2026-09-01"), "preclusion list")));

        assertThat(practitioner.isExcludedOn(day)).isEqualTo(isExcluded);
    }

    @Test
    void one_who_is_on_no_list_is_never_excluded() {
        assertThat(new Practitioner(THERAPIST, List.of(), List.of()).isExcludedOn(LocalDate.parse("2026-06-01")))
                .isFalse();
    }
}
