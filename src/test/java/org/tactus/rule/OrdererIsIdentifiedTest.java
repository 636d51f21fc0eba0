package org.tactus.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tactus.claim.ClaimBuilder.PRACTICE;
import static org.tactus.claim.ClaimBuilder.aClaim;
import static org.tactus.claim.OrderBuilder.anOrder;
import static org.tactus.fact.FactsBuilder.facts;
import static org.tactus.rule.FindingCode.ORDERER_NPI_INVALID;
import static org.tactus.rule.FindingCode.ORDERER_NPI_MISSING;
import static org.tactus.rule.Judging.check;
import static org.tactus.rule.Judging.codesOf;
import static org.tactus.rule.Verdict.MET;
import static org.tactus.rule.Verdict.unmet;

import org.junit.jupiter.api.Test;
import org.tactus.claim.OrderBuilder;

class OrdererIsIdentifiedTest {

    private final CoverageRule rule = new OrdererIsIdentified();

    @Test
    void a_persons_npi_identifies_the_orderer() {
        assertThat(check(rule, aClaim())).isEqualTo(MET);
    }

    @Test
    void no_npi_is_found() {
        assertThat(check(rule, aClaim().order(OrderBuilder::withoutNpi)))
                .isEqualTo(unmet(ORDERER_NPI_MISSING, "order.orderedBy.npi", "The order names no NPI of who ordered."));
    }

    @Test
    void no_orderer_at_all_is_found_as_no_npi() {
        assertThat(codesOf(check(rule, aClaim().order(OrderBuilder::withoutOrderer))))
                .containsExactly(ORDERER_NPI_MISSING);
    }

    @Test
    void a_wrong_check_digit_is_found() {
        assertThat(check(rule, aClaim().order(order -> order.npi("1234567890"))))
                .isEqualTo(unmet(
                        ORDERER_NPI_INVALID,
                        "order.orderedBy.npi",
                        "\"1234567890\" is no NPI: ten digits, the last a check digit."));
    }

    @Test
    void the_billing_organizations_npi_is_found() {
        assertThat(check(rule, aClaim().order(order -> order.npi(PRACTICE.value()))))
                .isEqualTo(unmet(
                        ORDERER_NPI_INVALID,
                        "order.orderedBy.npi",
                        "The NPI is the billing organization's; a person orders."));
    }

    @Test
    void a_physician_who_bills_under_their_own_name_has_one_npi_for_both() {
        var claim = aClaim().billingName("Alan Baptiste, MD").order(order -> order.npi(PRACTICE.value()));

        assertThat(check(rule, claim)).isEqualTo(MET);
    }

    @Test
    void the_billing_npi_is_a_persons_where_a_person_is_on_file_under_it() {
        var claim = aClaim().order(order -> order.npi(PRACTICE.value()));

        assertThat(check(rule, claim, facts().personOnFile(PRACTICE))).isEqualTo(MET);
    }

    @Test
    void the_npi_of_the_order_on_file_counts_where_the_claim_gives_its_number_alone() {
        var claim = aClaim().orderOnFile("ORD-1");
        var onFile = anOrder().withoutNpi().build();

        assertThat(codesOf(check(rule, claim, facts().orderOnFile(onFile)))).containsExactly(ORDERER_NPI_MISSING);
    }

    @Test
    void without_an_order_there_is_no_orderer_to_identify() {
        assertThat(check(rule, aClaim().withoutOrder())).returns(Verdict.Conclusion.NOT_JUDGED, Verdict::conclusion);
    }
}
