package org.tactus.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tactus.claim.ClaimBuilder.aClaim;
import static org.tactus.rule.FindingCode.CHARGE_INVALID;
import static org.tactus.rule.Judging.check;
import static org.tactus.rule.Verdict.MET;
import static org.tactus.rule.Verdict.unmet;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tactus.claim.ClaimBuilder.LineBuilder;

class ChargeIsPayableTest {

    private final CoverageRule rule = new ChargeIsPayable();

    @ParameterizedTest
    @ValueSource(strings = {"0.01", "120", "120.5", "120.50", "120.500", "99999999.99"})
    void dollars_and_cents_above_zero_are_payable(String charge) {
        assertThat(check(rule, aClaim().line(line -> line.charge(charge)))).isEqualTo(MET);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "0.00", "-0.01", "-120.00", "0.001", "120.005", "100000000.00"})
    void anything_else_is_found(String charge) {
        assertThat(check(rule, aClaim().line(line -> line.charge(charge))))
                .isEqualTo(invalid("\"" + charge + "\" is no charge in dollars and cents above 0.00."));
    }

    @Test
    void a_line_without_charge_is_found() {
        assertThat(check(rule, aClaim().line(LineBuilder::withoutCharge)))
                .isEqualTo(invalid("The line has no charge."));
    }

    private static Verdict invalid(String message) {
        return unmet(CHARGE_INVALID, "lines.charge", message).atLine(1);
    }
}
