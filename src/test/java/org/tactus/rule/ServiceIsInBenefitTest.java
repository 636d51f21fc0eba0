package org.tactus.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tactus.claim.ClaimBuilder.aClaim;
import static org.tactus.fact.FactsBuilder.facts;
import static org.tactus.rule.FindingCode.SERVICE_NOT_IN_BENEFIT;
import static org.tactus.rule.Judging.check;
import static org.tactus.rule.Verdict.MET;
import static org.tactus.rule.Verdict.unmet;

import org.junit.jupiter.api.Test;
import org.tactus.fact.Benefit.LimitGroup;

class ServiceIsInBenefitTest {

    private final CoverageRule rule = new ServiceIsInBenefit();

    @Test
    void a_service_of_the_benefit_is_paid() {
        assertThat(check(rule, aClaim())).isEqualTo(MET);
        assertThat(check(
                        rule,
                        aClaim().line(line -> line.code("97140")),
                        facts().benefit(benefit -> benefit.services("97124", "97140"))))
                .isEqualTo(MET);
    }

    @Test
    void another_service_is_the_members_to_bear() {
        assertThat(check(rule, aClaim().anotherLine(line -> line.code("97110"))))
                .isEqualTo(unmet(notInBenefit()).atLine(2));
    }

    @Test
    void the_plan_may_have_the_provider_bear_it() {
        var facts = facts().benefit(benefit -> benefit.limitGroup(LimitGroup.CO));

        assertThat(check(rule, aClaim().anotherLine(line -> line.code("97110")), facts))
                .isEqualTo(unmet(notInBenefit().withGroup(Group.CO)).atLine(2));
    }

    @Test
    void a_code_that_is_none_is_another_rules_matter() {
        assertThat(check(rule, aClaim().line(line -> line.code("9712"))))
                .returns(Verdict.Conclusion.NOT_JUDGED, Verdict::conclusion);
    }

    @Test
    void without_a_plan_or_a_benefit_there_is_nothing_to_be_outside_of() {
        var claim = aClaim().line(line -> line.code("97110"));

        assertThat(check(rule, claim, facts().withoutPlan()))
                .returns(Verdict.Conclusion.NOT_JUDGED, Verdict::conclusion);
        assertThat(check(rule, claim, facts().withoutBenefit()))
                .returns(Verdict.Conclusion.NOT_JUDGED, Verdict::conclusion);
    }

    private static Finding notInBenefit() {
        return Finding.of(SERVICE_NOT_IN_BENEFIT, "lines.code", "97110 isn't a service of the plan's massage benefit.");
    }
}
