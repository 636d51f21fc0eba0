package org.tactus.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tactus.claim.ClaimBuilder.aClaim;
import static org.tactus.fact.FactsBuilder.facts;
import static org.tactus.rule.FindingCode.LICENSE_MISSING;
import static org.tactus.rule.Judging.check;
import static org.tactus.rule.Judging.codesOf;
import static org.tactus.rule.Verdict.MET;
import static org.tactus.rule.Verdict.unmet;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LicenseIsStatedTest {

    private final CoverageRule rule = new LicenseIsStated();

    @Test
    void the_claim_names_the_license() {
        assertThat(check(rule, aClaim(), facts().licenseNotOnFile())).isEqualTo(MET);
    }

    @Test
    void the_license_may_be_taken_from_the_file() {
        assertThat(check(rule, aClaim().withoutLicense(), facts().licenseOnFile("OH", "33.012345")))
                .isEqualTo(MET);
    }

    @Test
    void a_license_that_is_neither_named_nor_on_file_is_missing() {
        assertThat(check(rule, aClaim().withoutLicense()))
                .isEqualTo(unmet(
                        LICENSE_MISSING,
                        "therapist.license",
                        "The claim names no license, and none of the therapist's is on file."));
    }

    @ParameterizedTest
    @ValueSource(strings = {"KS", "MN", "WY"})
    void where_nothing_is_issued_nothing_is_missing(String state) {
        assertThat(check(rule, aClaim().withoutLicense().servedIn(state)))
                .returns(Verdict.Conclusion.NOT_JUDGED, Verdict::conclusion);
    }

    @Test
    void one_line_in_a_state_that_licenses_is_enough_for_it_to_be_missing() {
        var claim =
                aClaim().withoutLicense().servedIn("KS").homeIn("OH").anotherLine(line -> line.placeOfService("12"));

        assertThat(codesOf(check(rule, claim))).containsExactly(LICENSE_MISSING);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1987654320", "1234567893"})
    void without_the_therapists_npi_nobody_knows_what_is_on_file(String npi) {
        assertThat(check(rule, aClaim().withoutLicense().therapistNpi(npi)))
                .returns(Verdict.Conclusion.NOT_JUDGED, Verdict::conclusion);
    }

    @Test
    void without_lines_nobody_knows_which_license_it_takes() {
        assertThat(check(rule, aClaim().withoutLicense().withoutLines()))
                .returns(Verdict.Conclusion.NOT_JUDGED, Verdict::conclusion);
    }
}
