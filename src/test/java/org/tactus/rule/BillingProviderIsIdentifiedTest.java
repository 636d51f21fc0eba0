package org.tactus.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tactus.claim.ClaimBuilder.aClaim;
import static org.tactus.rule.FindingCode.BILLING_PROVIDER_NPI_INVALID;
import static org.tactus.rule.Judging.check;
import static org.tactus.rule.Verdict.MET;
import static org.tactus.rule.Verdict.unmet;

import org.junit.jupiter.api.Test;

class BillingProviderIsIdentifiedTest {

    private final CoverageRule rule = new BillingProviderIsIdentified();

    @Test
    void an_npi_identifies_the_billing_provider() {
        assertThat(check(rule, aClaim())).isEqualTo(MET);
    }

    @Test
    void no_npi_is_found() {
        assertThat(check(rule, aClaim().billingNpi(""))).isEqualTo(invalid("There is no billing NPI."));
    }

    @Test
    void a_wrong_check_digit_is_found() {
        assertThat(check(rule, aClaim().billingNpi("1234567890")))
                .isEqualTo(invalid("\"1234567890\" is no NPI: ten digits, the last a check digit."));
    }

    private static Verdict invalid(String message) {
        return unmet(BILLING_PROVIDER_NPI_INVALID, "billingProvider.npi", message);
    }
}
