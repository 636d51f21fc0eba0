package org.tactus.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tactus.claim.ClaimBuilder.aClaim;
import static org.tactus.fact.FactsBuilder.facts;
import static org.tactus.rule.FindingCode.ORDER_VISITS_EXHAUSTED;
import static org.tactus.rule.Judging.check;
import static org.tactus.rule.Judging.codesOf;
import static org.tactus.rule.Verdict.MET;
import static org.tactus.rule.Verdict.unmet;

import org.junit.jupiter.api.Test;
import org.tactus.claim.ClaimBuilder;
import org.tactus.claim.OrderBuilder;

class OrderHasVisitsLeftTest {

    private final CoverageRule rule = new OrderHasVisitsLeft();

    @Test
    void the_last_visit_ordered_is_inside() {
        var facts = facts().serviceOnFile(service -> service.on("2026-11-03"));

        assertThat(check(rule, ofTwoVisits(), facts)).isEqualTo(MET);
    }

    @Test
    void one_visit_more_than_ordered_is_found() {
        var facts = facts().serviceOnFile(service -> service.on("2026-11-03"))
                .serviceOnFile(service -> service.on("2026-11-05"));

        assertThat(check(rule, ofTwoVisits(), facts))
                .isEqualTo(unmet(
                                ORDER_VISITS_EXHAUSTED,
                                "order.visits",
                                "The order allows 2 visits; the one of 2026-11-10 is number 3.")
                        .atLine(1));
    }

    @Test
    void a_day_with_a_therapist_is_one_visit_however_many_lines_it_has() {
        var claim = ofTwoVisits().anotherLine(line -> line.code("97140"));
        var facts = facts().serviceOnFile(service -> service.on("2026-11-03"))
                .serviceOnFile(service -> service.on("2026-11-03").code("97140"))
                .serviceOnFile(service -> service.on("2026-11-10").code("97110"));

        assertThat(check(rule, claim, facts)).isEqualTo(MET);
    }

    @Test
    void a_day_with_another_therapist_is_another_visit() {
        var facts = facts().serviceOnFile(service -> service.on("2026-11-03"))
                .serviceOnFile(service -> service.on("2026-11-10").by("2123456784"));

        assertThat(codesOf(check(rule, ofTwoVisits(), facts))).containsExactly(ORDER_VISITS_EXHAUSTED);
    }

    @Test
    void a_therapist_who_is_not_identified_may_be_any_who_treated_on_that_day() {
        var facts = facts().serviceOnFile(service -> service.on("2026-11-03"))
                .serviceOnFile(service -> service.on("2026-11-10").by("2123456784"));

        assertThat(check(rule, ofTwoVisits().therapistNpi(""), facts)).isEqualTo(MET);
    }

    @Test
    void a_visit_on_a_day_that_is_not_on_file_is_one_more_whoever_treated() {
        var facts = facts().serviceOnFile(service -> service.on("2026-11-03"))
                .serviceOnFile(service -> service.on("2026-11-05"));

        assertThat(codesOf(check(rule, ofTwoVisits().therapistNpi(""), facts))).containsExactly(ORDER_VISITS_EXHAUSTED);
    }

    @Test
    void the_claims_own_visits_count_one_by_one() {
        var claim = ofTwoVisits().anotherLine(line -> line.on("2026-11-12")).anotherLine(line -> line.on("2026-11-14"));

        assertThat(check(rule, claim).findings()).extracting(Finding::line).containsExactly(3);
    }

    @Test
    void visits_on_another_order_or_held_use_nothing_up() {
        var facts = facts().serviceOnFile(service -> service.on("2026-11-03"))
                .serviceOnFile(service -> service.on("2026-11-04").order("ORD-2"))
                .serviceOnFile(service -> service.on("2026-11-05").held());

        assertThat(check(rule, ofTwoVisits(), facts)).isEqualTo(MET);
    }

    @Test
    void an_order_without_number_is_known_by_orderer_and_date() {
        var claim = aClaim().order(order -> order.number("").visits(1));
        var facts = facts().serviceOnFile(service -> service.order("1456789019/2026-10-15"));

        assertThat(codesOf(check(rule, claim, facts))).containsExactly(ORDER_VISITS_EXHAUSTED);
    }

    @Test
    void an_order_that_says_no_number_of_visits_is_another_rules_matter() {
        assertThat(check(rule, aClaim().order(OrderBuilder::withoutVisits)))
                .returns(Verdict.Conclusion.NOT_JUDGED, Verdict::conclusion);
        assertThat(check(rule, aClaim().order(order -> order.visits(0))))
                .returns(Verdict.Conclusion.NOT_JUDGED, Verdict::conclusion);
    }

    @Test
    void without_an_order_nothing_is_used_up() {
        assertThat(check(rule, aClaim().withoutOrder())).returns(Verdict.Conclusion.NOT_JUDGED, Verdict::conclusion);
    }

    private static ClaimBuilder ofTwoVisits() {
        return aClaim().order(order -> order.visits(2));
    }
}
