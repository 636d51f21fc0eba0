package org.tactus.fact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tactus.fact.FactsBuilder.period;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class LimitPeriodTest {

    @ParameterizedTest(name = "{0} of {1} is {2} through {3}")
    @CsvSource({
        "CALENDAR_YEAR, 2026-01-01, 2026-01-01, 2026-12-31",
        "CALENDAR_YEAR, 2026-12-31, 2026-01-01, 2026-12-31",
        "CALENDAR_YEAR, 2027-01-01, 2027-01-01, 2027-12-31",
        "HALF_YEAR, 2026-06-30, 2026-01-01, 2026-06-30",
        "HALF_YEAR, 2026-07-01, 2026-07-01, 2026-12-31",
        "HALF_YEAR, 2026-12-31, 2026-07-01, 2026-12-31",
        "QUARTER, 2026-03-31, 2026-01-01, 2026-03-31",
        "QUARTER, 2026-04-01, 2026-04-01, 2026-06-30",
        "QUARTER, 2026-09-30, 2026-07-01, 2026-09-30",
        "QUARTER, 2026-10-01, 2026-10-01, 2026-12-31",
        "MONTH, 2026-02-28, 2026-02-01, 2026-02-28",
        "MONTH, 2028-02-29, 2028-02-01, 2028-02-29",
        "MONTH, 2026-12-31, 2026-12-01, 2026-12-31"
    })
    void the_calendar_divides_the_plan_year(LimitPeriod limit, LocalDate day, String first, String last) {
        assertThat(limit.of(day)).isEqualTo(period(first, last));
    }

    @ParameterizedTest
    @EnumSource(LimitPeriod.class)
    void the_periods_of_a_year_follow_each_other_without_gap(LimitPeriod limit) {
        for (var day = LocalDate.parse("2028-01-01"); day.getYear() == 2028; day = day.plusDays(1)) {
            var period = limit.of(day);
            var next = limit.of(day.plusDays(1));

            assertThat(period.contains(day)).as("%s of %s", limit, day).isTrue();
            assertThat(next.equals(period)
                            || next.from().equals(period.through().orElseThrow().plusDays(1)))
                    .as("%s after %s", limit, day)
                    .isTrue();
        }
    }
}
