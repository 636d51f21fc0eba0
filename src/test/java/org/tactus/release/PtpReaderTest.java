package org.tactus.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tactus.release.CodeSetKind.NCCI_PTP;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PtpReaderTest {

    private static final String FILE =
            """
            A notice of a publisher\t\t\t\t\t\t
            Column1/Column2 Edits\t\t\t\t\t\t
            Column 1\tColumn 2\t*=in existence\tEffective\tDeletion\tModifier\tPTP Edit Rationale
            \t\tprior to 1996\tDate\tDate\t0=not allowed\t
            \t\t\t\t*=no data\t1=allowed\t
            97140\t97124\t\t20200101\t*\t0\tA reason
            98940\t97124\t*\t19960101\t*\t1\tA reason
            97140\t97530\t\t20200101\t20201231\t1\tEnded long ago
            97140\t95851\t\t20200101\t20261115\t1\tEnds in the quarter
            97140\t99186\t\t20200101\t20200101\t9\tNever held
            97140\t97750\t\t20261101\t*\t0\tBegins in the quarter
            """;

    @Test
    void what_holds_in_the_quarter_is_kept_for_the_days_on_which_it_holds() {
        var reading = Reading.of(NCCI_PTP, FILE);

        assertThat(reading.problems()).isEmpty();
        assertThat(reading.release().content())
                .isEqualTo(
                        """
                        97140 2026-10-01 2026-11-15 958511
                        97140 2026-10-01 2026-12-31 971240
                        97140 2026-11-01 2026-12-31 977500
                        98940 2026-10-01 2026-12-31 971241
                        """);
        assertThat(reading.release().rows()).isEqualTo(4);
    }

    @Test
    void commas_and_line_ends_of_windows_make_no_difference() {
        var expected = Reading.of(NCCI_PTP, FILE);

        assertThat(Reading.of(NCCI_PTP, FILE.replace('\t', ','))).isEqualTo(expected);
        assertThat(Reading.of(NCCI_PTP, FILE.replace("\n", "\r\n"))).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            9714,97016,,20200101,*,0    | Columns 1 and 2 are HCPCS or CPT codes of five characters.
            97140,,,20200101,*,0        | Columns 1 and 2 are HCPCS or CPT codes of five characters.
            ,97016,,20200101,*,0        | Columns 1 and 2 are HCPCS or CPT codes of five characters.
            97140,97016,,,*,0           | The effective date of 97140 and 97016 is no day written as in 20261001.
            97140,97016,,20200230x,*,0  | The effective date of 97140 and 97016 is no day written as in 20261001.
            97140,97016,,20201301,*,0   | The effective date of 97140 and 97016 is no day written as in 20261001.
            97140,97016,,20200101,,0    | The deletion date of 97140 and 97016 is neither * nor a day written as in 20261231.
            97140,97016,,20200101,2020,0 | The deletion date of 97140 and 97016 is neither * nor a day written as in 20261231.
            97140,97016,,20200101,20191231,0 | The deletion date of 97140 and 97016 is before the effective date.
            97140,97016,,20200101,*,2   | The modifier indicator of 97140 and 97016 is none of 0, 1 and 9.
            97140,97016,,20200101,*     | The modifier indicator of 97140 and 97016 is none of 0, 1 and 9.
            97140,97124,,20210101,*,1   | 97140 and 97124 have two edits on one day; the other is in line 6.
            """)
    void a_slip_is_told_with_its_line(String row, String message) {
        assertThat(Reading.of(NCCI_PTP, FILE.replace('\t', ',') + row).problems())
                .containsExactly("12: " + message);
    }

    @Test
    void a_pair_may_have_an_edit_after_another() {
        var file = FILE + "97140\t95851\t\t20261116\t*\t0\tChanged\n";

        var reading = Reading.of(NCCI_PTP, file);

        assertThat(reading.problems()).isEmpty();
        assertThat(reading.release().content()).contains("97140 2026-11-16 2026-12-31 958510\n");
    }

    @Test
    void a_table_of_another_time_is_told() {
        var file = FILE.substring(0, FILE.indexOf("97140\t97124")) + "97140\t97530\t\t20200101\t20201231\t1\tEnded\n";

        assertThat(Reading.of(NCCI_PTP, file).problems())
                .containsExactly("0: None of its edits holds on a day from 2026-10-01 through 2026-12-31.");
    }

    @Test
    void a_whole_part_of_a_quarter_takes_seconds() {
        var file = new StringBuilder(FILE);
        for (int i = 0; i < 400_000; i++) {
            file.append(String.format(
                    Locale.ROOT, "%05d\t%05d\t\t20200101\t*\t%d\tA reason\n", 10_000 + i / 1_000, i % 1_000, i % 2));
        }
        var begun = Instant.now();

        var reading = Reading.of(NCCI_PTP, file.toString());

        assertThat(reading.problems()).isEmpty();
        assertThat(reading.release().rows()).isEqualTo(400_004);
        assertThat(Duration.between(begun, Instant.now())).isLessThan(Duration.ofSeconds(10));
    }
}
