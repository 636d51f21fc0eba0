package org.tactus.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tactus.claim.ClaimBuilder.aClaim;
import static org.tactus.fact.FactsBuilder.facts;
import static org.tactus.rule.FindingCode.ORDER_EXPIRED;
import static org.tactus.rule.Judging.check;
import static org.tactus.rule.Judging.codesOf;
import static org.tactus.rule.Verdict.MET;
import static org.tactus.rule.Verdict.unmet;

import org.junit.jupiter.api.Test;
import org.tactus.claim.OrderBuilder;

class OrderIsInForceTest {

    private final CoverageRule rule = new OrderIsInForce();

    @Test
    void day_90_is_inside() {
        assertThat(check(rule, aClaim().order(order -> order.on("2026-08-12")))).isEqualTo(MET);
    }

    @Test
    void day_91_is_outside() {
        assertThat(check(rule, aClaim().order(order -> order.on("2026-08-11"))))
                .isEqualTo(expired("The order of 2026-08-11 ended on 2026-11-09; the visit was on 2026-11-10."));
    }

    @Test
    void the_last_day_of_the_orders_own_end_is_inside() {
        assertThat(check(rule, aClaim().order(order -> order.validThrough("2026-11-10"))))
                .isEqualTo(MET);
    }

    @Test
    void the_day_after_the_orders_own_end_is_outside() {
        assertThat(check(rule, aClaim().order(order -> order.validThrough("2026-11-09"))))
                .isEqualTo(expired("The order of 2026-10-15 ended on 2026-11-09; the visit was on 2026-11-10."));
    }

    @Test
    void the_earlier_of_the_two_ends_counts() {
        var claim = aClaim().order(order -> order.on("2026-08-11").validThrough("2026-12-31"));

        assertThat(codesOf(check(rule, claim))).containsExactly(ORDER_EXPIRED);
    }

    @Test
    void the_plan_may_set_another_validity() {
        var month = facts().benefit(benefit -> benefit.orderValidityDays(30));
        var year = facts().benefit(benefit -> benefit.orderValidityDays(365));

        assertThat(check(rule, aClaim().order(order -> order.on("2026-10-11")), month))
                .isEqualTo(MET);
        assertThat(codesOf(check(rule, aClaim().order(order -> order.on("2026-10-10")), month)))
                .containsExactly(ORDER_EXPIRED);
        assertThat(check(rule, aClaim().order(order -> order.on("2026-08-11")), year))
                .isEqualTo(MET);
    }

    @Test
    void without_a_plan_on_file_90_days_hold() {
        assertThat(codesOf(check(rule, aClaim().order(order -> order.on("2026-08-11")), facts().withoutPlan())))
                .containsExactly(ORDER_EXPIRED);
    }

    @Test
    void each_visit_is_looked_at_by_itself() {
        var claim = aClaim().order(order -> order.validThrough("2026-11-11"))
                .anotherLine(line -> line.on("2026-11-11"))
                .anotherLine(line -> line.on("2026-11-12"));

        assertThat(check(rule, claim).findings()).extracting(Finding::line).containsExactly(3);
    }

    @Test
    void an_order_without_date_ends_with_its_own_end_if_it_has_one() {
        assertThat(check(rule, aClaim().order(OrderBuilder::withoutDate)))
                .returns(Verdict.Conclusion.NOT_JUDGED, Verdict::conclusion);
        assertThat(check(rule, aClaim().order(order -> order.withoutDate().validThrough("2026-11-09"))))
                .isEqualTo(expired("The order ended on 2026-11-09; the visit was on 2026-11-10."));
    }

    @Test
    void without_an_order_nothing_expires() {
        assertThat(check(rule, aClaim().withoutOrder())).returns(Verdict.Conclusion.NOT_JUDGED, Verdict::conclusion);
    }

    private static Verdict expired(String message) {
        return unmet(ORDER_EXPIRED, "order.validThrough", message).atLine(1);
    }
}
