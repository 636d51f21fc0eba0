package org.tactus.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tactus.claim.ClaimBuilder.aClaim;
import static org.tactus.rule.FindingCode.ORDER_OTHER_SERVICE;
import static org.tactus.rule.Judging.check;
import static org.tactus.rule.Verdict.MET;
import static org.tactus.rule.Verdict.unmet;

import org.junit.jupiter.api.Test;
import org.tactus.claim.OrderBuilder;

class OrderNamesTheServiceTest {

    private final CoverageRule rule = new OrderNamesTheService();

    @Test
    void the_service_billed_was_ordered() {
        assertThat(check(rule, aClaim().order(order -> order.services("97140", "97124"))))
                .isEqualTo(MET);
    }

    @Test
    void another_service_than_ordered_is_found() {
        assertThat(check(rule, aClaim().order(order -> order.services("97810"))))
                .isEqualTo(unmet(ORDER_OTHER_SERVICE, "order.services", "The order is for 97810, the line bills 97124.")
                        .atLine(1));
    }

    @Test
    void each_line_is_looked_at_by_itself() {
        assertThat(check(rule, aClaim().anotherLine(line -> line.code("97140"))).findings())
                .extracting(Finding::line)
                .containsExactly(2);
    }

    @Test
    void a_code_that_is_none_is_another_rules_matter() {
        assertThat(check(rule, aClaim().line(line -> line.code("9712"))))
                .returns(Verdict.Conclusion.NOT_JUDGED, Verdict::conclusion);
    }

    @Test
    void an_order_that_names_no_service_is_another_rules_matter() {
        assertThat(check(rule, aClaim().order(OrderBuilder::services)))
                .returns(Verdict.Conclusion.NOT_JUDGED, Verdict::conclusion);
        assertThat(check(rule, aClaim().order(order -> order.services(""))))
                .returns(Verdict.Conclusion.NOT_JUDGED, Verdict::conclusion);
    }

    @Test
    void without_an_order_no_service_was_ordered() {
        assertThat(check(rule, aClaim().withoutOrder())).returns(Verdict.Conclusion.NOT_JUDGED, Verdict::conclusion);
    }
}
