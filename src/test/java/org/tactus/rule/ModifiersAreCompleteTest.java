package org.tactus.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tactus.claim.ClaimBuilder.aClaim;
import static org.tactus.fact.FactsBuilder.facts;
import static org.tactus.rule.FindingCode.MODIFIER_MISSING;
import static org.tactus.rule.Judging.check;
import static org.tactus.rule.Verdict.MET;
import static org.tactus.rule.Verdict.unmet;

import org.junit.jupiter.api.Test;
import org.tactus.fact.FactsBuilder;

class ModifiersAreCompleteTest {

    private final CoverageRule rule = new ModifiersAreComplete();

    @Test
    void most_plans_ask_for_no_modifier() {
        assertThat(check(rule, aClaim())).returns(Verdict.Conclusion.NOT_JUDGED, Verdict::conclusion);
    }

    @Test
    void a_modifier_that_the_plan_asks_for_is_missing() {
        assertThat(check(rule, aClaim(), asking("GP"))).isEqualTo(missing("The plan asks for modifier GP."));
    }

    @Test
    void a_line_may_carry_more_than_the_plan_asks_for() {
        assertThat(check(rule, aClaim().line(line -> line.modifiers("KX", "GP")), asking("GP")))
                .isEqualTo(MET);
    }

    @Test
    void all_that_are_missing_are_said_at_once() {
        assertThat(check(rule, aClaim(), asking("GP", "KX"))).isEqualTo(missing("The plan asks for modifier GP, KX."));
        assertThat(check(rule, aClaim().line(line -> line.modifiers("GP")), asking("GP", "KX")))
                .isEqualTo(missing("The plan asks for modifier KX."));
    }

    @Test
    void each_line_is_looked_at_by_itself() {
        var claim = aClaim().line(line -> line.modifiers("GP")).anotherLine(line -> line);

        assertThat(check(rule, claim, asking("GP")).findings())
                .extracting(Finding::line)
                .containsExactly(2);
    }

    @Test
    void without_a_plan_on_file_nobody_asks() {
        assertThat(check(rule, aClaim(), asking("GP").withoutPlan()))
                .returns(Verdict.Conclusion.NOT_JUDGED, Verdict::conclusion);
    }

    private static FactsBuilder asking(String... modifiers) {
        return facts().benefit(benefit -> benefit.requiredModifiers(modifiers));
    }

    private static Verdict missing(String message) {
        return unmet(MODIFIER_MISSING, "lines.modifiers", message).atLine(1);
    }
}
