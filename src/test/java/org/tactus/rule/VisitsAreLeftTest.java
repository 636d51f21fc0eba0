package org.tactus.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tactus.claim.ClaimBuilder.aClaim;
import static org.tactus.fact.FactsBuilder.facts;
import static org.tactus.rule.FindingCode.VISIT_LIMIT_REACHED;
import static org.tactus.rule.Judging.check;
import static org.tactus.rule.Judging.codesOf;
import static org.tactus.rule.Verdict.MET;
import static org.tactus.rule.Verdict.unmet;

import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tactus.fact.Benefit.LimitGroup;
import org.tactus.fact.BenefitBuilder;
import org.tactus.fact.FactsBuilder;
import org.tactus.fact.LimitPeriod;

class VisitsAreLeftTest {

    private final CoverageRule rule = new VisitsAreLeft();

    @Test
    void the_last_visit_of_the_benefit_is_inside() {
        assertThat(check(rule, aClaim(), twoVisits().serviceOnFile(service -> service.on("2026-11-03"))))
                .isEqualTo(MET);
    }

    @Test
    void one_visit_more_is_the_members_to_bear() {
        assertThat(check(rule, aClaim(), used(twoVisits())))
                .isEqualTo(unmet(reached()).atLine(1));
    }

    @Test
    void the_plan_may_have_the_provider_bear_it() {
        var facts = used(facts().benefit(benefit -> benefit.visitLimit(2).limitGroup(LimitGroup.CO)));

        assertThat(check(rule, aClaim(), facts))
                .isEqualTo(unmet(reached().withGroup(Group.CO)).atLine(1));
    }

    @Test
    void a_benefit_without_limit_is_never_used_up() {
        assertThat(check(rule, aClaim(), used(facts().benefit(BenefitBuilder::withoutVisitLimit))))
                .returns(Verdict.Conclusion.NOT_JUDGED, Verdict::conclusion);
    }

    @ParameterizedTest(name = "{0}: {1} is in the period before, {2} in this one")
    @CsvSource({
        "CALENDAR_YEAR, 2025-12-31, 2026-01-01",
        "HALF_YEAR, 2026-06-30, 2026-07-01",
        "QUARTER, 2026-09-30, 2026-10-01",
        "MONTH, 2026-10-31, 2026-11-01"
    })
    void visits_are_counted_by_the_plans_period(LimitPeriod period, String before, String within) {
        UnaryOperator<BenefitBuilder> oneVisit =
                benefit -> benefit.visitLimit(1).limitPeriod(period);

        assertThat(check(rule, aClaim(), facts().benefit(oneVisit).serviceOnFile(service -> service.on(before))))
                .isEqualTo(MET);
        assertThat(codesOf(
                        check(rule, aClaim(), facts().benefit(oneVisit).serviceOnFile(service -> service.on(within)))))
                .containsExactly(VISIT_LIMIT_REACHED);
    }

    @Test
    void visits_on_file_later_in_the_period_count_too() {
        var facts =
                facts().benefit(benefit -> benefit.visitLimit(1)).serviceOnFile(service -> service.on("2026-12-31"));

        assertThat(codesOf(check(rule, aClaim(), facts))).containsExactly(VISIT_LIMIT_REACHED);
    }

    @Test
    void a_day_with_a_therapist_is_one_visit_however_many_lines_it_has() {
        var facts = twoVisits()
                .serviceOnFile(service -> service.on("2026-11-03"))
                .serviceOnFile(service -> service.on("2026-11-03").code("97140"))
                .serviceOnFile(service -> service.on("2026-11-10").code("97110"));

        assertThat(check(rule, aClaim().anotherLine(line -> line.code("97140")), facts))
                .isEqualTo(MET);
    }

    @Test
    void visits_under_another_plan_or_held_use_nothing_up() {
        var facts = facts().benefit(benefit -> benefit.visitLimit(1))
                .serviceOnFile(service -> service.plan("H9999-001"))
                .serviceOnFile(service -> service.on("2026-11-04").held());

        assertThat(check(rule, aClaim(), facts)).isEqualTo(MET);
    }

    @Test
    void the_claims_own_visits_count_one_by_one() {
        var claim = aClaim().anotherLine(line -> line.on("2026-11-12"))
                .anotherLine(line -> line.on("2026-11-14"))
                .anotherLine(line -> line.on("2026-11-12"));

        assertThat(check(rule, claim, twoVisits()).findings())
                .extracting(Finding::line)
                .containsExactly(3);
    }

    @Test
    void each_period_of_the_claim_has_its_own_count() {
        var claim = aClaim().anotherLine(line -> line.on("2026-12-01"));
        var facts = facts().benefit(benefit -> benefit.visitLimit(1).limitPeriod(LimitPeriod.MONTH));

        assertThat(check(rule, claim, facts)).isEqualTo(MET);
    }

    @Test
    void a_therapist_who_is_not_identified_may_be_any_who_treated_on_that_day() {
        var facts =
                facts().benefit(benefit -> benefit.visitLimit(1)).serviceOnFile(service -> service.on("2026-11-10"));

        assertThat(check(rule, aClaim().therapistNpi("1987654320"), facts)).isEqualTo(MET);
        assertThat(codesOf(check(rule, aClaim().therapistNpi("2123456784"), facts)))
                .containsExactly(VISIT_LIMIT_REACHED);
    }

    @Test
    void without_a_plan_or_a_benefit_there_is_no_limit() {
        assertThat(check(rule, aClaim(), used(twoVisits()).withoutPlan()))
                .returns(Verdict.Conclusion.NOT_JUDGED, Verdict::conclusion);
        assertThat(check(rule, aClaim(), used(twoVisits()).withoutBenefit()))
                .returns(Verdict.Conclusion.NOT_JUDGED, Verdict::conclusion);
    }

    private static FactsBuilder twoVisits() {
        return facts().benefit(benefit -> benefit.visitLimit(2));
    }

    private static FactsBuilder used(FactsBuilder facts) {
        return facts.serviceOnFile(service -> service.on("2026-11-03"))
                .serviceOnFile(service -> service.on("2026-11-05"));
    }

    private static Finding reached() {
        return Finding.of(
                VISIT_LIMIT_REACHED,
                "lines.serviceDate",
                "The benefit allows 2 visits from 2026-01-01 through 2026-12-31; the one of 2026-11-10 is number 3.");
    }
}
