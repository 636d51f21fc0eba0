package org.tactus.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tactus.claim.ClaimBuilder.aClaim;
import static org.tactus.rule.FindingCode.ORDER_UNSIGNED;
import static org.tactus.rule.Judging.check;
import static org.tactus.rule.Verdict.MET;
import static org.tactus.rule.Verdict.unmet;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tactus.claim.OrderBuilder;

class OrderIsSignedTest {

    private final CoverageRule rule = new OrderIsSigned();

    @ParameterizedTest
    @ValueSource(strings = {"2026-10-15", "2026-10-16", "2026-10-29"})
    void a_signature_is_in_time_until_the_fourteenth_day_after_a_verbal_order(String day) {
        assertThat(check(rule, aClaim().order(order -> order.authoredOn("2026-10-15")
                        .signedOn(day))))
                .isEqualTo(MET);
    }

    @Test
    void a_signature_on_the_fifteenth_day_is_late() {
        assertThat(check(rule, aClaim().order(order -> order.authoredOn("2026-10-15")
                        .signedOn("2026-10-30"))))
                .isEqualTo(unmet(
                        ORDER_UNSIGNED,
                        "order.signedOn",
                        "The order of 2026-10-15 was signed on 2026-10-30, more than 14 days later."));
    }

    @Test
    void an_order_without_signature_is_found() {
        assertThat(check(rule, aClaim().order(OrderBuilder::unsigned)))
                .isEqualTo(unmet(ORDER_UNSIGNED, "order.signedOn", "The order isn't signed."));
    }

    @Test
    void without_a_date_of_the_order_no_signature_is_late() {
        assertThat(check(rule, aClaim().order(order -> order.withoutDate().signedOn("2026-12-31"))))
                .isEqualTo(MET);
    }

    @Test
    void without_an_order_nothing_is_unsigned() {
        assertThat(check(rule, aClaim().withoutOrder())).returns(Verdict.Conclusion.NOT_JUDGED, Verdict::conclusion);
    }
}
