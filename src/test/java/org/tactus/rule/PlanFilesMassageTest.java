package org.tactus.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tactus.claim.ClaimBuilder.aClaim;
import static org.tactus.fact.FactsBuilder.facts;
import static org.tactus.rule.FindingCode.PLAN_HAS_NO_BENEFIT;
import static org.tactus.rule.Judging.check;
import static org.tactus.rule.Verdict.MET;
import static org.tactus.rule.Verdict.unmet;

import org.junit.jupiter.api.Test;

class PlanFilesMassageTest {

    private final CoverageRule rule = new PlanFilesMassage();

    @Test
    void the_plan_files_massage() {
        assertThat(check(rule, aClaim())).isEqualTo(MET);
    }

    @Test
    void a_plan_that_files_no_massage_is_found_with_its_year() {
        assertThat(check(rule, aClaim(), facts().withoutBenefit()))
                .isEqualTo(unmet(PLAN_HAS_NO_BENEFIT, "plan", "Plan H1234-001-000 files no massage benefit for 2026."));
    }

    @Test
    void a_plan_that_is_not_on_file_is_another_rules_matter() {
        assertThat(check(rule, aClaim(), facts().withoutPlan()))
                .returns(Verdict.Conclusion.NOT_JUDGED, Verdict::conclusion);
    }
}
