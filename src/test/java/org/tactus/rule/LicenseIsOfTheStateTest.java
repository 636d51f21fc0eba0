package org.tactus.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tactus.claim.ClaimBuilder.aClaim;
import static org.tactus.fact.FactsBuilder.facts;
import static org.tactus.rule.FindingCode.LICENSE_WRONG_STATE;
import static org.tactus.rule.Judging.check;
import static org.tactus.rule.Judging.codesOf;
import static org.tactus.rule.Verdict.MET;
import static org.tactus.rule.Verdict.unmet;

import org.junit.jupiter.api.Test;

class LicenseIsOfTheStateTest {

    private final CoverageRule rule = new LicenseIsOfTheState();

    @Test
    void the_license_is_of_the_state_of_service() {
        assertThat(check(rule, aClaim())).isEqualTo(MET);
    }

    @Test
    void a_license_of_another_state_is_found() {
        assertThat(check(rule, aClaim().license("TX", "MT123456")))
                .isEqualTo(wrongState("The massage took place in OH, the license is of TX."));
    }

    @Test
    void a_license_of_no_state_is_found() {
        assertThat(check(rule, aClaim().license("", "33.012345")))
                .isEqualTo(
                        wrongState("The massage took place in OH, the license is of no state that the claim names."));
    }

    @Test
    void at_home_the_members_state_counts() {
        var claim = aClaim().homeIn("IN").anotherLine(line -> line.placeOfService("12"));

        assertThat(check(rule, claim).findings()).extracting(Finding::line).containsExactly(2);
    }

    @Test
    void the_billing_address_counts_where_no_facility_is_named() {
        assertThat(check(rule, aClaim().servedAtBillingAddress())).isEqualTo(MET);
        assertThat(codesOf(check(rule, aClaim().servedAtBillingAddress().license("TX", "MT123456"))))
                .containsExactly(LICENSE_WRONG_STATE);
    }

    @Test
    void the_license_taken_from_the_file_counts_where_the_claim_names_none() {
        assertThat(codesOf(check(rule, aClaim().withoutLicense(), facts().licenseOnFile("TX", "MT123456"))))
                .containsExactly(LICENSE_WRONG_STATE);
    }

    @Test
    void a_state_that_issues_nothing_or_is_not_known_is_another_rules_matter() {
        assertThat(check(rule, aClaim().servedIn("KS"))).returns(Verdict.Conclusion.NOT_JUDGED, Verdict::conclusion);
        assertThat(check(rule, aClaim().servedIn("ZZ"))).returns(Verdict.Conclusion.NOT_JUDGED, Verdict::conclusion);
        assertThat(check(rule, aClaim().withoutAnyAddress()))
                .returns(Verdict.Conclusion.NOT_JUDGED, Verdict::conclusion);
    }

    @Test
    void no_license_is_another_rules_matter() {
        assertThat(check(rule, aClaim().withoutLicense())).returns(Verdict.Conclusion.NOT_JUDGED, Verdict::conclusion);
    }

    private static Verdict wrongState(String message) {
        return unmet(LICENSE_WRONG_STATE, "therapist.license.state", message).atLine(1);
    }
}
