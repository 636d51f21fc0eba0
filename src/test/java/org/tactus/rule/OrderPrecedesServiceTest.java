package org.tactus.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tactus.claim.ClaimBuilder.aClaim;
import static org.tactus.rule.FindingCode.ORDER_AFTER_SERVICE;
import static org.tactus.rule.Judging.check;
import static org.tactus.rule.Verdict.MET;
import static org.tactus.rule.Verdict.unmet;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tactus.claim.OrderBuilder;

class OrderPrecedesServiceTest {

    private final CoverageRule rule = new OrderPrecedesService();

    @ParameterizedTest
    @ValueSource(strings = {"2026-11-09", "2026-11-10"})
    void an_order_is_in_time_until_the_day_of_the_visit(String day) {
        assertThat(check(rule, aClaim().order(order -> order.on(day)))).isEqualTo(MET);
    }

    @Test
    void an_order_of_the_day_after_the_visit_does_not_reach_back() {
        assertThat(check(rule, aClaim().order(order -> order.on("2026-11-11"))))
                .isEqualTo(unmet(
                                ORDER_AFTER_SERVICE,
                                "order.authoredOn",
                                "The visit was on 2026-11-10, the order is of 2026-11-11.")
                        .atLine(1));
    }

    @Test
    void the_date_of_the_order_counts_and_not_that_of_the_signature() {
        assertThat(check(rule, aClaim().order(order -> order.authoredOn("2026-11-10")
                        .signedOn("2026-11-12"))))
                .isEqualTo(MET);
    }

    @Test
    void each_visit_is_looked_at_by_itself() {
        var claim = aClaim().order(order -> order.on("2026-11-10")).anotherLine(line -> line.on("2026-11-09"));

        assertThat(check(rule, claim).findings()).extracting(Finding::line).containsExactly(2);
    }

    @Test
    void an_order_without_date_is_another_rules_matter() {
        assertThat(check(rule, aClaim().order(OrderBuilder::withoutDate)))
                .returns(Verdict.Conclusion.NOT_JUDGED, Verdict::conclusion);
    }

    @Test
    void without_an_order_nothing_precedes_and_nothing_follows() {
        assertThat(check(rule, aClaim().withoutOrder())).returns(Verdict.Conclusion.NOT_JUDGED, Verdict::conclusion);
    }
}
