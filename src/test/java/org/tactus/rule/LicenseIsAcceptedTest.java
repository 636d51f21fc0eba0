package org.tactus.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tactus.claim.ClaimBuilder.ORDERER;
import static org.tactus.claim.ClaimBuilder.aClaim;
import static org.tactus.fact.FactsBuilder.facts;
import static org.tactus.rule.FindingCode.LICENSE_CREDENTIAL_NOT_ACCEPTED;
import static org.tactus.rule.Judging.check;
import static org.tactus.rule.Verdict.MET;
import static org.tactus.rule.Verdict.unmet;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tactus.fact.Credential;

class LicenseIsAcceptedTest {

    private static final Verdict CERTIFICATE_REFUSED = unmet(
            LICENSE_CREDENTIAL_NOT_ACCEPTED,
            "therapist.license",
            "The therapist holds a certificate, which the plan doesn't take for a license.");
    private static final Verdict REGISTRATION_REFUSED = unmet(
            LICENSE_CREDENTIAL_NOT_ACCEPTED,
            "therapist.license",
            "The therapist holds a registration, which the plan doesn't take for a license.");

    private final CoverageRule rule = new LicenseIsAccepted();

    @Test
    void a_license_is_accepted() {
        assertThat(check(rule, aClaim())).isEqualTo(MET);
    }

    @Test
    void a_certificate_or_registration_is_refused_where_the_plan_does_not_name_it() {
        assertThat(check(rule, aClaim(), facts().licenseKind(Credential.CERTIFICATE)))
                .isEqualTo(CERTIFICATE_REFUSED);
        assertThat(check(rule, aClaim(), facts().licenseKind(Credential.REGISTRATION)))
                .isEqualTo(REGISTRATION_REFUSED);
    }

    @ParameterizedTest
    @EnumSource(Credential.class)
    void what_the_plan_names_is_accepted(Credential kind) {
        var facts = facts().licenseKind(kind).benefit(benefit -> benefit.credentials(kind));

        assertThat(check(rule, aClaim(), facts)).isEqualTo(MET);
    }

    @Test
    void a_license_is_refused_by_no_plan_that_takes_certificates_too() {
        var facts = facts().benefit(benefit -> benefit.credentials(Credential.LICENSE, Credential.CERTIFICATE));

        assertThat(check(rule, aClaim(), facts)).isEqualTo(MET);
    }

    @Test
    void california_issues_certificates_whatever_is_on_file() {
        var claim = aClaim().servedIn("CA").license("CA", "88123");

        assertThat(check(rule, claim)).isEqualTo(CERTIFICATE_REFUSED);
        assertThat(check(rule, claim, facts().noLicenseOfTheStateOnFile())).isEqualTo(CERTIFICATE_REFUSED);
        assertThat(check(rule, claim, facts().benefit(benefit -> benefit.credentials(Credential.CERTIFICATE))))
                .isEqualTo(MET);
    }

    @Test
    void vermont_issues_registrations_whatever_is_on_file() {
        var claim = aClaim().servedIn("VT").license("VT", "076.0001");

        assertThat(check(rule, claim)).isEqualTo(REGISTRATION_REFUSED);
        assertThat(check(rule, claim, facts().benefit(benefit -> benefit.credentials(Credential.REGISTRATION))))
                .isEqualTo(MET);
    }

    @Test
    void what_a_license_is_can_not_be_told_where_it_is_not_on_file_as_the_therapists() {
        var certificate = facts().licenseKind(Credential.CERTIFICATE);

        assertThat(check(rule, aClaim(), certificate.licenseHeldBy(ORDERER)))
                .returns(Verdict.Conclusion.NOT_JUDGED, Verdict::conclusion);
        assertThat(check(rule, aClaim(), certificate.licenseNotOnFile()))
                .returns(Verdict.Conclusion.NOT_JUDGED, Verdict::conclusion);
    }

    @Test
    void states_that_issue_nothing_and_states_that_there_are_not_are_other_rules_matter() {
        assertThat(check(rule, aClaim().license("KS", "1")))
                .returns(Verdict.Conclusion.NOT_JUDGED, Verdict::conclusion);
        assertThat(check(rule, aClaim().license("ZZ", "1")))
                .returns(Verdict.Conclusion.NOT_JUDGED, Verdict::conclusion);
        assertThat(check(rule, aClaim().license("", "1"))).returns(Verdict.Conclusion.NOT_JUDGED, Verdict::conclusion);
    }

    @Test
    void no_license_is_another_rules_matter() {
        assertThat(check(rule, aClaim().withoutLicense())).returns(Verdict.Conclusion.NOT_JUDGED, Verdict::conclusion);
    }

    @Test
    void without_a_plan_on_file_a_license_is_asked_for() {
        var facts = facts().withoutPlan().licenseKind(Credential.CERTIFICATE);

        assertThat(check(rule, aClaim(), facts)).isEqualTo(CERTIFICATE_REFUSED);
    }

    @Test
    void without_lines_there_is_no_plan_year_to_go_by() {
        assertThat(check(rule, aClaim().withoutLines(), facts().licenseKind(Credential.CERTIFICATE)))
                .returns(Verdict.Conclusion.NOT_JUDGED, Verdict::conclusion);
    }
}
