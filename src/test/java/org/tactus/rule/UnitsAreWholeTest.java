package org.tactus.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tactus.claim.ClaimBuilder.aClaim;
import static org.tactus.rule.FindingCode.UNITS_INVALID;
import static org.tactus.rule.Judging.check;
import static org.tactus.rule.Verdict.MET;
import static org.tactus.rule.Verdict.unmet;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tactus.claim.ClaimBuilder.LineBuilder;

class UnitsAreWholeTest {

    private final CoverageRule rule = new UnitsAreWhole();

    @ParameterizedTest
    @ValueSource(strings = {"1", "4", "999", "4.0", "1E+1"})
    void whole_numbers_from_1_to_999_are_units(String units) {
        assertThat(check(rule, aClaim().line(line -> line.units(units)))).isEqualTo(MET);
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "-1, -1", "0.5, 0.5", "1.5, 1.5", "999.5, 999.5", "1000, 1000", "1E+3, 1000"})
    void anything_else_is_found(String units, String said) {
        assertThat(check(rule, aClaim().line(line -> line.units(units))))
                .isEqualTo(invalid(said + " isn't a whole number of units from 1 to 999."));
    }

    @Test
    void a_line_without_units_is_found() {
        assertThat(check(rule, aClaim().line(LineBuilder::withoutUnits))).isEqualTo(invalid("The line has no units."));
    }

    private static Verdict invalid(String message) {
        return unmet(UNITS_INVALID, "lines.units", message).atLine(1);
    }
}
