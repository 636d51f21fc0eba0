package org.tactus.fact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tactus.claim.ClaimBuilder.THERAPIST;
import static org.tactus.fact.FactsBuilder.standing;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tactus.claim.LicenseNumber;
import org.tactus.fact.StateLicense.Source;
import org.tactus.fact.StateLicense.Standing;
import org.tactus.fact.StateLicense.Status;

class StateLicenseTest {

    private static final LocalDate DAY = LocalDate.parse("2026-11-10");

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"2026-11-09, false", "2026-11-10, true", "2026-11-12, true", "2026-11-13, false"})
    void the_board_says_how_it_stood_from_the_first_day_through_the_last(LocalDate day, boolean isSaid) {
        var license = license(standing("2026-11-10", "2026-11-12", Status.ACTIVE));

        assertThat(license.statusOn(day)).isEqualTo(isSaid ? Optional.of(Status.ACTIVE) : Optional.empty());
    }

    @Test
    void of_a_license_without_standings_nothing_is_said() {
        assertThat(license().statusOn(DAY)).isEmpty();
    }

    @Test
    void the_worst_counts_where_two_periods_overlap() {
        var active = standing("2025-01-01", "2027-12-31", Status.ACTIVE);
        var suspended = standing("2026-11-10", "2026-11-10", Status.SUSPENDED);

        assertThat(license(active, suspended).statusOn(DAY)).contains(Status.SUSPENDED);
        assertThat(license(suspended, active).statusOn(DAY)).contains(Status.SUSPENDED);
        assertThat(license(suspended, active).statusOn(DAY.plusDays(1))).contains(Status.ACTIVE);
    }

    @Test
    void revoked_is_the_worst_and_active_the_best() {
        for (var status : Status.values()) {
            var one = standing("2026-01-01", "2026-12-31", status);

            assertThat(license(one, standing("2026-01-01", "2026-12-31", Status.REVOKED))
                            .statusOn(DAY))
                    .contains(Status.REVOKED);
            assertThat(license(standing("2026-01-01", "2026-12-31", Status.ACTIVE), one)
                            .statusOn(DAY))
                    .contains(status);
        }
    }

    private static StateLicense license(Standing... standings) {
        return new StateLicense(
                new LicenseNumber("OH", "33.012345"),
                THERAPIST,
                Credential.LICENSE,
                Source.PRIMARY,
                List.of(standings));
    }
}
