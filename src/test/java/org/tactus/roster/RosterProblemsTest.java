package org.tactus.roster;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tactus.imports.Importer.Effect;
import org.tactus.imports.Importer.ImportTerms;
import org.tactus.imports.Importer.TakenBack;

/** What is told of a roster that can't be put on file. */
@QuarkusTest
class RosterProblemsTest {

    private static final String LICENSES =
            "npi,familyName,givenName,taxonomy,state,number,kind,source,from,through,status\n";

    private static final String LICENSE =
            "1987654328,Lindqvist,Maja,,OH,33.1,license,primary,2026-01-01,2026-12-31,active\n";

    private static final String MEMBERS =
            "plan,memberId,familyName,givenName,birthDate,gender,line,city,state,postalCode,coverageFrom,coverageThrough\n";

    private static final String MEMBER =
            "H1234-001,A1,Okafor,Ruth,1951-04-09,female,14 Elm St,Dayton,OH,45402,2026-01-01,2026-12-31\n";

    @Inject
    LicenseRoster licenses;

    @Inject
    MemberRoster members;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    1987654328 | 1987654329 | npi is no NPI: ten digits, the last a check digit.
                    1987654328 |            | npi is no NPI: ten digits, the last a check digit.
                    Lindqvist  |            | familyName is missing.
                    OH         | OHIO       | state has more than 2 characters.
                    OH         |            | state is missing.
                    33.1       |            | number is missing.
                    license    | licence    | kind is none of license, registration, certificate.
                    primary    | board      | source is none of primary, self-asserted.
                    2026-01-01 | 1/1/2026   | from is no day, written as in 2026-11-10.
                    2026-01-01 |            | from is missing.
                    2026-12-31 | 2025-12-31 | through is before the first day.
                    2026-12-31 | 2026-13-01 | through is no day, written as in 2026-11-10.
                    active     | fine       | status is none of active, expired, inactive, lapsed, suspended, revoked.""")
    void a_row_of_licenses_is_checked_as_what_a_registrar_puts(String right, String wrong, String told) {
        var slip = LICENSE.replace(right, Optional.ofNullable(wrong).orElse(""));

        assertThat(Import.problems(licenses, LICENSES + LICENSE)).isEmpty();
        assertThat(Import.problems(licenses, LICENSES + LICENSE + slip)).containsExactly("3: " + told);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    H1234-001  | H1234-1     | plan is contract, PBP and, where there is one, segment.
                    A1,        | 1EG4TE5MK7O,| memberId is no member id.
                    A1,        | ,           | memberId is no member id.
                    Okafor     |             | familyName is missing.
                    1951-04-09 | 1751-04-09  | birthDate is no day, written as in 2026-11-10.
                    female     | F           | gender is none of female, male, other, unknown.
                    2026-01-01 |             | coverageFrom is missing.
                    2026-01-01 | 2027-01-01  | coverageThrough is before the first day.""")
    void a_row_of_members_is_checked_as_what_a_registrar_puts(String right, String wrong, String told) {
        var slip = MEMBER.replace(right, Optional.ofNullable(wrong).orElse(""));

        assertThat(Import.problems(members, MEMBERS + MEMBER)).isEmpty();
        assertThat(Import.problems(members, MEMBERS + MEMBER + slip)).containsExactly("3: " + told);
    }

    @Test
    void every_problem_is_told_with_its_line() {
        assertThat(Import.problems(
                        licenses,
                        LICENSES + "\n1,,,,,,,,,,\n" + LICENSE.replace("Maja", "\"Ma\nja\"")
                                + LICENSE.replace("OH", "OH\u0007")))
                .containsExactly(
                        "3: npi is no NPI: ten digits, the last a check digit.",
                        "3: familyName is missing.",
                        "3: state is missing.",
                        "3: number is missing.",
                        "3: from is missing.",
                        "6: state has characters that aren't text.");
    }

    @Test
    void rows_of_one_practitioner_or_license_that_contradict_each_other_are_told() {
        assertThat(Import.problems(
                        licenses,
                        LICENSES
                                + LICENSE
                                + LICENSE.replace("Lindqvist", "Lindquist").replace("Maja", "")
                                + LICENSE.replace("33.1", "33-1").replace("primary", "")
                                + LICENSE.replace("33.1", "33.2").replace("primary", "")))
                .containsExactly(
                        "3: familyName differs from the one in line 2, which is of the same practitioner.",
                        "3: givenName differs from the one in line 2, which is of the same practitioner.",
                        "4: source differs from the one in line 2, which is of the same license.");
    }

    @Test
    void rows_of_one_member_that_contradict_each_other_are_told_and_rows_of_two_plans_are_of_two_members() {
        assertThat(Import.problems(
                        members,
                        MEMBERS
                                + MEMBER
                                + MEMBER.replace("H1234-001,A1", "H1234-001-000,a-1")
                                        .replace("Dayton", "Xenia")
                                + MEMBER.replace("H1234-001", "H1234-002").replace("Dayton", "Xenia")))
                .containsExactly("3: city differs from the one in line 2, which is of the same member.");
    }

    @Test
    void columns_may_stand_in_any_order_below_a_byte_order_mark() {
        assertThat(
                        Import.problems(
                                licenses,
                                "\uFEFFstatus,through,FROM,source,kind,number,state,taxonomy,given Name,familyName,npi\r\n"
                                        + "active,2026-12-31,2026-01-01,primary,license,33.1,OH,,Maja,Lindqvist,1987654328\r\n"))
                .isEmpty();
    }

    @Test
    void a_header_with_other_columns_is_told_in_line_1_and_no_row_is_read() {
        assertThat(Import.problems(
                        licenses, LICENSES.replace("taxonomy", "speciality").replace("kind", "npi") + "1\n"))
                .containsExactly(
                        "1: Column 4 has a name that no column has; there are npi, familyName, givenName, taxonomy, state,"
                                + " number, kind, source, from, through, status.",
                        "1: There are two columns npi.",
                        "1: Columns are missing: taxonomy, kind.");
    }

    @Test
    void a_row_with_more_or_fewer_cells_than_the_header_is_told() {
        assertThat(Import.problems(licenses, LICENSES + LICENSE.replace("\n", ",\n") + LICENSE.replace(",active", "")))
                .containsExactly("2: The row has 12 cells, the header 11.", "3: The row has 10 cells, the header 11.");
    }

    @Test
    void a_file_without_rows_is_told() {
        assertThat(Import.problems(licenses, LICENSES)).containsExactly("0: The file has no row below its header.");
        assertThat(Import.problems(licenses, "")).containsExactly("0: The file has no row that names its columns.");
    }

    @Test
    void a_file_in_another_encoding_than_utf_8_is_told() {
        var file = LICENSES + LICENSE.replace("Maja", "Zoë");

        assertThat(Import.problems(licenses, file)).isEmpty();
        assertThat(Import.problems(licenses, file.getBytes(StandardCharsets.ISO_8859_1), Import.NO_TERMS))
                .containsExactly("0: The file is no text in UTF-8.");
    }

    @Test
    void a_quotation_mark_that_is_not_closed_is_told() {
        assertThat(Import.problems(
                        licenses, LICENSES + LICENSE + LICENSE.replace("Maja", "\"Maja") + "x".repeat(70_000)))
                .containsExactly("3: A quotation mark that begins there isn't closed.");
    }

    @Test
    void a_roster_has_a_name_at_most() {
        var name = new ImportTerms(Optional.of("November"), Optional.empty(), Optional.empty());
        var days = new ImportTerms(Optional.empty(), Optional.of(LocalDate.parse("2026-11-01")), Optional.empty());
        var file = (MEMBERS + MEMBER).getBytes(StandardCharsets.UTF_8);

        assertThat(Import.problems(members, file, name)).isEmpty();
        assertThat(Import.problems(members, file, days))
                .singleElement()
                .asString()
                .startsWith("0: ");
    }

    @Test
    void nothing_of_an_import_that_never_was_is_taken_back() {
        assertThat(new Import(members, UUID.randomUUID(), 0, new Effect(0, 0, 0)).takeBack("2026-11-24T08:00:00Z"))
                .isEqualTo(new TakenBack(0, 0));
    }
}
