package org.tactus.codeset;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tactus.claim.Icd10Cm;

class DiagnosisFinderTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 10);

    @ParameterizedTest(name = "{0} finds {1} first")
    @CsvSource({
        "low back pain, M54.50",
        "LOW BAC, M54.50",
        "neck pain, M54.2",
        "sciatica left, M54.32",
        "stiff right shoulder, M25.611",
        "frozen shoulder left, M75.02",
        "back spasm, M62.830",
        "fibromyalgia, M79.7",
        "M54.5, M54.5",
        "m545, M54.5",
        "M54.51, M54.51"
    })
    void a_diagnosis_is_found_by_words_and_by_how_it_begins(String asked, String code) {
        assertThat(find(asked)).first().returns(code, found -> found.code().dotted());
    }

    @Test
    void by_its_beginning_a_header_comes_with_the_codes_below_it() {
        assertThat(find("M54.5"))
                .extracting(found -> found.code().dotted() + " " + found.status())
                .containsExactly("M54.5 HEADER", "M54.50 BILLABLE", "M54.51 BILLABLE", "M54.59 BILLABLE");
    }

    @Test
    void by_words_codes_that_qualify_come_first_and_all_can_be_billed_on_the_day() {
        var found = find("knee");

        assertThat(found).hasSize(10).allMatch(one -> one.status() == CodeStatus.BILLABLE);
        assertThat(found.get(0).condition().qualifies()).isTrue();
        assertThat(DiagnosisFinder.find(DiagnosisCodes.builtIn(), "low back pain", LocalDate.of(2021, 9, 30), 10))
                .extracting(one -> one.code().dotted())
                .contains("M54.5")
                .doesNotContain("M54.50");
    }

    @Test
    void what_nobody_calls_so_is_not_found() {
        assertThat(find("relaxation")).isEmpty();
        assertThat(find("  ")).isEmpty();
        assertThat(find("M54.52")).isEmpty();
    }

    @Test
    void a_release_that_was_imported_adds_its_codes() {
        var text = DiagnosisList.write(
                new java.util.TreeMap<>(java.util.Map.of("E11", false, "E119", true, "M5450", true, "M545", false)));
        var list = new DiagnosisList(
                new Release("icd-10-cm 2027", LocalDate.of(2026, 10, 1), LocalDate.of(2027, 9, 30)), text);
        var codes = DiagnosisCodes.of(List.of(list));

        assertThat(DiagnosisFinder.find(codes, "E11", DAY, 10))
                .extracting(found -> found.code().dotted() + " " + found.status() + " " + found.label())
                .containsExactly("E11 HEADER ", "E11.9 BILLABLE ");
        assertThat(DiagnosisFinder.find(codes, "M54.5", DAY, 10))
                .extracting(found -> found.code().dotted())
                .containsExactly("M54.5", "M54.50");
    }

    @Test
    void each_code_that_ships_with_tactus_is_called_something() {
        assertThat(Table.rows("icd10cm-families.csv"))
                .allSatisfy(row -> assertThat(DiagnosisFinder.labelOf(new Icd10Cm(row[0])))
                        .as(row[0])
                        .isNotEmpty());
    }

    private static List<DiagnosisFinder.Found> find(String asked) {
        return DiagnosisFinder.find(DiagnosisCodes.builtIn(), asked, DAY, 10);
    }
}
