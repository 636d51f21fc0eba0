package org.tactus.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tactus.claim.ClaimBuilder.PRACTICE;
import static org.tactus.claim.ClaimBuilder.THERAPIST;
import static org.tactus.claim.ClaimBuilder.aClaim;
import static org.tactus.fact.FactsBuilder.facts;
import static org.tactus.rule.FindingCode.THERAPIST_NPI_INVALID;
import static org.tactus.rule.Judging.check;
import static org.tactus.rule.Judging.decide;
import static org.tactus.rule.Judging.stoppingCodesOf;
import static org.tactus.rule.Verdict.MET;
import static org.tactus.rule.Verdict.unmet;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TherapistIsIdentifiedTest {

    private final CoverageRule rule = new TherapistIsIdentified();

    @Test
    void a_persons_npi_identifies_the_therapist() {
        assertThat(check(rule, aClaim())).isEqualTo(MET);
    }

    @Test
    void no_npi_is_found() {
        assertThat(check(rule, aClaim().therapistNpi("")))
                .isEqualTo(unmet(THERAPIST_NPI_INVALID, "therapist.npi", "The claim names no NPI of the therapist."));
    }

    @Test
    void a_wrong_check_digit_is_found() {
        assertThat(check(rule, aClaim().therapistNpi("1987654320")))
                .isEqualTo(unmet(
                        THERAPIST_NPI_INVALID,
                        "therapist.npi",
                        "\"1987654320\" is no NPI: ten digits, the last a check digit."));
    }

    @Test
    void the_billing_organizations_npi_is_found() {
        assertThat(check(rule, aClaim().therapistNpi(PRACTICE.value())))
                .isEqualTo(unmet(
                        THERAPIST_NPI_INVALID,
                        "therapist.npi",
                        "The NPI is the billing organization's; a person furnishes massage."));
    }

    @Test
    void a_therapist_who_bills_under_their_own_name_has_one_npi_for_both() {
        var solo = aClaim().therapistNpi(PRACTICE.value()).billingName("LINDQVIST Massage");

        assertThat(check(rule, solo)).isEqualTo(MET);
    }

    @Test
    void the_billing_npi_is_a_persons_where_a_person_is_on_file_under_it() {
        var claim = aClaim().therapistNpi(PRACTICE.value());

        assertThat(check(rule, claim, facts().personOnFile(PRACTICE))).isEqualTo(MET);
    }

    /** Another service of an authorized visit that is on file: all that is on file hangs on who furnished it. */
    @ParameterizedTest
    @ValueSource(strings = {"", "1987654320", "1234567893"})
    void nothing_else_is_said_of_a_therapist_who_is_not_identified(String npi) {
        var claim = aClaim().therapistNpi(npi)
                .priorAuthorization("PA-1")
                .order(order -> order.services("97110").visits(2))
                .line(line -> line.code("97110").minutes(7).units("1"));
        var facts = facts().benefit(benefit ->
                        benefit.services("97110", "97124").visitLimit(2).priorAuthorization())
                .authorized(pa -> pa.therapist(THERAPIST).visits(2))
                .serviceOnFile(service -> service.on("2026-11-03").authorization("PA-1"))
                .serviceOnFile(
                        service -> service.on("2026-11-10").minutes(33, 2).authorization("PA-1"));

        assertThat(stoppingCodesOf(decide(claim, facts))).containsExactly(THERAPIST_NPI_INVALID);
        assertThat(stoppingCodesOf(decide(claim.therapistNpi(THERAPIST.value()), facts)))
                .isEmpty();
    }
}
