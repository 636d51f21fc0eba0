package org.tactus.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tactus.claim.ClaimBuilder.aClaim;
import static org.tactus.rule.FindingCode.SERVICE_STATE_UNKNOWN;
import static org.tactus.rule.Judging.check;
import static org.tactus.rule.Verdict.MET;
import static org.tactus.rule.Verdict.unmet;

import org.junit.jupiter.api.Test;

class ServiceStateIsKnownTest {

    private final CoverageRule rule = new ServiceStateIsKnown();

    @Test
    void the_facility_says_where() {
        assertThat(check(rule, aClaim().servedIn("PR"))).isEqualTo(MET);
    }

    @Test
    void the_billing_provider_says_where_no_facility_is_named() {
        assertThat(check(rule, aClaim().servedAtBillingAddress())).isEqualTo(MET);
    }

    @Test
    void a_facility_that_names_no_state_is_found() {
        assertThat(check(rule, aClaim().servedIn("")))
                .isEqualTo(unknown("serviceFacility.address.state", "No state of service is given."));
    }

    @Test
    void a_state_that_there_is_not_is_found() {
        assertThat(check(rule, aClaim().servedIn("ZZ")))
                .isEqualTo(unknown("serviceFacility.address.state", "\"ZZ\" is no state."));
    }

    @Test
    void no_address_at_all_is_found_at_the_billing_provider() {
        assertThat(check(rule, aClaim().withoutAnyAddress()))
                .isEqualTo(unknown("billingProvider.address.state", "No state of service is given."));
    }

    @Test
    void at_home_the_members_address_says_where() {
        var atHome = aClaim().servedIn("").line(line -> line.placeOfService("12"));

        assertThat(check(rule, atHome)).isEqualTo(MET);
        assertThat(check(rule, atHome.homeIn("ZZ"))).isEqualTo(unknown("member.address.state", "\"ZZ\" is no state."));
    }

    @Test
    void each_line_is_looked_at_by_itself() {
        var claim = aClaim().homeIn("").anotherLine(line -> line.placeOfService("12"));

        assertThat(check(rule, claim).findings()).extracting(Finding::line).containsExactly(2);
    }

    private static Verdict unknown(String element, String message) {
        return unmet(SERVICE_STATE_UNKNOWN, element, message).atLine(1);
    }
}
