package org.tactus.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tactus.claim.ClaimBuilder.aClaim;
import static org.tactus.fact.FactsBuilder.facts;
import static org.tactus.rule.FindingCode.BENEFIT_CATEGORY_MISMATCH;
import static org.tactus.rule.Judging.check;
import static org.tactus.rule.Judging.codesOf;
import static org.tactus.rule.Verdict.MET;
import static org.tactus.rule.Verdict.unmet;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tactus.claim.ClaimBuilder;

class BenefitCategoryIsMassageTest {

    private final CoverageRule rule = new BenefitCategoryIsMassage();

    @Test
    void massage_is_filed_under_14c18() {
        assertThat(check(rule, aClaim().benefitCategory("14c18"))).isEqualTo(MET);
        assertThat(check(rule, aClaim().benefitCategory(" 14C18 "))).isEqualTo(MET);
    }

    @Test
    void a_claim_that_names_no_category_takes_the_plans() {
        assertThat(check(rule, aClaim().withoutBenefitCategory())).isEqualTo(MET);
    }

    @Test
    void a_plan_that_has_massage_under_chiropractic_on_file_turns_the_condition_off_for_nobody() {
        var facts = facts().benefit(benefit -> benefit.category("7b"));

        assertThat(check(rule, aClaim().withoutBenefitCategory(), facts))
                .isEqualTo(mismatch("Benefit category 7b isn't where massage was filed in 2026."));
    }

    @ParameterizedTest
    @ValueSource(strings = {"7b", "7c", "13a", "14c17", "14c", "13d"})
    void massage_under_some_other_coverage_is_found(String category) {
        assertThat(check(rule, aClaim().benefitCategory(category)))
                .isEqualTo(mismatch("Benefit category " + category + " isn't where massage was filed in 2026."));
    }

    @ParameterizedTest
    @ValueSource(strings = {"13d", "13e", "13f"})
    void in_2019_massage_was_filed_under_13(String category) {
        var facts = facts().benefit(benefit -> benefit.category(category));

        assertThat(check(rule, on("2019-12-31").benefitCategory(category), facts))
                .isEqualTo(MET);
        assertThat(check(rule, on("2020-01-01").benefitCategory(category), facts))
                .isEqualTo(mismatch("Benefit category " + category + " isn't where massage was filed in 2020."));
    }

    @Test
    void the_category_of_2020_was_none_in_2019() {
        assertThat(check(rule, on("2020-01-01").benefitCategory("14c18"))).isEqualTo(MET);
        assertThat(check(rule, on("2019-12-31").benefitCategory("14c18")))
                .isEqualTo(mismatch("Benefit category 14c18 isn't where massage was filed in 2019."));
    }

    @Test
    void before_2019_massage_was_filed_nowhere() {
        assertThat(codesOf(check(rule, on("2018-12-31").benefitCategory("13d"))))
                .containsExactly(BENEFIT_CATEGORY_MISMATCH);
    }

    @Test
    void another_category_than_the_plan_filed_is_found() {
        var facts = facts().benefit(benefit -> benefit.category("13d"));

        assertThat(check(rule, on("2019-05-01").benefitCategory("13e"), facts))
                .isEqualTo(mismatch("The plan files massage under 13d, the claim is filed under 13e."));
    }

    @Test
    void without_a_plan_on_file_the_year_alone_tells() {
        assertThat(check(rule, on("2019-05-01").benefitCategory("13e"), facts().withoutPlan()))
                .isEqualTo(MET);
        assertThat(codesOf(check(rule, aClaim().benefitCategory("7b"), facts().withoutPlan())))
                .containsExactly(BENEFIT_CATEGORY_MISMATCH);
    }

    @Test
    void without_lines_there_is_no_year_to_tell_by() {
        assertThat(check(rule, aClaim().benefitCategory("7b").withoutLines()))
                .returns(Verdict.Conclusion.NOT_JUDGED, Verdict::conclusion);
    }

    private static ClaimBuilder on(String day) {
        return aClaim().line(line -> line.on(day));
    }

    private static Verdict mismatch(String message) {
        return unmet(BENEFIT_CATEGORY_MISMATCH, "benefitCategory", message);
    }
}
