package org.tactus.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tactus.claim.ClaimBuilder.aClaim;
import static org.tactus.fact.FactsBuilder.facts;
import static org.tactus.rule.FindingCode.UNITS_OVER_DAILY_MAXIMUM;
import static org.tactus.rule.Judging.check;
import static org.tactus.rule.Judging.codesOf;
import static org.tactus.rule.Verdict.MET;
import static org.tactus.rule.Verdict.unmet;

import org.junit.jupiter.api.Test;
import org.tactus.claim.ClaimBuilder.LineBuilder;
import org.tactus.fact.BenefitBuilder;

class UnitsAreLikelyTest {

    private final CoverageRule rule = new UnitsAreLikely();

    @Test
    void four_units_of_massage_a_day_are_the_most() {
        assertThat(check(rule, aClaim().line(line -> line.units("4")))).isEqualTo(MET);
    }

    @Test
    void five_units_of_massage_on_one_day_are_found() {
        assertThat(check(rule, aClaim().line(line -> line.units("5"))))
                .isEqualTo(overMaximum("5 units of 97124 on 2026-11-10; 4 a day is the most.")
                        .atLine(1));
    }

    @Test
    void the_lines_of_a_day_add_up_and_the_line_that_goes_beyond_is_named_once() {
        var claim = aClaim().line(line -> line.units("3"))
                .anotherLine(line -> line.units("2"))
                .anotherLine(line -> line.units("1"));

        assertThat(check(rule, claim))
                .isEqualTo(overMaximum("5 units of 97124 on 2026-11-10; 4 a day is the most.")
                        .atLine(2));
    }

    @Test
    void days_and_services_are_counted_apart() {
        var claim = aClaim().line(line -> line.units("4"))
                .anotherLine(line -> line.units("4").on("2026-11-11"))
                .anotherLine(line -> line.units("6").code("97140"));

        assertThat(check(rule, claim)).isEqualTo(MET);
    }

    @Test
    void units_on_file_of_the_same_therapist_service_and_day_count() {
        var again = aClaim().line(line -> line.units("2").modifiers("76"));

        assertThat(check(rule, again, facts().serviceOnFile(service -> service.on("2026-11-10")
                        .minutes(30, 2))))
                .isEqualTo(MET);
        assertThat(check(rule, again, facts().serviceOnFile(service -> service.on("2026-11-10")
                        .minutes(45, 3))))
                .isEqualTo(overMaximum("5 units of 97124 on 2026-11-10, 3 of them on file; 4 a day is the most.")
                        .atLine(1));
    }

    @Test
    void what_is_on_file_of_another_day_service_or_therapist_or_held_does_not_count() {
        var again = aClaim().line(line -> line.units("4").modifiers("76"));

        assertThat(check(
                        rule,
                        again,
                        facts().serviceOnFile(service -> service.on("2026-11-09"))
                                .serviceOnFile(
                                        service -> service.on("2026-11-10").code("97140"))
                                .serviceOnFile(
                                        service -> service.on("2026-11-10").by("1700000007"))
                                .serviceOnFile(
                                        service -> service.on("2026-11-10").held())))
                .isEqualTo(MET);
    }

    @Test
    void what_repeats_a_service_on_file_is_a_duplicate_and_nothing_more() {
        var repeated = aClaim().line(line -> line.units("4"));

        assertThat(check(rule, repeated, facts().serviceOnFile(service -> service.on("2026-11-10")
                        .minutes(60, 4))))
                .isEqualTo(MET);
    }

    @Test
    void units_that_are_none_are_another_rules_matter() {
        assertThat(check(rule, aClaim().line(line -> line.units("4.5"))))
                .returns(Verdict.Conclusion.NOT_JUDGED, Verdict::conclusion);
        assertThat(check(rule, aClaim().line(LineBuilder::withoutUnits)))
                .returns(Verdict.Conclusion.NOT_JUDGED, Verdict::conclusion);
    }

    @Test
    void a_service_without_an_edit_has_no_maximum() {
        assertThat(check(rule, aClaim().line(line -> line.code("H0038").units("16"))))
                .returns(Verdict.Conclusion.NOT_JUDGED, Verdict::conclusion);
    }

    @Test
    void an_edit_of_zero_is_no_limit_on_a_supplemental_benefit() {
        assertThat(check(rule, aClaim().line(line -> line.code("98943").units("1"))))
                .returns(Verdict.Conclusion.NOT_JUDGED, Verdict::conclusion);
    }

    @Test
    void a_day_before_the_first_edits_is_not_judged() {
        assertThat(check(rule, aClaim().line(line -> line.units("5").on("2024-06-30"))))
                .returns(Verdict.Conclusion.NOT_JUDGED, Verdict::conclusion);
        assertThat(codesOf(check(rule, aClaim().line(line -> line.units("5").on("2024-07-01")))))
                .containsExactly(UNITS_OVER_DAILY_MAXIMUM);
    }

    @Test
    void a_plan_may_not_go_by_the_edits() {
        var claim = aClaim().line(line -> line.units("5"));

        assertThat(check(rule, claim, facts().benefit(BenefitBuilder::withoutNcciEdits)))
                .returns(Verdict.Conclusion.NOT_JUDGED, Verdict::conclusion);
        assertThat(codesOf(check(rule, claim, facts().withoutPlan()))).containsExactly(UNITS_OVER_DAILY_MAXIMUM);
    }

    private static Verdict overMaximum(String message) {
        return unmet(UNITS_OVER_DAILY_MAXIMUM, "lines.units", message);
    }
}
