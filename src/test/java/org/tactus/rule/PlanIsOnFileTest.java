package org.tactus.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tactus.claim.ClaimBuilder.aClaim;
import static org.tactus.fact.FactsBuilder.facts;
import static org.tactus.rule.FindingCode.PLAN_UNKNOWN;
import static org.tactus.rule.Judging.check;
import static org.tactus.rule.Judging.codesOf;
import static org.tactus.rule.Verdict.MET;
import static org.tactus.rule.Verdict.unmet;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlanIsOnFileTest {

    private final CoverageRule rule = new PlanIsOnFile();

    @Test
    void the_plan_is_on_file_for_the_year_of_service() {
        assertThat(check(rule, aClaim())).isEqualTo(MET);
    }

    @Test
    void a_plan_that_is_not_on_file_is_unknown() {
        assertThat(check(rule, aClaim(), facts().withoutPlan()))
                .isEqualTo(unmet(PLAN_UNKNOWN, "plan", "Plan H1234-001-000 is not on file for the year of service."));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "H1234", "H1234-1", "X1234-001", "H1234-001-00", "H1234-001-0000", "BUCKEYE"})
    void a_malformed_plan_is_unknown(String plan) {
        assertThat(check(rule, aClaim().plan(plan)))
                .isEqualTo(
                        unmet(
                                PLAN_UNKNOWN,
                                "plan",
                                "\"" + plan
                                        + "\" is no plan: contract, PBP and, where there is one, segment, as in H1234-001-000."));
    }

    @Test
    void without_lines_there_is_no_year_to_look_a_plan_up_by() {
        assertThat(check(rule, aClaim().withoutLines(), facts().withoutPlan()))
                .returns(Verdict.Conclusion.NOT_JUDGED, Verdict::conclusion);
    }

    @Test
    void a_malformed_plan_is_unknown_in_any_year() {
        assertThat(codesOf(check(rule, aClaim().withoutLines().plan("BUCKEYE"))))
                .containsExactly(PLAN_UNKNOWN);
    }
}
