package org.tactus.codeset;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tactus.claim.Icd10Cm;
import org.tactus.claim.ProcedureCode;
import org.tactus.codeset.NcciEdits.Pair;
import org.tactus.codeset.PairEdits.Edit;

class PublishedTablesTest {

    private static final String FY2026 = "2025-10-01..2026-09-30";
    private static final String APRIL_2026 = "2026-04-01..2026-09-30";
    private static final String Q4 = "2026-10-01..2026-12-31";

    @ParameterizedTest(name = "{1} on {0} is {2}")
    @CsvSource({
        // within the release, by the release alone
        "2025-10-01, Z73.3, BILLABLE",
        "2025-10-01, Z73, HEADER",
        "2025-10-01, Z73.9, INVALID",
        "2025-10-01, M54.50, INVALID",
        "2025-10-01, S72.001A, BILLABLE",
        "2025-10-01, S72.001, SEVENTH_CHARACTER",
        "2025-10-01, S72.001Z, SEVENTH_CHARACTER",
        "2025-10-01, S72.00, HEADER",
        "2025-10-01, S13.4XXA, INVALID",
        "2025-10-01, Z73.30001, INVALID",
        "2026-09-30, Z73.3, BILLABLE",
        // outside of it, by what is built in
        "2025-09-30, Z73.3, NOT_JUDGED",
        "2026-10-01, Z73.3, NOT_JUDGED",
        "2025-09-30, M54.50, BILLABLE",
        "2026-10-01, M54.50, BILLABLE",
        "2026-10-01, S13.4, SEVENTH_CHARACTER"
    })
    void a_covered_day_goes_by_the_release_and_any_other_by_what_is_built_in(
            LocalDate day, String code, CodeStatus status) {
        var sets = CodeSets.of(List.of(list(FY2026, "Z733", "S72001A", "S72001D")));

        assertThat(status(sets, day, code)).isEqualTo(status);
    }

    @Test
    void a_release_of_an_earlier_time_than_what_is_built_in_counts() {
        var sets = CodeSets.of(List.of(list("2017-10-01..2018-09-30", "M545")));

        assertThat(status(sets, "2018-09-30", "M54.5")).isEqualTo(CodeStatus.BILLABLE);
        assertThat(status(sets, "2017-09-30", "M54.5")).isEqualTo(CodeStatus.NO_RELEASE);
    }

    @Test
    void an_update_takes_over_from_its_first_day_on_whichever_was_imported_first() {
        var october = list(FY2026, "Z733");
        var april = list(APRIL_2026, "Z7331");

        for (var sets : List.of(CodeSets.of(List.of(october, april)), CodeSets.of(List.of(april, october)))) {
            assertThat(status(sets, "2026-03-31", "Z73.3")).isEqualTo(CodeStatus.BILLABLE);
            assertThat(status(sets, "2026-04-01", "Z73.3")).isEqualTo(CodeStatus.HEADER);
            assertThat(status(sets, "2026-04-01", "Z73.31")).isEqualTo(CodeStatus.BILLABLE);
        }
    }

    @Test
    void of_releases_that_begin_together_the_one_that_was_imported_last_counts() {
        var sets = CodeSets.of(List.of(list(FY2026, "Z733"), list(FY2026, "Z734")));

        assertThat(status(sets, "2026-01-01", "Z73.3")).isEqualTo(CodeStatus.INVALID);
        assertThat(status(sets, "2026-01-01", "Z73.4")).isEqualTo(CodeStatus.BILLABLE);
    }

    @ParameterizedTest(name = "{1} on {0} is {2}")
    @CsvSource({
        "2026-01-01, S13.4, SEVENTH_CHARACTER",
        "2026-01-01, S13.4XX, SEVENTH_CHARACTER",
        "2026-01-01, S13.4XXB, SEVENTH_CHARACTER",
        "2026-01-01, S13.4XXA, BILLABLE",
        "2026-01-01, S13.4XXS, INVALID",
        "2026-01-01, S13, HEADER",
        "2026-10-01, S13.4XXS, BILLABLE"
    })
    void which_seventh_characters_a_code_takes_is_said_by_the_tabular_list_of_the_day(
            LocalDate day, String code, CodeStatus status) {
        var sets = CodeSets.of(List.of(
                list(FY2026, "S134XXA", "S134XXD"), notes(FY2026, Map.of(), new TreeMap<>(Map.of("S134XX", "ADS")))));

        assertThat(status(sets, day, code)).isEqualTo(status);
    }

    @Test
    void a_tabular_list_alone_tells_of_seventh_characters_of_families_that_are_not_built_in() {
        var sets = CodeSets.of(List.of(notes(FY2026, Map.of(), new TreeMap<>(Map.of("S72001", "AD")))));

        assertThat(status(sets, "2026-09-30", "S72.001")).isEqualTo(CodeStatus.SEVENTH_CHARACTER);
        assertThat(status(sets, "2026-09-30", "S72.001A")).isEqualTo(CodeStatus.NOT_JUDGED);
        assertThat(status(sets, "2026-10-01", "S72.001")).isEqualTo(CodeStatus.NOT_JUDGED);
    }

    @Test
    void notes_are_those_of_the_tabular_list_of_the_day() {
        var sets = CodeSets.of(List.of(
                notes(FY2026, Map.of("M54", List.of("F4541"), "M545", List.of("Z733", "S390")), new TreeMap<>())));
        var lowBackPain = new Icd10Cm("M54.50");

        assertThat(sets.diagnoses().excludedBeside(List.of(LocalDate.parse("2026-09-30")), lowBackPain))
                .containsExactly("F4541", "Z733", "S390");
        assertThat(sets.diagnoses().excludedBeside(List.of(LocalDate.parse("2026-10-01")), lowBackPain))
                .isEqualTo(DiagnosisCodes.builtIn().excludedBeside(List.of(LocalDate.parse("2026-10-01")), lowBackPain))
                .contains("M544");
    }

    @Test
    void what_a_code_shows_stays_as_it_is_built_in() {
        var sets = CodeSets.of(List.of(list(FY2026, "Z733")));

        assertThat(sets.diagnoses().conditionOf(new Icd10Cm("M54.50"))).isEqualTo(Condition.PAIN);
        assertThat(sets.diagnoses().leavesSideOpen(new Icd10Cm("M25.519"))).isTrue();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"2026-09-30, 4", "2026-10-01, 2", "2026-12-31, 2", "2027-01-01, 4"})
    void the_most_units_are_those_of_the_quarter(LocalDate day, int units) {
        var sets = CodeSets.of(List.of(new UnitEdits(
                release("ncci-mue #1", Q4), UnitEdits.write(new TreeMap<>(Map.of("97124", 2, "97140", 0))))));

        assertThat(sets.ncci().dailyMaximumOn(day, new ProcedureCode("97124"))).hasValue(units);
    }

    @Test
    void an_edit_of_zero_and_a_service_that_a_quarter_leaves_out_have_no_maximum() {
        var sets = CodeSets.of(
                List.of(new UnitEdits(release("ncci-mue #1", Q4), UnitEdits.write(new TreeMap<>(Map.of("97140", 0))))));
        var day = LocalDate.parse("2026-11-10");

        assertThat(sets.ncci().dailyMaximumOn(day, new ProcedureCode("97140"))).isEmpty();
        assertThat(sets.ncci().dailyMaximumOn(day, new ProcedureCode("97124"))).isEmpty();
    }

    @ParameterizedTest(name = "{1} beside {2} on {0} is {3}")
    @CsvSource({
        "2026-09-30, 97140, 97124, INSEPARABLE",
        "2026-10-01, 97140, 97124, SEPARABLE",
        "2026-12-31, 97140, 97124, SEPARABLE",
        "2027-01-01, 97140, 97124, INSEPARABLE",
        "2026-10-31, 97140, 97530, FREE",
        "2026-11-01, 97140, 97530, INSEPARABLE",
        "2026-11-30, 97140, 97530, INSEPARABLE",
        "2026-12-01, 97140, 97530, FREE",
        "2026-11-10, 98940, 97124, FREE",
        "2026-11-10, 97124, 97140, FREE",
        "2026-11-10, 97140, 9712, FREE",
        "2026-11-10, 97140, '', FREE"
    })
    void a_pair_goes_by_the_quarter_and_within_it_by_its_own_days(
            LocalDate day, String column1, String column2, Pair pair) {
        var sets = CodeSets.of(List.of(pairs(
                "#1", Q4, edit("97140", "97124", Q4, true), edit("97140", "97530", "2026-11-01..2026-11-30", false))));

        assertThat(sets.ncci().pairOn(day, new ProcedureCode(column1), new ProcedureCode(column2)))
                .isEqualTo(pair);
    }

    @Test
    void the_parts_of_a_quarter_stand_together_and_a_later_quarter_takes_over() {
        var sets = CodeSets.of(List.of(
                pairs("#1", "2026-07-01..2026-12-31", edit("97140", "97750", Q4, true)),
                pairs("#2", Q4, edit("97140", "97124", Q4, true)),
                pairs("#3", Q4, edit("98940", "97124", Q4, false))));

        assertThat(pair(sets, "97140", "97124")).isEqualTo(Pair.SEPARABLE);
        assertThat(pair(sets, "98940", "97124")).isEqualTo(Pair.INSEPARABLE);
        assertThat(pair(sets, "97140", "97750")).isEqualTo(Pair.FREE);
    }

    @Test
    void a_decision_names_the_releases_that_its_days_go_by() {
        var sets = CodeSets.of(List.of(
                list(FY2026, "Z733"),
                list(APRIL_2026, "Z733"),
                notes("2026-10-01..2027-09-30", Map.of(), new TreeMap<>()),
                pairs("#4", Q4, edit("97140", "97124", Q4, true)),
                pairs("#5", Q4, edit("98940", "97124", Q4, false))));
        var builtIn = CodeSets.builtIn().versions();

        assertThat(sets.versions())
                .containsExactly(
                        builtIn.get(0),
                        "order " + FY2026,
                        "order " + APRIL_2026,
                        "tabular 2026-10-01..2027-09-30",
                        builtIn.get(1),
                        "ncci-ptp #4",
                        "ncci-ptp #5");
        assertThat(counting(sets, "2026-03-31")).containsExactly(builtIn.get(0), "order " + FY2026, builtIn.get(1));
        assertThat(counting(sets, "2026-04-01")).containsExactly(builtIn.get(0), "order " + APRIL_2026, builtIn.get(1));
        assertThat(counting(sets, "2026-03-31", "2026-04-01"))
                .containsExactly(builtIn.get(0), "order " + FY2026, "order " + APRIL_2026, builtIn.get(1));
        assertThat(counting(sets, "2026-10-01"))
                .containsExactly(
                        builtIn.get(0), "tabular 2026-10-01..2027-09-30", builtIn.get(1), "ncci-ptp #4", "ncci-ptp #5");
        assertThat(counting(sets, "2020-01-01")).isEqualTo(builtIn);
    }

    private static List<String> counting(CodeSets sets, String... days) {
        return sets.countingOn(List.of(days).stream().map(LocalDate::parse).toList())
                .versions();
    }

    private static Pair pair(CodeSets sets, String column1, String column2) {
        return sets.ncci()
                .pairOn(LocalDate.parse("2026-11-10"), new ProcedureCode(column1), new ProcedureCode(column2));
    }

    private static CodeStatus status(CodeSets sets, String day, String code) {
        return status(sets, LocalDate.parse(day), code);
    }

    private static CodeStatus status(CodeSets sets, LocalDate day, String code) {
        return sets.diagnoses().statusOn(day, new Icd10Cm(code));
    }

    /** With all headers, of which none ends with a placeholder. */
    private static DiagnosisList list(String days, String... billable) {
        var codes = new TreeMap<String, Boolean>();
        for (var code : billable) {
            for (int length = 3; length < code.length(); length++) {
                if (code.charAt(length - 1) != 'X') {
                    codes.put(code.substring(0, length), false);
                }
            }
            codes.put(code, true);
        }
        return new DiagnosisList(release("order " + days, days), DiagnosisList.write(codes));
    }

    private static TabularNotes notes(
            String days, Map<String, Collection<String>> excludes1, SortedMap<String, String> seventh) {
        return new TabularNotes(
                release("tabular " + days, days), TabularNotes.write(3, new TreeMap<>(excludes1), seventh));
    }

    private static PairEdits pairs(String version, String days, Edit... edits) {
        return new PairEdits(release("ncci-ptp " + version, days), PairEdits.write(List.of(edits)));
    }

    private static Edit edit(String column1, String column2, String days, boolean separable) {
        var release = release("", days);
        return new Edit(column1, column2, release.from(), release.through(), separable);
    }

    /** @param days the first and the last: {@code 2026-10-01..2026-12-31} */
    private static Release release(String version, String days) {
        return new Release(
                version,
                LocalDate.parse(days.substring(0, days.indexOf('.'))),
                LocalDate.parse(days.substring(days.lastIndexOf('.') + 1)));
    }
}
