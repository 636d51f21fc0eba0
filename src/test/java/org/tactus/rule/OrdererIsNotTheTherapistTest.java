package org.tactus.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tactus.claim.ClaimBuilder.PRACTICE;
import static org.tactus.claim.ClaimBuilder.THERAPIST;
import static org.tactus.claim.ClaimBuilder.aClaim;
import static org.tactus.rule.FindingCode.ORDERER_IS_THERAPIST;
import static org.tactus.rule.FindingCode.ORDERER_NPI_INVALID;
import static org.tactus.rule.FindingCode.THERAPIST_NPI_INVALID;
import static org.tactus.rule.Judging.check;
import static org.tactus.rule.Judging.codesOf;
import static org.tactus.rule.Judging.decide;
import static org.tactus.rule.Judging.stoppingCodesOf;
import static org.tactus.rule.Verdict.MET;
import static org.tactus.rule.Verdict.unmet;

import org.junit.jupiter.api.Test;
import org.tactus.claim.OrderBuilder;

class OrdererIsNotTheTherapistTest {

    private final CoverageRule rule = new OrdererIsNotTheTherapist();

    @Test
    void somebody_else_ordered() {
        assertThat(check(rule, aClaim())).isEqualTo(MET);
    }

    @Test
    void a_therapist_who_ordered_is_found() {
        assertThat(check(rule, aClaim().order(order -> order.npi(THERAPIST.value()))))
                .isEqualTo(
                        unmet(ORDERER_IS_THERAPIST, "order.orderedBy.npi", "Orderer and therapist have the same NPI."));
    }

    @Test
    void one_wrong_npi_for_both_says_nothing_about_who_they_are() {
        var claim = aClaim().therapistNpi("1987654320").order(order -> order.npi("1987654320"));

        assertThat(check(rule, claim)).returns(Verdict.Conclusion.NOT_JUDGED, Verdict::conclusion);
    }

    @Test
    void one_organizations_npi_for_both_says_nothing_about_who_they_are() {
        var claim = aClaim().therapistNpi(PRACTICE.value()).order(order -> order.npi(PRACTICE.value()));

        assertThat(check(rule, claim)).returns(Verdict.Conclusion.NOT_JUDGED, Verdict::conclusion);
        assertThat(stoppingCodesOf(decide(claim))).containsExactly(ORDERER_NPI_INVALID, THERAPIST_NPI_INVALID);
    }

    @Test
    void a_therapist_who_bills_under_their_own_name_and_orders_is_no_organization() {
        var claim = aClaim().billingName("Lindqvist Massage")
                .therapistNpi(PRACTICE.value())
                .order(order -> order.npi(PRACTICE.value()));

        assertThat(codesOf(check(rule, claim))).containsExactly(ORDERER_IS_THERAPIST);
        assertThat(check(new OrdererIsIdentified(), claim)).isEqualTo(MET);
    }

    @Test
    void two_who_name_no_npi_are_not_the_same() {
        assertThat(check(rule, aClaim().therapistNpi("").order(OrderBuilder::withoutNpi)))
                .returns(Verdict.Conclusion.NOT_JUDGED, Verdict::conclusion);
    }

    @Test
    void without_an_order_nobody_ordered() {
        assertThat(check(rule, aClaim().withoutOrder())).returns(Verdict.Conclusion.NOT_JUDGED, Verdict::conclusion);
    }
}
