package org.tactus.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tactus.release.CodeSetKind.ICD10CM_ORDER;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReleaseDaysTest {

    @ParameterizedTest(name = "{0} {1} {2} {3} is {4} from {5} through {6}")
    @CsvSource({
        "ICD10CM_ORDER, FY2026,, , FY2026, 2025-10-01, 2026-09-30",
        "ICD10CM_TABULAR, fy 2026,, , fy 2026, 2025-10-01, 2026-09-30",
        "ICD10CM_ORDER,, 2025-10-01,, FY2026, 2025-10-01, 2026-09-30",
        "ICD10CM_ORDER,, 2025-09-30,, FY2025 from 2025-09-30, 2025-09-30, 2025-09-30",
        "ICD10CM_ORDER,, 2026-04-01,, FY2026 from 2026-04-01, 2026-04-01, 2026-09-30",
        "ICD10CM_ORDER, FY2026 April, 2026-04-01,, FY2026 April, 2026-04-01, 2026-09-30",
        "ICD10CM_ORDER, FY2026,, 2026-03-31, FY2026, 2025-10-01, 2026-03-31",
        "ICD10CM_ORDER, Ours, 2025-10-01, 2027-09-30, Ours, 2025-10-01, 2027-09-30",
        "NCCI_MUE, 2026q4,,, 2026q4, 2026-10-01, 2026-12-31",
        "NCCI_PTP, 2026-Q1 part 2,,, 2026-Q1 part 2, 2026-01-01, 2026-03-31",
        "NCCI_PTP,, 2024-02-29,, 2024q1 from 2024-02-29, 2024-02-29, 2024-03-31",
        "NCCI_MUE,, 2026-07-01,, 2026q3, 2026-07-01, 2026-09-30"
    })
    void a_release_is_for_its_fiscal_year_or_quarter_or_for_the_days_that_are_said(
            CodeSetKind kind,
            String name,
            LocalDate from,
            LocalDate through,
            String called,
            LocalDate first,
            LocalDate last) {
        assertThat(days(kind, name, from, through))
                .isEqualTo(new Days(new ReleaseDays(called, first, last), List.of()));
    }

    @ParameterizedTest(name = "{0} {1} {2}: {3}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            ||| Which days the release is for isn't said: give the first one, or a name such as FY2026.
            Ours ||| Which days the release is for isn't said: give the first one, or a name such as FY2026.
            FY2026 | 2026-10-01 || The name speaks of FY2026, which is from 2025-10-01 through 2026-09-30; the first day is 2026-10-01.
            FY2026 || 2025-09-30 | The last day, 2025-09-30, is before the first, 2025-10-01.
            Ours | 1999-10-01 || The days lie between the years 2000 and 2199.
            Ours | 2199-10-01 || The days lie between the years 2000 and 2199.
            FY2026 #12 ||| The name is at most 60 letters, digits, blanks and . _ ( ) / , : -, the first a letter or digit.
            """)
    void what_the_terms_lack_is_told(String name, LocalDate from, LocalDate through, String message) {
        assertThat(days(ICD10CM_ORDER, name, from, through).problems()).containsExactly("0: " + message);
    }

    @Test
    void a_quarter_is_asked_for_where_the_file_is_of_one() {
        assertThat(days(CodeSetKind.NCCI_MUE, null, null, null).problems())
                .containsExactly(
                        "0: Which days the release is for isn't said: give the first one, or a name such as 2026q4.");
    }

    private record Days(ReleaseDays days, List<String> problems) {}

    private static Days days(CodeSetKind kind, String name, LocalDate from, LocalDate through) {
        var problems = new ArrayList<String>();
        var terms =
                new ReleaseTerms(Optional.ofNullable(name), Optional.ofNullable(from), Optional.ofNullable(through));
        var days = ReleaseDays.of(kind, terms, (line, message) -> problems.add(line + ": " + message));
        return new Days(days, problems);
    }
}
