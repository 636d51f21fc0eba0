package org.tactus.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tactus.claim.ClaimBuilder.aClaim;
import static org.tactus.fact.FactsBuilder.facts;
import static org.tactus.rule.FindingCode.AMOUNT_LIMIT_REACHED;
import static org.tactus.rule.Judging.check;
import static org.tactus.rule.Judging.codesOf;
import static org.tactus.rule.Verdict.MET;
import static org.tactus.rule.Verdict.unmet;

import org.junit.jupiter.api.Test;
import org.tactus.claim.ClaimBuilder.LineBuilder;
import org.tactus.fact.Benefit.LimitGroup;
import org.tactus.fact.FactsBuilder;
import org.tactus.fact.LimitPeriod;

class AmountIsLeftTest {

    private final CoverageRule rule = new AmountIsLeft();

    @Test
    void most_plans_have_no_limit_in_dollars() {
        assertThat(check(rule, aClaim(), facts().serviceOnFile(service -> service.charge("99999.00"))))
                .returns(Verdict.Conclusion.NOT_JUDGED, Verdict::conclusion);
    }

    @Test
    void a_line_that_begins_within_the_limit_passes_and_may_end_beyond_it() {
        assertThat(check(rule, aClaim(), of120Dollars().serviceOnFile(service -> service.charge("119.99"))))
                .isEqualTo(MET);
    }

    @Test
    void a_line_that_begins_with_the_limit_used_is_the_members_to_bear() {
        assertThat(check(rule, aClaim(), of120Dollars().serviceOnFile(service -> service.charge("120.00"))))
                .isEqualTo(unmet(reached()).atLine(1));
    }

    @Test
    void the_plan_may_have_the_provider_bear_it() {
        var facts = facts().benefit(benefit -> benefit.amountLimit("120.00").limitGroup(LimitGroup.CO))
                .serviceOnFile(service -> service.charge("120.00"));

        assertThat(check(rule, aClaim(), facts))
                .isEqualTo(unmet(reached().withGroup(Group.CO)).atLine(1));
    }

    @Test
    void the_claims_own_charges_count_one_by_one() {
        var claim = aClaim().line(line -> line.charge("119.99"))
                .anotherLine(line -> line.charge("0.01"))
                .anotherLine(line -> line.charge("30.00"));

        assertThat(check(rule, claim, of120Dollars()).findings())
                .extracting(Finding::line)
                .containsExactly(3);
    }

    @Test
    void charges_of_another_period_or_plan_or_held_use_nothing_up() {
        var facts = of120Dollars()
                .serviceOnFile(service -> service.on("2025-12-31").charge("500.00"))
                .serviceOnFile(service -> service.plan("H9999-001").charge("500.00"))
                .serviceOnFile(service -> service.charge("500.00").held());

        assertThat(check(rule, aClaim(), facts)).isEqualTo(MET);
    }

    @Test
    void each_period_of_the_claim_has_its_own_sum() {
        var claim = aClaim().anotherLine(line -> line.on("2026-12-01"));
        var facts = facts().benefit(benefit -> benefit.amountLimit("120.00").limitPeriod(LimitPeriod.MONTH));

        assertThat(check(rule, claim, facts)).isEqualTo(MET);
        assertThat(codesOf(check(rule, claim, of120Dollars()))).containsExactly(AMOUNT_LIMIT_REACHED);
    }

    @Test
    void a_charge_that_is_none_uses_nothing_up_and_reaches_nothing() {
        var claim = aClaim().line(line -> line.charge("-120.00")).anotherLine(LineBuilder::withoutCharge);
        var facts = of120Dollars().serviceOnFile(service -> service.charge("120.00"));

        assertThat(check(rule, claim, facts)).returns(Verdict.Conclusion.NOT_JUDGED, Verdict::conclusion);
        assertThat(codesOf(check(rule, claim.anotherLine(line -> line), of120Dollars())))
                .isEmpty();
    }

    @Test
    void without_a_plan_or_a_benefit_there_is_no_limit() {
        var used = of120Dollars().serviceOnFile(service -> service.charge("120.00"));

        assertThat(check(rule, aClaim(), used.withoutPlan()))
                .returns(Verdict.Conclusion.NOT_JUDGED, Verdict::conclusion);
        assertThat(check(rule, aClaim(), used.withoutBenefit()))
                .returns(Verdict.Conclusion.NOT_JUDGED, Verdict::conclusion);
    }

    private static FactsBuilder of120Dollars() {
        return facts().benefit(benefit -> benefit.amountLimit("120.00"));
    }

    private static Finding reached() {
        return Finding.of(
                AMOUNT_LIMIT_REACHED,
                "lines.charge",
                "The benefit's $120.00 from 2026-01-01 on are used: $120.00 were charged before this line.");
    }
}
