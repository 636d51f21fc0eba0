package org.tactus.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tactus.claim.ClaimBuilder.aClaim;
import static org.tactus.rule.FindingCode.ORDER_OTHER_MEMBER;
import static org.tactus.rule.Judging.check;
import static org.tactus.rule.Verdict.MET;
import static org.tactus.rule.Verdict.unmet;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tactus.claim.OrderBuilder;

class OrderNamesTheMemberTest {

    private final CoverageRule rule = new OrderNamesTheMember();

    @Test
    void the_order_is_for_the_member() {
        assertThat(check(rule, aClaim())).isEqualTo(MET);
    }

    @Test
    void the_id_may_be_written_with_dashes() {
        assertThat(check(rule, aClaim().order(order -> order.memberId("1eg4-te5-mk73"))))
                .isEqualTo(MET);
    }

    @Test
    void an_order_for_somebody_else_is_found_and_nobody_named() {
        assertThat(check(rule, aClaim().order(order -> order.memberId("9AA9AA9AA99"))))
                .isEqualTo(
                        unmet(ORDER_OTHER_MEMBER, "order.memberId", "The order names another member than the claim."));
    }

    @Test
    void an_order_may_leave_out_whom_it_is_for() {
        assertThat(check(rule, aClaim().order(OrderBuilder::withoutMember)))
                .returns(Verdict.Conclusion.NOT_JUDGED, Verdict::conclusion);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1SG4TE5MK73"})
    void a_member_id_that_is_none_names_nobody(String id) {
        assertThat(check(rule, aClaim().memberId(id))).returns(Verdict.Conclusion.NOT_JUDGED, Verdict::conclusion);
    }

    @Test
    void without_an_order_nobody_was_ordered_for() {
        assertThat(check(rule, aClaim().withoutOrder())).returns(Verdict.Conclusion.NOT_JUDGED, Verdict::conclusion);
    }
}
