package org.tactus.release;

import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.temporal.IsoFields;
import java.util.Optional;
import java.util.regex.Pattern;
import org.tactus.problem.LineProblems;

/**
 * What a release is called, and the days of service that it is for: a fiscal year from October 1 on or a quarter, or what the person who
 * imports it says.
 */
record ReleaseDays(String name, LocalDate from, LocalDate through) {

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9 ._()/,:-]{0,59}");
    private static final Pattern FISCAL_YEAR = Pattern.compile("(?i)\\bFY ?(2[0-9]{3})\\b");
    private static final Pattern QUARTER = Pattern.compile("(?i)\\b(2[0-9]{3})[ -]?Q([1-4])\\b");
    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2199;
    private static final int MONTHS_IN_QUARTER = 3;

    /** Where it can't be told: what the file holds is checked all the same. */
    private static final ReleaseDays UNKNOWN =
            new ReleaseDays("", LocalDate.of(FIRST_YEAR, 1, 1), LocalDate.of(LAST_YEAR, 12, 31));

    /** By what the terms say, and what follows from it; where that can't be, a problem is told. */
    static ReleaseDays of(CodeSetKind kind, ReleaseTerms terms, LineProblems problems) {
        var stated = terms.name().map(String::strip).filter(name -> !name.isEmpty());
        var named = stated.flatMap(name -> named(kind, name));
        var from = terms.from().or(() -> named.map(ReleaseDays::from));
        if (from.isEmpty()) {
            problems.at(
                    0,
                    "Which days the release is for isn't said: give the first one, or a name such as "
                            + (kind.isOfFiscalYear() ? "FY2026" : "2026q4") + ".");
            return UNKNOWN;
        }
        var usual = around(kind, from.get());
        var days = new ReleaseDays(
                stated.orElseGet(() -> usual.nameFrom(from.get())),
                from.get(),
                terms.through().orElse(usual.through()));
        named.filter(other -> !other.equals(usual)).ifPresent(other -> problems.at(0, contradiction(other, days)));
        days.check(problems);
        return days;
    }

    private static String contradiction(ReleaseDays named, ReleaseDays days) {
        return "The name speaks of " + named.name() + ", which is from " + named.from() + " through " + named.through()
                + "; the first day is " + days.from() + ".";
    }

    private void check(LineProblems problems) {
        if (!NAME.matcher(name).matches()) {
            problems.at(
                    0,
                    "The name is at most 60 letters, digits, blanks and . _ ( ) / , : -, the first a letter or digit.");
        }
        if (through.isBefore(from)) {
            problems.at(0, "The last day, " + through + ", is before the first, " + from + ".");
        }
        if (from.getYear() < FIRST_YEAR || through.getYear() > LAST_YEAR) {
            problems.at(0, "The days lie between the years " + FIRST_YEAR + " and " + LAST_YEAR + ".");
        }
    }

    /** The fiscal year or quarter that the name speaks of. */
    private static Optional<ReleaseDays> named(CodeSetKind kind, String name) {
        var match = (kind.isOfFiscalYear() ? FISCAL_YEAR : QUARTER).matcher(name);
        if (!match.find()) {
            return Optional.empty();
        }
        int year = Integer.parseInt(match.group(1));
        return Optional.of(kind.isOfFiscalYear() ? fiscalYear(year) : quarter(year, Integer.parseInt(match.group(2))));
    }

    /** The fiscal year or quarter that the day lies in. */
    private static ReleaseDays around(CodeSetKind kind, LocalDate day) {
        if (!kind.isOfFiscalYear()) {
            return quarter(day.getYear(), day.get(IsoFields.QUARTER_OF_YEAR));
        }
        return fiscalYear(day.getMonthValue() >= Month.OCTOBER.getValue() ? day.getYear() + 1 : day.getYear());
    }

    private static ReleaseDays fiscalYear(int year) {
        return new ReleaseDays(
                "FY" + year, LocalDate.of(year - 1, Month.OCTOBER, 1), LocalDate.of(year, Month.SEPTEMBER, 30));
    }

    private static ReleaseDays quarter(int year, int quarter) {
        var last = YearMonth.of(year, quarter * MONTHS_IN_QUARTER);
        return new ReleaseDays(
                year + "q" + quarter, last.minusMonths(MONTHS_IN_QUARTER - 1).atDay(1), last.atEndOfMonth());
    }

    private String nameFrom(LocalDate day) {
        return day.equals(from) ? name : name + " from " + day;
    }
}
