package org.tactus.claimfile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.SequenceInputStream;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tactus.json.StrictJson;

class CsvClaimsTest {

    private static final String HEADER =
            "controlNumber,plan,member.id,member.familyName,member.birthDate,billingProvider.npi,billingProvider.name,"
                    + "therapist.npi,therapist.familyName,note,line.serviceDate,line.code,line.charge,line.modifiers\n";

    @Test
    void rows_in_succession_with_one_control_number_are_one_claim() throws IOException {
        var claims = read(HEADER
                + row("A-1", "2026-11-10", "120.00")
                + continuation("A-1", "2026-11-12", "60.00")
                + row("A-2", "2026-11-10", "120.00"));

        assertThat(claims).extracting(StatedClaim::controlNumber).containsExactly("A-1", "A-2");
        assertThat(claims).extracting(StatedClaim::place).containsExactly("line 2", "line 4");
        assertThat(claims).allMatch(claim -> claim.slips().isEmpty());
        assertThat(claims.get(0).submission().orElseThrow().lines())
                .extracting("serviceDate")
                .containsExactly(LocalDate.parse("2026-11-10"), LocalDate.parse("2026-11-12"));
    }

    @Test
    void rows_of_two_billing_providers_are_two_claims() throws IOException {
        var other = row("A-1", "2026-11-10", "120.00").replace("1234567893", "2123456784");

        assertThat(read(HEADER + row("A-1", "2026-11-10", "120.00") + other)).hasSize(2);
    }

    @Test
    void a_row_that_says_otherwise_than_the_first_of_its_claim_is_a_slip_with_its_line() throws IOException {
        var other = row("A-1", "2026-11-12", "60.00").replace("Okafor", "Okonkwo");

        assertThat(read(HEADER + row("A-1", "2026-11-10", "120.00") + other))
                .singleElement()
                .satisfies(claim -> assertThat(claim.slips())
                        .containsExactly(new Slip(
                                "line 3",
                                "member.familyName",
                                "differs from the claim's first row, line 2; it says the same or nothing")));
    }

    @ParameterizedTest
    @CsvSource({
        "11/9/2026, 120.00, lines[0].serviceDate, 11/9/2026, 2026-11-09",
        "2026-11-10, '\"$1,120.5\"', lines[0].charge, '$1,120.5', 1120.5"
    })
    void what_is_read_otherwise_than_it_stands_there_is_listed(
            String day, String charge, String element, String stated, String read) throws IOException {
        assertThat(read(HEADER + row("A-1", day, charge))).singleElement().satisfies(claim -> {
            assertThat(claim.normalizations()).containsExactly(new Normalization(element, stated, read));
            assertThat(claim.slips()).isEmpty();
        });
    }

    @ParameterizedTest
    @CsvSource({
        "13/40/2026, 120.00, lines[0].serviceDate",
        "10.11.2026, 120.00, lines[0].serviceDate",
        "2026-11-10, '\"1,20.00\"', lines[0].charge",
        "2026-11-10, 120 USD, lines[0].charge",
        "2026-11-10, $, lines[0].charge"
    })
    void what_is_no_day_or_no_number_is_a_slip(String day, String charge, String element) throws IOException {
        assertThat(read(HEADER + row("A-1", day, charge))).singleElement().satisfies(claim -> {
            assertThat(claim.slips()).extracting(Slip::element).containsExactly(element);
            assertThat(claim.slips()).extracting(Slip::place).containsExactly("line 2");
            assertThat(claim.normalizations()).isEmpty();
        });
    }

    @ParameterizedTest
    @ValueSource(chars = {',', ';', '\t'})
    void the_header_says_by_what_columns_are_apart_and_their_order_and_case_are_free(char separator)
            throws IOException {
        var csv =
                ("LINE.CODE,Line.ServiceDate,therapist.familyname,therapist.npi,billingprovider.name,BillingProvider.NPI,"
                                + "member.birthdate,member.familyname,member.id,plan,controlnumber,line.modifiers\n"
                                + "97124,2026-11-10,Lindqvist,1987654328,Riverside,1234567893,1951-04-09,Okafor,1EG4TE5MK73,"
                                + "H1234-001,A-1,\"GP;76\"\n")
                        .replace(',', separator);

        assertThat(read("\uFEFF" + csv)).singleElement().satisfies(claim -> {
            assertThat(claim.slips()).isEmpty();
            assertThat(claim.submission().orElseThrow().plan()).isEqualTo("H1234-001");
            assertThat(claim.submission().orElseThrow().lines().get(0).modifiers())
                    .containsExactly("GP", "76");
        });
    }

    @Test
    void a_header_that_is_none_of_claims_says_all_that_is_wrong_with_it() {
        assertThatThrownBy(() -> read("controlNumber,Plan,plan,color\n"))
                .isInstanceOf(NotOfThisFormat.class)
                .hasMessageContaining("two columns plan")
                .hasMessageContaining("column 4 has a name that no column has")
                .hasMessageContaining("columns are missing: member.id, member.familyName");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n\n", "{\"resourceType\":\"Bundle\"}", "ISA*00*"})
    void what_is_no_table_of_claims_is_refused(String file) {
        assertThatThrownBy(() -> read(file)).isInstanceOf(NotOfThisFormat.class);
    }

    @Test
    void a_quotation_mark_that_is_not_closed_spoils_the_claim_that_its_row_names_alone() throws IOException {
        var broken = row("A-2", "2026-11-10", "120.00").replace(",,2026", ",\"no end,2026");
        var claims = read(HEADER + row("A-1", "2026-11-10", "120.00") + broken + row("A-3", "2026-11-10", "120.00"));

        assertThat(claims).extracting(StatedClaim::controlNumber).containsExactly("A-1", "A-2", "A-3");
        assertThat(claims).extracting(claim -> claim.slips().size()).containsExactly(0, 1, 0);
        assertThat(claims.get(1).slips().get(0))
                .isEqualTo(new Slip("line 3", "", "A quotation mark that begins there isn't closed."));
    }

    @Test
    void a_row_that_does_not_say_whose_it_is_spoils_the_claims_before_and_behind_it() throws IOException {
        var claims = read(HEADER + row("A-0", "2026-11-10", "120.00") + row("A-1", "2026-11-10", "120.00")
                + "too,few,cells\n" + row("A-2", "2026-11-10", "120.00") + row("A-3", "2026-11-10", "120.00"));

        assertThat(claims).extracting(StatedClaim::controlNumber).containsExactly("A-0", "A-1", "", "A-2", "A-3");
        assertThat(claims).extracting(claim -> claim.slips().size()).containsExactly(0, 1, 1, 1, 0);
        assertThat(claims.get(2).submission()).isEmpty();
        assertThat(claims.get(3).slips())
                .containsExactly(new Slip("line 4", "", "The row has 3 cells, the header 14."));
    }

    @Test
    void bytes_that_are_not_UTF_8_are_a_slip_of_their_cell() throws IOException {
        var csv = HEADER
                + row("A-1", "2026-11-10", "120.00").replace("Okafor", "Müller")
                + row("A-2", "2026-11-10", "120.00");
        var claims = read(csv, StandardCharsets.ISO_8859_1);

        assertThat(claims).hasSize(2);
        assertThat(claims.get(0).slips())
                .containsExactly(new Slip("line 2", "member.familyName", "has bytes that aren't UTF-8"));
        assertThat(claims.get(1).slips()).isEmpty();
    }

    @Test
    void a_claim_of_endless_rows_is_cut_at_a_thousand_lines_with_one_slip() throws IOException {
        var csv = HEADER
                + row("A-1", "2026-11-10", "1.00")
                + IntStream.range(0, 1_500)
                        .mapToObj(i -> continuation("A-1", "2026-11-10", "1.00"))
                        .collect(Collectors.joining())
                + row("A-2", "2026-11-10", "120.00");
        var claims = read(csv);

        assertThat(claims).hasSize(2);
        assertThat(claims.get(0).submission().orElseThrow().lines()).hasSize(1_000);
        assertThat(claims.get(0).slips())
                .singleElement()
                .extracting(Slip::place)
                .isEqualTo("line 1002");
        assertThat(claims.get(1).slips()).isEmpty();
    }

    @Test
    void claims_come_while_the_file_goes_on() throws IOException {
        var endless = new SequenceInputStream(
                bytes(HEADER),
                new SequenceInputStream(Collections.enumeration(IntStream.range(0, 100)
                        .mapToObj(
                                i -> bytes(row("A-" + i, "2026-11-10", "120.00").repeat(1_000)))
                        .toList())));
        try (var reader = new CsvClaims(endless)) {
            assertThat(reader.next().orElseThrow().controlNumber()).isEqualTo("A-0");
            assertThat(endless.read()).isNotNegative();
        }
    }

    @Test
    void every_column_of_the_template_has_its_place_in_a_submission() throws IOException {
        var header = Files.readString(Path.of("docs", "examples", "claims-template.csv"));
        assertThat(header.strip()).isEqualTo(String.join(",", CsvColumns.ALL));

        var values = CsvColumns.ALL.stream().map(CsvClaimsTest::valueOf).collect(Collectors.joining(","));
        var claim = read(header + values + "\n").get(0);

        assertThat(claim.slips()).isEmpty();
        assertThat(StrictJson.write(claim.submission().orElseThrow()))
                .doesNotContain("null")
                .contains(CsvColumns.ALL.stream()
                        .filter(column -> valueOf(column).equals(column))
                        .map(column -> "\"" + column + "\"")
                        .toList());
    }

    private static String valueOf(String column) {
        if (column.endsWith("Date") || column.endsWith("On") || column.endsWith("Through")) {
            return "2026-11-10";
        }
        return List.of("order.visits", "line.minutes", "line.units", "line.charge", "line.diagnosisPointers")
                        .contains(column)
                ? "4"
                : column;
    }

    @Test
    void a_number_is_as_exact_as_it_stands_there() throws IOException {
        var line = read(HEADER + row("A-1", "2026-11-10", "120.50"))
                .get(0)
                .submission()
                .orElseThrow()
                .lines()
                .get(0);

        assertThat(line.charge()).isEqualTo(new BigDecimal("120.50"));
    }

    private static String row(String controlNumber, String day, String charge) {
        return controlNumber
                + ",H1234-001-000,1EG4TE5MK73,Okafor,1951-04-09,1234567893,Riverside,1987654328,Lindqvist,," + day
                + ",97124," + charge + ",\n";
    }

    private static String continuation(String controlNumber, String day, String charge) {
        return controlNumber + ",,,,,,,,,," + day + ",97124," + charge + ",\n";
    }

    private static List<StatedClaim> read(String csv) throws IOException {
        return read(csv, StandardCharsets.UTF_8);
    }

    private static List<StatedClaim> read(String csv, Charset charset) throws IOException {
        try (var reader = new CsvClaims(new ByteArrayInputStream(csv.getBytes(charset)))) {
            return AllClaims.of(reader);
        }
    }

    private static ByteArrayInputStream bytes(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
}
