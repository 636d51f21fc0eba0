package org.tactus.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tactus.release.CodeSetKind.NCCI_MUE;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MueReaderTest {

    private static final String PREAMBLE = "\"A notice over\ntwo lines, with ® and \"\"quotes\"\"\",,,\n";
    private static final String HEADER =
            "\"HCPCS/\nCPT Code\",Practitioner Services MUE Values,MUE Adjudication Indicator,MUE Rationale\n";
    private static final String FILE = PREAMBLE
            + HEADER
            + "97124,4,3 Date of Service Edit: Clinical,Clinical: Data\n"
            + "0552T,1,\"3 Date of Service Edit: Clinical\",\"Code, Instruction\"\n"
            + "98943,0,3 Date of Service Edit: Clinical,CMS Policy\n";

    @Test
    void codes_and_units_are_kept() {
        var reading = Reading.of(NCCI_MUE, FILE);

        assertThat(reading.problems()).isEmpty();
        assertThat(reading.release().content()).isEqualTo("0552T 1\n97124 4\n98943 0\n");
        assertThat(reading.release().rows()).isEqualTo(3);
        assertThat(reading.release().name()).isEqualTo("2026q4");
    }

    @Test
    void line_ends_of_windows_a_byte_order_mark_and_blank_rows_make_no_difference() {
        var expected = Reading.of(NCCI_MUE, FILE);

        assertThat(Reading.of(NCCI_MUE, FILE.replace("\n", "\r\n"))).isEqualTo(expected);
        assertThat(Reading.of(NCCI_MUE, "\uFEFF" + FILE, StandardCharsets.UTF_8))
                .isEqualTo(expected);
        assertThat(Reading.of(NCCI_MUE, FILE + ",,,\n\n")).isEqualTo(expected);
    }

    @Test
    void columns_are_found_by_their_names() {
        var file = "MUE Rationale,HCPCS/CPT Code,Practitioner Services MUE Values\nData,97124,4\n";

        assertThat(Reading.of(NCCI_MUE, file).release().content()).isEqualTo("97124 4\n");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            9712,4,3,Data   | The row has no HCPCS or CPT code of five characters.
            ,4,3,Data       | The row has no HCPCS or CPT code of five characters.
            97140,,3,Data   | The most units of 97140 are no whole number.
            97140,many,3,X  | The most units of 97140 are no whole number.
            97140,1.5,3,X   | The most units of 97140 are no whole number.
            97140,-1,3,X    | The most units of 97140 are no whole number.
            97140           | The most units of 97140 are no whole number.
            97124,4,3,Data  | 97124 stands there twice; the first time in line 5.
            """)
    void a_slip_is_told_with_its_line(String row, String message) {
        assertThat(Reading.of(NCCI_MUE, FILE + row).problems()).containsExactly("8: " + message);
    }

    @Test
    void the_table_is_the_one_for_practitioners() {
        var file = FILE.replace("Practitioner Services", "Outpatient Hospital Services");

        assertThat(Reading.of(NCCI_MUE, file).problems())
                .containsExactly(
                        "0: The file is a table for others than practitioners, whom massage therapists are among.");
    }

    @Test
    void a_header_alone_is_no_table() {
        assertThat(Reading.of(NCCI_MUE, PREAMBLE + HEADER).problems()).containsExactly("0: The file holds no edit.");
    }

    @Test
    void a_quotation_mark_that_is_not_closed_is_told() {
        var file = FILE + "97140,\"" + "x".repeat(100_000);

        assertThat(Reading.of(NCCI_MUE, file).problems())
                .containsExactly("8: A quotation mark that begins there isn't closed.");
    }
}
