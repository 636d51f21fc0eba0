package org.tactus.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tactus.claim.ClaimBuilder.ORDERER;
import static org.tactus.claim.ClaimBuilder.aClaim;
import static org.tactus.fact.FactsBuilder.facts;
import static org.tactus.rule.FindingCode.BUNDLED_SERVICE;
import static org.tactus.rule.Judging.check;
import static org.tactus.rule.Judging.codesOf;
import static org.tactus.rule.Verdict.MET;
import static org.tactus.rule.Verdict.unmet;

import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tactus.claim.ClaimBuilder;
import org.tactus.fact.BenefitBuilder;
import org.tactus.fact.FactsBuilder.ServiceBuilder;

class ServicesAreSeparableTest {

    private static final String MASSAGE = "97124";
    private static final String MANUAL_THERAPY = "97140";
    private static final String ADJUSTMENT = "98941";
    private static final String NEVER_BESIDE = "97124 isn't paid beside 97140 on one day; no modifier changes that.";

    private final CoverageRule rule = new ServicesAreSeparable();

    @Test
    void one_service_stands_alone() {
        assertThat(check(rule, aClaim())).isEqualTo(MET);
    }

    @Test
    void massage_is_never_paid_beside_manual_therapy() {
        assertThat(check(rule, both(MANUAL_THERAPY, MASSAGE)))
                .isEqualTo(bundled(NEVER_BESIDE).atLine(2));
    }

    @Test
    void it_is_the_massage_that_is_not_paid_wherever_it_stands() {
        assertThat(check(rule, both(MASSAGE, MANUAL_THERAPY)))
                .isEqualTo(bundled(NEVER_BESIDE).atLine(1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"59", "XE", "XP", "XS", "XU"})
    void no_modifier_separates_what_is_inseparable(String modifier) {
        var claim = both(MANUAL_THERAPY, MASSAGE, modifier);

        assertThat(codesOf(check(rule, claim))).containsExactly(BUNDLED_SERVICE);
    }

    @Test
    void massage_beside_a_spinal_adjustment_needs_a_modifier() {
        assertThat(check(rule, both(ADJUSTMENT, MASSAGE)))
                .isEqualTo(bundled("97124 isn't paid beside 98941 on one day, unless a modifier says that they were"
                                + " distinct.")
                        .atLine(2));
    }

    @ParameterizedTest
    @ValueSource(strings = {"59", "XE", "XP", "XS", "XU"})
    void a_modifier_on_either_line_separates_what_is_separable(String modifier) {
        assertThat(check(rule, both(ADJUSTMENT, MASSAGE, modifier))).isEqualTo(MET);
        assertThat(check(rule, both(MASSAGE, ADJUSTMENT, modifier))).isEqualTo(MET);
    }

    @Test
    void another_modifier_separates_nothing() {
        assertThat(codesOf(check(rule, both(ADJUSTMENT, MASSAGE, "GP")))).containsExactly(BUNDLED_SERVICE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"97110", "97112", "97530", "97124"})
    void no_edit_stands_between_massage_and_these(String code) {
        assertThat(check(rule, both(MASSAGE, code))).isEqualTo(MET);
    }

    @Test
    void another_day_is_another_matter() {
        var claim = aClaim().line(line -> line.code(MANUAL_THERAPY))
                .anotherLine(line -> line.code(MASSAGE).on("2026-11-11"));

        assertThat(check(rule, claim)).isEqualTo(MET);
    }

    @Test
    void what_is_on_file_for_that_day_counts() {
        assertThat(check(rule, aClaim(), facts().serviceOnFile(thatDay(MANUAL_THERAPY))))
                .isEqualTo(bundled(NEVER_BESIDE).atLine(1));
    }

    @Test
    void of_a_pair_whose_second_is_on_file_already_the_first_is_not_paid() {
        assertThat(check(
                        rule,
                        aClaim().line(line -> line.code(MANUAL_THERAPY)),
                        facts().serviceOnFile(thatDay(MASSAGE))))
                .isEqualTo(bundled("97140 isn't paid beside 97124 on one day; no modifier changes that.")
                        .atLine(1));
    }

    @Test
    void on_file_counts_nothing_of_another_day_or_therapist_and_nothing_held() {
        var facts = facts().serviceOnFile(
                        service -> thatDay(MANUAL_THERAPY).apply(service).on("2026-11-11"))
                .serviceOnFile(service -> thatDay(MANUAL_THERAPY).apply(service).by(ORDERER.value()))
                .serviceOnFile(service -> thatDay(MANUAL_THERAPY).apply(service).held());

        assertThat(check(rule, aClaim(), facts)).isEqualTo(MET);
    }

    @Test
    void whose_services_are_on_file_can_not_be_told_of_a_therapist_who_is_not_identified() {
        assertThat(check(rule, aClaim().therapistNpi(""), facts().serviceOnFile(thatDay(MANUAL_THERAPY))))
                .isEqualTo(MET);
    }

    @Test
    void a_plan_may_not_go_by_the_edits() {
        var claim = both(MANUAL_THERAPY, MASSAGE);

        assertThat(check(rule, claim, facts().benefit(BenefitBuilder::withoutNcciEdits)))
                .returns(Verdict.Conclusion.NOT_JUDGED, Verdict::conclusion);
        assertThat(codesOf(check(rule, claim, facts().withoutPlan()))).containsExactly(BUNDLED_SERVICE);
    }

    @Test
    void a_day_before_the_first_edits_is_not_judged() {
        assertThat(check(rule, both(MANUAL_THERAPY, MASSAGE, "2024-06-30", new String[0])))
                .isEqualTo(MET);
        assertThat(codesOf(check(rule, both(MANUAL_THERAPY, MASSAGE, "2024-07-01", new String[0]))))
                .containsExactly(BUNDLED_SERVICE);
    }

    /** With modifiers on the second. */
    private static ClaimBuilder both(String first, String second, String... modifiers) {
        return both(first, second, "2026-11-10", modifiers);
    }

    private static ClaimBuilder both(String first, String second, String day, String[] modifiers) {
        return aClaim().line(line -> line.code(first).on(day))
                .anotherLine(line -> line.code(second).on(day).modifiers(modifiers));
    }

    private static UnaryOperator<ServiceBuilder> thatDay(String code) {
        return service -> service.on("2026-11-10").code(code);
    }

    private static Verdict bundled(String message) {
        return unmet(BUNDLED_SERVICE, "lines.code", message);
    }
}
