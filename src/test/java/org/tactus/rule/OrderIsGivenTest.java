package org.tactus.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tactus.claim.ClaimBuilder.aClaim;
import static org.tactus.claim.OrderBuilder.anOrder;
import static org.tactus.fact.FactsBuilder.facts;
import static org.tactus.rule.FindingCode.ORDER_DECLARED_MISSING;
import static org.tactus.rule.FindingCode.ORDER_MISSING;
import static org.tactus.rule.Judging.check;
import static org.tactus.rule.Verdict.MET;
import static org.tactus.rule.Verdict.unmet;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.tactus.claim.OrderStatus;

class OrderIsGivenTest {

    private final CoverageRule rule = new OrderIsGiven();

    @ParameterizedTest
    @EnumSource(
            value = OrderStatus.class,
            names = {"ACTIVE", "COMPLETED", "UNKNOWN"})
    void an_order_that_was_given_and_not_taken_back_stands(OrderStatus status) {
        assertThat(check(rule, aClaim().order(order -> order.status(status)))).isEqualTo(MET);
    }

    @ParameterizedTest
    @CsvSource({
        "REVOKED, The order was revoked.",
        "ENTERED_IN_ERROR, The order was entered in error.",
        "DRAFT, The order is a draft.",
        "ON_HOLD, The order is on hold."
    })
    void an_order_that_was_never_given_or_taken_back_is_missing(OrderStatus status, String message) {
        assertThat(check(rule, aClaim().order(order -> order.status(status)))).isEqualTo(missing(message));
    }

    @Test
    void a_claim_without_an_order_misses_it() {
        assertThat(check(rule, aClaim().withoutOrder())).isEqualTo(missing("The claim gives no order."));
    }

    @Test
    void a_number_stands_for_the_order_on_file() {
        assertThat(check(
                        rule,
                        aClaim().orderOnFile("ORD-9"),
                        facts().orderOnFile(anOrder().build())))
                .isEqualTo(MET);
    }

    @Test
    void a_number_that_is_not_on_file_stands_for_nothing() {
        assertThat(check(rule, aClaim().orderOnFile("ORD-9")))
                .isEqualTo(missing("No order is on file under number ORD-9."));
    }

    @Test
    void an_order_that_the_claim_states_as_active_may_have_been_revoked_on_file() {
        assertThat(check(rule, aClaim(), facts().orderRevokedOnFile()))
                .isEqualTo(missing("The order was revoked, by what is on file."));
    }

    @Test
    void an_order_on_file_that_was_revoked_is_missing() {
        var revoked = anOrder().status(OrderStatus.REVOKED).build();

        assertThat(check(rule, aClaim().orderOnFile("ORD-9"), facts().orderOnFile(revoked)))
                .isEqualTo(missing("The order was revoked."));
    }

    @Test
    void a_line_that_declares_by_modifier_that_nothing_was_ordered_is_found() {
        var claim = aClaim().anotherLine(line -> line.on("2026-11-12").modifiers("GP", "EY"));

        assertThat(check(rule, claim))
                .isEqualTo(unmet(
                                ORDER_DECLARED_MISSING,
                                "lines.modifiers",
                                "Modifier EY says that the service wasn't ordered.")
                        .atLine(2));
    }

    private static Verdict missing(String message) {
        return unmet(ORDER_MISSING, "order", message);
    }
}
