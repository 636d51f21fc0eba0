package org.tactus.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tactus.claim.ClaimBuilder.aClaim;
import static org.tactus.rule.FindingCode.ORDER_INCOMPLETE;
import static org.tactus.rule.Judging.check;
import static org.tactus.rule.Judging.codesOf;
import static org.tactus.rule.Verdict.MET;
import static org.tactus.rule.Verdict.unmet;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tactus.claim.OrderBuilder;

class OrderIsCompleteTest {

    private final CoverageRule rule = new OrderIsComplete();

    @Test
    void an_order_says_what_for_which_service_when_and_how_many_visits() {
        assertThat(check(rule, aClaim())).isEqualTo(MET);
    }

    @Test
    void an_order_without_date_is_incomplete() {
        assertThat(check(rule, aClaim().order(OrderBuilder::withoutDate)))
                .isEqualTo(unmet(ORDER_INCOMPLETE, "order.authoredOn", "The order has no date."));
    }

    @Test
    void an_order_without_service_is_incomplete() {
        assertThat(check(rule, aClaim().order(OrderBuilder::services)))
                .isEqualTo(unmet(ORDER_INCOMPLETE, "order.services", "The order has no service."));
    }

    @Test
    void an_order_without_diagnosis_is_incomplete() {
        assertThat(check(rule, aClaim().order(OrderBuilder::diagnoses)))
                .isEqualTo(unmet(ORDER_INCOMPLETE, "order.diagnoses", "The order has no diagnosis."));
    }

    @Test
    void an_empty_place_in_a_list_is_neither_a_service_nor_a_diagnosis() {
        assertThat(check(rule, aClaim().order(order -> order.services("").diagnoses(" ")))
                        .findings())
                .extracting(Finding::element)
                .containsExactly("order.services", "order.diagnoses");
    }

    @Test
    void an_order_without_visits_is_incomplete() {
        assertThat(check(rule, aClaim().order(OrderBuilder::withoutVisits)))
                .isEqualTo(unmet(ORDER_INCOMPLETE, "order.visits", "The order has no number of visits."));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1})
    void an_order_of_no_visits_is_incomplete(int visits) {
        assertThat(codesOf(check(rule, aClaim().order(order -> order.visits(visits)))))
                .containsExactly(ORDER_INCOMPLETE);
    }

    @Test
    void an_order_of_one_visit_is_complete() {
        assertThat(check(rule, aClaim().order(order -> order.visits(1)))).isEqualTo(MET);
    }

    @Test
    void all_that_it_lacks_is_said_at_once() {
        var claim = aClaim().order(
                        order -> order.withoutDate().services().diagnoses().withoutVisits());

        assertThat(check(rule, claim).findings())
                .extracting(Finding::element)
                .containsExactly("order.authoredOn", "order.services", "order.diagnoses", "order.visits");
    }

    @Test
    void without_an_order_nothing_is_incomplete() {
        assertThat(check(rule, aClaim().withoutOrder())).returns(Verdict.Conclusion.NOT_JUDGED, Verdict::conclusion);
    }
}
