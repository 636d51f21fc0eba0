package org.tactus.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.tactus.claim.ClaimBuilder.aClaim;
import static org.tactus.fact.FactsBuilder.facts;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.tactus.claim.ClaimBuilder;
import org.tactus.fact.FactsBuilder;

/** What rules propose, beside what can be seen of it through the API. */
class CorrectionsTest {

    @Test
    void a_claim_in_order_needs_none() {
        assertThat(corrections(aClaim(), facts())).isEmpty();
    }

    @Test
    void each_change_is_proposed_once_whoever_asks_for_it() {
        var claim = aClaim().line(line -> line.modifiers("EY", "EY"));

        assertThat(corrections(claim, facts().benefit(benefit -> benefit.requiredModifiers("GP"))))
                .extracting(Correction::element, Correction::value)
                .containsExactly(tuple("lines[0].modifiers", List.of("GP")));
    }

    @Test
    void units_are_those_of_the_minutes_and_no_more_than_the_edits_let_pass() {
        assertThat(corrections(aClaim().line(line -> line.minutes(30).units("4")), facts()))
                .extracting(Correction::value)
                .containsExactly(2);
        assertThat(corrections(aClaim().line(line -> line.minutes(90).units("6")), facts()))
                .extracting(Correction::value)
                .containsExactly(4);
        assertThat(corrections(aClaim().line(line -> line.minutes(7).units("1")), facts()))
                .isEmpty();
    }

    @Test
    void a_service_that_is_billed_twice_on_a_day_could_be_corrected_on_either_line_and_is_on_none() {
        var claim = aClaim().line(line -> line.minutes(30).units("4"))
                .anotherLine(line -> line.minutes(30).units("4").modifiers("76"));

        assertThat(corrections(claim, facts())).isEmpty();
    }

    @Test
    void lines_point_to_what_qualifies_and_was_ordered_even_if_those_are_two() {
        var claim = aClaim().diagnoses("E11.9", "M54.2", "S33.5XXD")
                .order(order -> order.diagnoses("S33.5XXA"))
                .line(line -> line.pointers(1));

        assertThat(corrections(claim, facts()))
                .extracting(Correction::element, Correction::value)
                .containsExactly(tuple("lines[0].diagnosisPointers", List.of(2, 3)));
    }

    @Test
    void a_diagnosis_that_stands_twice_goes_where_no_pointer_moves() {
        assertThat(corrections(
                        aClaim().diagnoses("M54.50", "M54.2", "M54.50").line(line -> line.pointers(1, 2)), facts()))
                .extracting(Correction::value)
                .containsExactly(List.of("M54.50", "M54.2"));
        assertThat(corrections(
                        aClaim().diagnoses("M54.50", "M54.50", "M54.2").line(line -> line.pointers(1, 3)), facts()))
                .isEmpty();
    }

    @Test
    void what_is_proposed_is_what_the_change_makes() {
        var claim = aClaim().line(line -> line.minutes(30).units("4")).build();
        var correction =
                RuleBook.current().corrections(claim, facts().of(claim)).get(0);

        var changed = correction.change().apply(claim);

        assertThat(changed.lines().get(0).units())
                .hasValueSatisfying(units -> assertThat(units).isEqualByComparingTo("2"));
        assertThat(changed.withLine(1, line -> claim.lines().get(0))).isEqualTo(claim);
    }

    private static List<Correction> corrections(ClaimBuilder claim, FactsBuilder facts) {
        var built = claim.build();
        return RuleBook.current().corrections(built, facts.of(built));
    }
}
