package org.tactus.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.tactus.claim.ClaimBuilder.ORDERER;
import static org.tactus.claim.ClaimBuilder.aClaim;
import static org.tactus.fact.FactsBuilder.facts;
import static org.tactus.rule.FindingCode.MINUTES_MISSING;
import static org.tactus.rule.FindingCode.UNITS_BELOW_MINIMUM;
import static org.tactus.rule.FindingCode.UNITS_EXCEED_MINUTES;
import static org.tactus.rule.FindingCode.UNITS_UNDER_BILLED;
import static org.tactus.rule.Judging.check;
import static org.tactus.rule.Judging.codesOf;
import static org.tactus.rule.Verdict.MET;
import static org.tactus.rule.Verdict.unmet;

import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tactus.claim.ClaimBuilder.LineBuilder;
import org.tactus.fact.Benefit.UnitRule;
import org.tactus.fact.FactsBuilder;
import org.tactus.fact.FactsBuilder.ServiceBuilder;

class MinutesBearUnitsTest {

    private static final String MASSAGE = "97124";
    private static final String EXERCISE = "97110";
    private static final String MANUAL_THERAPY = "97140";

    private final CoverageRule rule = new MinutesBearUnits();

    @ParameterizedTest(name = "{0} minutes bear {1} units")
    @CsvSource({
        "8, 1", "22, 1", "23, 2", "37, 2", "38, 3", "52, 3", "53, 4", "67, 4", "68, 5", "82, 5", "83, 6", "97, 6",
        "98, 7", "112, 7", "113, 8", "127, 8"
    })
    void both_rules_share_the_table_for_one_service(int minutes, int units) {
        var claim = aClaim().line(line(MASSAGE, minutes, units));

        assertThat(check(rule, claim)).isEqualTo(MET);
        assertThat(check(rule, claim, byAma())).isEqualTo(MET);
    }

    @Test
    void one_unit_more_than_the_minutes_bear_is_found() {
        assertThat(check(rule, aClaim().line(line(MASSAGE, 52, 4))))
                .isEqualTo(units(UNITS_EXCEED_MINUTES, "52 minutes of 97124 bear 3 units, 4 billed.")
                        .atLine(1));
    }

    @Test
    void one_unit_less_than_the_minutes_bear_is_worth_a_look() {
        assertThat(check(rule, aClaim().line(line(MASSAGE, 53, 3))))
                .isEqualTo(units(UNITS_UNDER_BILLED, "53 minutes of 97124 bear 4 units, 3 billed.")
                        .atLine(1));
    }

    @Test
    void seven_minutes_bear_no_unit() {
        var belowMinimum = units(UNITS_BELOW_MINIMUM, "7 minutes of 97124 bear no unit; a unit begins with 8.")
                .atLine(1);

        assertThat(check(rule, aClaim().line(line(MASSAGE, 7, 1)))).isEqualTo(belowMinimum);
        assertThat(check(rule, aClaim().line(line(MASSAGE, 7, 1)), byAma())).isEqualTo(belowMinimum);
    }

    @Test
    void minutes_are_counted_whole() {
        assertThat(codesOf(check(rule, aClaim().line(line -> line.minutes("7.9").units("1")))))
                .containsExactly(UNITS_BELOW_MINIMUM);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-60"})
    void minutes_of_less_than_none_are_none(String minutes) {
        assertThat(check(rule, aClaim().line(line -> line.minutes(minutes).units("1"))))
                .isEqualTo(units(UNITS_BELOW_MINIMUM, "0 minutes of 97124 bear no unit; a unit begins with 8.")
                        .atLine(1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1440", "4294967356", "99999999999999999999"})
    void minutes_of_more_than_a_day_are_a_days(String minutes) {
        assertThat(check(rule, aClaim().line(line -> line.minutes(minutes).units("4"))))
                .isEqualTo(units(UNITS_UNDER_BILLED, "1440 minutes of 97124 bear 96 units, 4 billed.")
                        .atLine(1));
    }

    @Test
    void cms_pools_the_minutes_of_a_day() {
        var example = aClaim().line(line(EXERCISE, 33, 2)).anotherLine(line(MANUAL_THERAPY, 7, 1));

        assertThat(check(rule, example)).isEqualTo(MET);
    }

    @Test
    void the_ama_looks_at_each_service_alone() {
        var example = aClaim().line(line(EXERCISE, 33, 2)).anotherLine(line(MANUAL_THERAPY, 7, 1));

        assertThat(check(rule, example, byAma()))
                .isEqualTo(units(UNITS_BELOW_MINIMUM, "7 minutes of 97140 bear no unit; a unit begins with 8.")
                        .atLine(2));
    }

    @Test
    void ten_and_ten_minutes_are_one_unit_to_cms_and_two_to_the_ama() {
        var claim = aClaim().line(line(MASSAGE, 10, 1)).anotherLine(line(EXERCISE, 10, 1));

        assertThat(check(rule, claim))
                .isEqualTo(units(
                                UNITS_EXCEED_MINUTES,
                                "10 minutes of 97110, of 20 timed minutes on that day, bear 0 units, 1 billed.")
                        .atLine(2));
        assertThat(check(rule, claim, byAma())).isEqualTo(MET);
    }

    @Test
    void a_service_that_gets_no_unit_of_a_day_that_bears_some_exceeds_the_minutes_to_cms() {
        var claim = aClaim().line(line(MASSAGE, 7, 1)).anotherLine(line(EXERCISE, 7, 1));

        assertThat(check(rule, claim))
                .isEqualTo(units(
                                UNITS_EXCEED_MINUTES,
                                "7 minutes of 97110, of 14 timed minutes on that day, bear 0 units, 1 billed.")
                        .atLine(2));
    }

    @Test
    void two_services_of_seven_minutes_bear_no_unit_each_to_the_ama() {
        var claim = aClaim().line(line(MASSAGE, 7, 1)).anotherLine(line(EXERCISE, 7, 1));

        assertThat(check(rule, claim, byAma()).findings())
                .extracting(Finding::code, Finding::line)
                .containsExactly(tuple(UNITS_BELOW_MINIMUM, 1), tuple(UNITS_BELOW_MINIMUM, 2));
    }

    @Test
    void a_day_below_eight_minutes_bears_no_unit_to_cms_in_all_of_its_services() {
        var claim = aClaim().line(line(MASSAGE, 4, 1)).anotherLine(line(EXERCISE, 3, 1));

        assertThat(check(rule, claim).findings())
                .extracting(Finding::code, Finding::message)
                .containsExactly(
                        tuple(
                                UNITS_BELOW_MINIMUM,
                                "4 minutes of 97124, of 7 timed minutes on that day, bear no unit; a unit begins with 8."),
                        tuple(
                                UNITS_BELOW_MINIMUM,
                                "3 minutes of 97110, of 7 timed minutes on that day, bear no unit; a unit begins with 8."));
    }

    @Test
    void a_day_of_eight_minutes_bears_a_unit_to_cms_however_it_is_divided() {
        var claim = aClaim().line(line(MASSAGE, 4, 1)).anotherLine(line(EXERCISE, 4, 1));

        assertThat(codesOf(check(rule, claim))).containsExactly(UNITS_EXCEED_MINUTES);
    }

    @Test
    void each_service_gets_its_full_quarters_of_an_hour_before_what_is_left_is_given_away() {
        var claim = aClaim().line(line(MASSAGE, 18, 1))
                .anotherLine(line(EXERCISE, 13, 1))
                .anotherLine(line(MANUAL_THERAPY, 10, 1));

        assertThat(check(rule, claim)).isEqualTo(MET);
    }

    @Test
    void what_is_left_goes_to_the_service_with_the_most_minutes_left() {
        var claim = aClaim().line(line(MASSAGE, 19, 2)).anotherLine(line(EXERCISE, 5, 1));

        assertThat(check(rule, claim).findings())
                .extracting(Finding::code, Finding::line)
                .containsExactly(tuple(UNITS_EXCEED_MINUTES, 1));
    }

    @Test
    void of_two_that_stand_equal_the_one_that_bills_it_gets_it() {
        var claim = aClaim().line(line(MASSAGE, 20, 1)).anotherLine(line(EXERCISE, 20, 2));

        assertThat(check(rule, claim)).isEqualTo(MET);
    }

    @Test
    void the_lines_of_one_service_are_one_and_the_finding_stands_at_the_last() {
        var claim = aClaim().line(line(MASSAGE, 30, 2)).anotherLine(line(MASSAGE, 22, 2));

        assertThat(check(rule, claim))
                .isEqualTo(units(UNITS_EXCEED_MINUTES, "52 minutes of 97124 bear 3 units, 4 billed.")
                        .atLine(2));
    }

    @Test
    void each_day_is_counted_by_itself() {
        var claim = aClaim().line(line(MASSAGE, 33, 2))
                .anotherLine(line ->
                        line.on("2026-11-11").code(MANUAL_THERAPY).minutes(7).units("1"));

        assertThat(codesOf(check(rule, claim))).containsExactly(UNITS_BELOW_MINIMUM);
    }

    @Test
    void the_therapists_other_timed_services_on_file_count() {
        var claim = aClaim().line(line(MANUAL_THERAPY, 7, 1));

        assertThat(check(rule, claim, facts().serviceOnFile(onThatDay(EXERCISE, 33, 2))))
                .isEqualTo(MET);
    }

    @Test
    void on_file_counts_nothing_of_another_day_or_therapist_and_nothing_held_untimed_or_of_the_same_service() {
        var claim = aClaim().line(line(MASSAGE, 7, 1));

        for (var onFile : List.<UnaryOperator<ServiceBuilder>>of(
                service -> onThatDay(EXERCISE, 33, 2).apply(service).on("2026-11-09"),
                service -> onThatDay(EXERCISE, 33, 2).apply(service).by(ORDERER.value()),
                service -> onThatDay(EXERCISE, 33, 2).apply(service).held(),
                onThatDay("97010", 33, 2),
                onThatDay(MASSAGE, 33, 2))) {
            assertThat(codesOf(check(rule, claim, facts().serviceOnFile(onFile))))
                    .containsExactly(UNITS_BELOW_MINIMUM);
        }
    }

    @Test
    void a_day_whose_minutes_on_file_are_not_known_can_not_be_pooled() {
        var claim = aClaim().line(line(MASSAGE, 7, 1));
        UnaryOperator<ServiceBuilder> onFile =
                service -> onThatDay(EXERCISE, 33, 2).apply(service).withoutMinutes();

        assertThat(check(rule, claim, facts().serviceOnFile(onFile)))
                .returns(Verdict.Conclusion.NOT_JUDGED, Verdict::conclusion);
        assertThat(codesOf(check(rule, claim, byAma().serviceOnFile(onFile)))).containsExactly(UNITS_BELOW_MINIMUM);
    }

    @Test
    void what_is_on_file_comes_first_where_two_services_stand_equal() {
        var claim = aClaim().line(line(MASSAGE, 7, 1));

        assertThat(codesOf(check(rule, claim, facts().serviceOnFile(onThatDay(EXERCISE, 7, 1)))))
                .containsExactly(UNITS_EXCEED_MINUTES);
    }

    @Test
    void whose_minutes_they_are_on_file_can_not_be_told_of_a_therapist_who_is_not_identified() {
        var claim = aClaim().therapistNpi("").line(line(MANUAL_THERAPY, 7, 1));
        var onFile = onThatDay(EXERCISE, 33, 2);

        assertThat(check(rule, claim, facts().serviceOnFile(onFile)))
                .returns(Verdict.Conclusion.NOT_JUDGED, Verdict::conclusion);
        assertThat(codesOf(check(rule, claim, byAma().serviceOnFile(onFile)))).containsExactly(UNITS_BELOW_MINIMUM);
        assertThat(codesOf(check(rule, claim))).containsExactly(UNITS_BELOW_MINIMUM);
    }

    @Test
    void a_timed_service_without_minutes_is_worth_a_look() {
        assertThat(check(rule, aClaim().line(LineBuilder::withoutMinutes)))
                .isEqualTo(unmet(MINUTES_MISSING, "lines.minutes", "The line says no minutes.")
                        .atLine(1));
    }

    @Test
    void a_day_that_lacks_minutes_of_a_line_can_not_be_counted() {
        var claim = aClaim().line(line(MASSAGE, 7, 4)).anotherLine(LineBuilder::withoutMinutes);

        assertThat(check(rule, claim).findings())
                .extracting(Finding::code, Finding::line)
                .containsExactly(tuple(MINUTES_MISSING, 2));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "1.5", "1000"})
    void a_day_with_units_that_are_none_can_not_be_counted(String units) {
        assertThat(check(rule, aClaim().line(line -> line.minutes(7).units(units))))
                .returns(Verdict.Conclusion.NOT_JUDGED, Verdict::conclusion);
        assertThat(check(rule, aClaim().line(line -> line.minutes(7).withoutUnits())))
                .returns(Verdict.Conclusion.NOT_JUDGED, Verdict::conclusion);
    }

    @Test
    void a_service_that_is_not_timed_has_no_minutes_to_count() {
        var claim = aClaim().line(line -> line.code("97010").withoutMinutes().units("4"));

        assertThat(check(rule, claim)).isEqualTo(MET);
    }

    @Test
    void an_untimed_service_takes_no_part_in_the_pool() {
        var claim = aClaim().line(line(MASSAGE, 7, 1)).anotherLine(line("97010", 30, 1));

        assertThat(codesOf(check(rule, claim))).containsExactly(UNITS_BELOW_MINIMUM);
    }

    @Test
    void without_a_plan_cms_rule_holds() {
        var claim = aClaim().line(line(MASSAGE, 10, 1)).anotherLine(line(EXERCISE, 10, 1));

        assertThat(codesOf(check(rule, claim, facts().withoutPlan()))).containsExactly(UNITS_EXCEED_MINUTES);
    }

    private static UnaryOperator<LineBuilder> line(String code, int minutes, int units) {
        return line -> line.code(code).minutes(minutes).units(String.valueOf(units));
    }

    private static UnaryOperator<ServiceBuilder> onThatDay(String code, int minutes, int units) {
        return service -> service.on("2026-11-10").code(code).minutes(minutes, units);
    }

    private static FactsBuilder byAma() {
        return facts().benefit(benefit -> benefit.unitRule(UnitRule.AMA_MIDPOINT));
    }

    private static Verdict units(FindingCode code, String message) {
        return unmet(code, "lines.units", message);
    }
}
