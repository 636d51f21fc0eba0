package org.tactus.codeset;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tactus.claim.ProcedureCode;
import org.tactus.codeset.NcciEdits.Pair;

class NcciEditsTest {

    private static final LocalDate DAY = LocalDate.parse("2026-11-10");

    private final NcciEdits edits = NcciEdits.builtIn();

    @ParameterizedTest(name = "{1} beside {0} is {2}")
    @CsvSource({
        "97140, 97124, INSEPARABLE",
        "97124, 97140, FREE",
        "98940, 97124, SEPARABLE",
        "98941, 97124, SEPARABLE",
        "98942, 97124, SEPARABLE",
        "97150, 97124, SEPARABLE",
        "98925, 97140, INSEPARABLE",
        "20560, 97810, INSEPARABLE",
        "97124, 97164, SEPARABLE",
        "97110, 97124, FREE",
        "97112, 97124, FREE",
        "97530, 97124, FREE",
        "97140, 97530, FREE",
        "97124, 97124, FREE",
        "97124, 99999, FREE"
    })
    void the_second_service_of_a_pair_is_the_one_that_is_not_paid(String column1, String column2, Pair pair) {
        assertThat(edits.pairOn(DAY, code(column1), code(column2))).isEqualTo(pair);
    }

    @ParameterizedTest(name = "{1} units of {0}")
    @CsvSource({"97124, 4", "97140, 6", "97112, 4", "97110, 6", "97810, 1", "97811, 2", "98941, 1", "G0283, 1"})
    void so_many_units_a_day_are_the_most(String code, int units) {
        assertThat(edits.dailyMaximumOn(DAY, code(code))).hasValue(units);
    }

    @ParameterizedTest
    @ValueSource(strings = {"98943", "97010", "97014"})
    void an_edit_of_zero_is_no_limit_on_a_supplemental_benefit(String code) {
        assertThat(edits.dailyMaximumOn(DAY, code(code))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"H0038", "H0004", "99999"})
    void a_service_without_an_edit_has_no_maximum(String code) {
        assertThat(edits.dailyMaximumOn(DAY, code(code))).isEmpty();
    }

    @Test
    void a_day_before_the_first_quarter_is_not_judged() {
        var before = LocalDate.parse("2024-06-30");
        var first = LocalDate.parse("2024-07-01");

        assertThat(edits.pairOn(before, code("97140"), code("97124"))).isEqualTo(Pair.FREE);
        assertThat(edits.pairOn(first, code("97140"), code("97124"))).isEqualTo(Pair.INSEPARABLE);
        assertThat(edits.dailyMaximumOn(before, code("97124"))).isEmpty();
        assertThat(edits.dailyMaximumOn(first, code("97124"))).hasValue(4);
    }

    private static ProcedureCode code(String value) {
        return new ProcedureCode(value);
    }
}
