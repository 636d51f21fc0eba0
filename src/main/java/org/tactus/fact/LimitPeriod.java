package org.tactus.fact;

import java.time.LocalDate;
import java.util.Optional;

/** The span of time after which a benefit's visits and dollars start anew, as the calendar divides the plan year. */
public enum LimitPeriod {
    CALENDAR_YEAR(12),
    HALF_YEAR(6),
    QUARTER(3),
    MONTH(1);

    private final int months;

    LimitPeriod(int months) {
        this.months = months;
    }

    /** The period that the day lies in. */
    public Period of(LocalDate day) {
        var first = LocalDate.of(day.getYear(), (day.getMonthValue() - 1) / months * months + 1, 1);
        return new Period(first, Optional.of(first.plusMonths(months).minusDays(1)));
    }
}
