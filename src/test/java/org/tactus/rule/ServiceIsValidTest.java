package org.tactus.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tactus.claim.ClaimBuilder.aClaim;
import static org.tactus.rule.FindingCode.SERVICE_INVALID;
import static org.tactus.rule.Judging.check;
import static org.tactus.rule.Verdict.MET;
import static org.tactus.rule.Verdict.unmet;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ServiceIsValidTest {

    private final CoverageRule rule = new ServiceIsValid();

    @ParameterizedTest
    @ValueSource(strings = {"97124", "H0038", "0552T", " g0283 "})
    void what_can_be_a_code_of_cpt_or_hcpcs_is_valid(String code) {
        assertThat(check(rule, aClaim().line(line -> line.code(code)))).isEqualTo(MET);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "9712", "971244", "9712-", "HH038", "MASSAGE"})
    void what_can_not_is_found(String code) {
        assertThat(check(rule, aClaim().line(line -> line.code(code))))
                .isEqualTo(unmet(SERVICE_INVALID, "lines.code", "\"" + code + "\" is no procedure code.")
                        .atLine(1));
    }
}
