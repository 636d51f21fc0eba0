package org.tactus.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tactus.claim.ClaimBuilder.ORDERER;
import static org.tactus.claim.ClaimBuilder.aClaim;
import static org.tactus.fact.FactsBuilder.facts;
import static org.tactus.rule.FindingCode.LICENSE_NOT_ON_FILE;
import static org.tactus.rule.FindingCode.LICENSE_UNVERIFIED;
import static org.tactus.rule.Judging.check;
import static org.tactus.rule.Verdict.MET;
import static org.tactus.rule.Verdict.unmet;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LicenseIsOnFileTest {

    private final CoverageRule rule = new LicenseIsOnFile();

    @Test
    void the_therapists_license_is_on_file() {
        assertThat(check(rule, aClaim())).isEqualTo(MET);
    }

    @Test
    void another_number_than_those_on_file_is_found() {
        assertThat(check(rule, aClaim(), facts().licenseNotOnFile()))
                .isEqualTo(unmet(
                        LICENSE_NOT_ON_FILE,
                        "therapist.license.number",
                        "Licenses of OH are on file, and none under that number."));
    }

    @Test
    void somebody_elses_license_is_found() {
        assertThat(check(rule, aClaim(), facts().licenseHeldBy(ORDERER)))
                .isEqualTo(unmet(
                        LICENSE_NOT_ON_FILE,
                        "therapist.license.number",
                        "The license on file under that number is somebody else's."));
    }

    @Test
    void a_license_of_a_state_with_none_on_file_can_not_be_verified() {
        assertThat(check(rule, aClaim(), facts().noLicenseOfTheStateOnFile()))
                .isEqualTo(unmet(
                        LICENSE_UNVERIFIED,
                        "therapist.license.number",
                        "No license of OH is on file to check it against."));
    }

    @Test
    void a_license_that_is_not_stated_is_another_rules_matter() {
        assertThat(check(rule, aClaim().withoutLicense(), facts().licenseNotOnFile()))
                .returns(Verdict.Conclusion.NOT_JUDGED, Verdict::conclusion);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1987654320", "1234567893"})
    void whose_it_is_can_not_be_told_of_a_therapist_who_is_not_identified(String npi) {
        var claim = aClaim().therapistNpi(npi);

        assertThat(check(rule, claim)).returns(Verdict.Conclusion.NOT_JUDGED, Verdict::conclusion);
        assertThat(check(rule, claim, facts().licenseNotOnFile()))
                .returns(Verdict.Conclusion.NOT_JUDGED, Verdict::conclusion);
        assertThat(check(rule, claim, facts().noLicenseOfTheStateOnFile()))
                .returns(Verdict.Conclusion.NOT_JUDGED, Verdict::conclusion);
    }
}
