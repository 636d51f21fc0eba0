package org.tactus.fact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tactus.fact.FactsBuilder.period;
import static org.tactus.fact.FactsBuilder.since;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PeriodTest {

    @ParameterizedTest(name = "{0} is inside: {1}")
    @CsvSource({"2026-03-01, false", "2026-03-02, true", "2026-03-15, true", "2026-03-31, true", "2026-04-01, false"})
    void its_first_and_last_day_are_inside(LocalDate day, boolean isInside) {
        assertThat(period("2026-03-02", "2026-03-31").contains(day)).isEqualTo(isInside);
    }

    @Test
    void it_may_be_a_single_day() {
        assertThat(period("2026-03-02", "2026-03-02").contains(LocalDate.parse("2026-03-02")))
                .isTrue();
    }

    @Test
    void without_a_last_day_it_goes_on() {
        assertThat(since("2026-03-02").contains(LocalDate.parse("2026-03-01"))).isFalse();
        assertThat(since("2026-03-02").contains(LocalDate.parse("2026-03-02"))).isTrue();
        assertThat(since("2026-03-02").contains(LocalDate.MAX)).isTrue();
    }

    @Test
    void it_ends_before_the_day_after_its_last() {
        var march = period("2026-03-01", "2026-03-31");

        assertThat(march.endsBefore(LocalDate.parse("2026-03-31"))).isFalse();
        assertThat(march.endsBefore(LocalDate.parse("2026-04-01"))).isTrue();
        assertThat(since("2026-03-01").endsBefore(LocalDate.MAX)).isFalse();
    }

    @Test
    void one_that_ends_before_it_begins_holds_no_day() {
        var none = period("2026-03-31", "2026-03-01");

        for (var day : List.of("2026-03-01", "2026-03-15", "2026-03-31")) {
            assertThat(none.contains(LocalDate.parse(day))).as(day).isFalse();
        }
    }
}
