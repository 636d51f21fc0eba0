package org.tactus.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tactus.release.CodeSetKind.ICD10CM_ORDER;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tactus.SharedFolder;

class OrderFileReaderTest {

    private static final String FILE =
            """
            00001 M54     0 Dorsalgia                                                    Dorsalgia
            00002 M542    1 Cervicalgia                                                  Cervicalgia
            00003 M545    0 Low back pain                                                Low back pain
            00004 M5450   1 Low back pain, unspecified                                   Low back pain, unspecified
            """;

    @Test
    void codes_and_headers_are_kept_sorted_and_without_their_texts() {
        var reading = Reading.of(ICD10CM_ORDER, FILE);

        assertThat(reading.problems()).isEmpty();
        assertThat(reading.release())
                .isEqualTo(
                        new NewRelease(
                                ICD10CM_ORDER,
                                "FY2027",
                                LocalDate.parse("2026-10-01"),
                                LocalDate.parse("2027-09-30"),
                                4,
                                """
                        M54    0
                        M542   1
                        M545   0
                        M5450  1
                        """));
    }

    @Test
    void line_ends_of_windows_a_byte_order_mark_blank_lines_and_foreign_letters_in_texts_make_no_difference() {
        var expected = Reading.of(ICD10CM_ORDER, FILE).release();

        assertThat(Reading.of(ICD10CM_ORDER, FILE.replace("\n", "\r\n"))).isEqualTo(clean(expected));
        assertThat(Reading.of(ICD10CM_ORDER, "\uFEFF" + FILE, StandardCharsets.UTF_8))
                .isEqualTo(clean(expected));
        assertThat(Reading.of(ICD10CM_ORDER, FILE + "\n \n")).isEqualTo(clean(expected));
        assertThat(Reading.of(ICD10CM_ORDER, FILE.replace("Cervi", "Cérvi"), StandardCharsets.UTF_8))
                .isEqualTo(clean(expected));
        assertThat(Reading.of(ICD10CM_ORDER, FILE.replace("Cervi", "Cérvi"), StandardCharsets.ISO_8859_1))
                .isEqualTo(clean(expected));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            00005 M546             | The line ends before column 15, which says whether the code is billable.
            5     M546    1 Text   | Columns 1 to 5 hold no order number of five digits.
            00004 M546    1 Text   | The order number isn't above the one before: lines are missing, or out of order.
            00005 M54.6   1 Text   | Columns 7 to 13 hold no ICD-10-CM code without its dot.
            00005 m546    1 Text   | Columns 7 to 13 hold no ICD-10-CM code without its dot.
            00005 5466    1 Text   | Columns 7 to 13 hold no ICD-10-CM code without its dot.
            00005 M546    2 Text   | Column 15 is neither 1, for a billable code, nor 0, for a header.
            00005 M542    1 Text   | M542 stands there twice; the first time in line 2.
            00005 M791    1 Text   | The file isn't whole: M79, the category of M791, is missing.
            00005 M546    0 Text   | The file isn't whole: M546 is a header, and no code below it is listed.
            """)
    void a_slip_is_told_with_its_line(String line, String message) {
        assertThat(Reading.of(ICD10CM_ORDER, FILE + line).problems()).containsExactly("5: " + message);
    }

    @Test
    void every_slip_is_told() {
        var file = FILE + "00005 M54.6   1 Text\n00006 M546    9 Text\n00006 M547    1 Text\n";

        assertThat(Reading.of(ICD10CM_ORDER, file).problems())
                .containsExactly(
                        "5: Columns 7 to 13 hold no ICD-10-CM code without its dot.",
                        "6: Column 15 is neither 1, for a billable code, nor 0, for a header.",
                        "7: The order number isn't above the one before: lines are missing, or out of order.");
    }

    @Test
    void a_file_that_is_cut_off_is_not_whole() {
        var file = FILE.substring(0, FILE.indexOf("00004"));

        assertThat(Reading.of(ICD10CM_ORDER, file).problems())
                .containsExactly("3: The file isn't whole: M545 is a header, and no code below it is listed.");
    }

    @Test
    void a_whole_release_takes_seconds() throws IOException {
        var codes = Files.readAllLines(SharedFolder.table("icd10cm_fy2026_codes.txt"));
        var file = Reading.orderFile(codes.toArray(String[]::new));
        var begun = Instant.now();

        var reading = Reading.of(ICD10CM_ORDER, file);

        assertThat(reading.problems()).isEmpty();
        assertThat(reading.release().rows()).isGreaterThan(90_000);
        assertThat(Duration.between(begun, Instant.now())).isLessThan(Duration.ofSeconds(5));
    }

    private static Reading clean(NewRelease release) {
        return new Reading(release, List.of());
    }
}
