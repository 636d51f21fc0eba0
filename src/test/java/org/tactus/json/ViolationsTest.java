package org.tactus.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tactus.problem.ProblemException;
import org.tactus.problem.Violation;

class ViolationsTest {

    private enum Color {
        RED,
        DARK_BLUE
    }

    private final Violations violations = new Violations();

    @Test
    void nothing_is_thrown_where_nothing_is_wrong() {
        violations.throwIfAny();

        assertThat(violations.isEmpty()).isTrue();
    }

    @Test
    void all_of_them_are_thrown_as_one_problem() {
        violations.add("b", "second");
        violations.add("a", "first");

        assertThat(thrown()).containsExactly(new Violation("b", "second"), new Violation("a", "first"));
    }

    @Test
    void of_each_field_the_first_is_told() {
        violations.add("a", "first");
        violations.add("a", "second");

        assertThat(thrown()).containsExactly(new Violation("a", "first"));
    }

    @Test
    void a_text_is_given_back_unless_no_body_may_hold_it() {
        assertThat(violations.text("a", "Zoë")).isEqualTo("Zoë");
        assertThat(violations.text("b", null)).isNull();
        assertThat(violations.text("c", "x".repeat(5_000))).hasSize(5_000);
        assertThat(violations.isEmpty()).isTrue();

        assertThat(violations.text("d", "x".repeat(5_001))).isNull();
        assertThat(violations.text("e", "bell \u0007")).isNull();

        assertThat(violations.all())
                .containsExactly(
                        new Violation("d", "has more than 5000 characters"),
                        new Violation("e", "has characters that aren't text"));
    }

    @Test
    void a_day_is_one_of_the_years_that_claims_are_of() {
        assertThat(violations.day("a", null)).isNull();
        assertThat(violations.day("b", "1850-01-01")).isEqualTo("1850-01-01");
        assertThat(violations.day("c", " 2199-12-31 ")).isEqualTo("2199-12-31");
        assertThat(violations.isEmpty()).isTrue();

        assertThat(violations.day("d", "1849-12-31")).isNull();
        assertThat(violations.day("e", "2200-01-01")).isNull();
        assertThat(violations.day("f", "2026-02-29")).isNull();
        assertThat(violations.day("g", "")).isNull();

        assertThat(violations.all()).extracting(Violation::field).containsExactly("d", "e", "f", "g");
        assertThat(violations.all()).extracting(Violation::message).containsOnly("is no day, written as in 2026-11-10");
    }

    @Test
    void a_value_that_is_required_is_missing_where_it_is_null() {
        assertThat(violations.required("a", 1, 0)).isEqualTo(1);
        assertThat(violations.required("b", null, 0)).isZero();

        assertThat(thrown()).containsExactly(new Violation("b", "is missing"));
    }

    @Test
    void a_text_that_is_required_is_missing_where_it_is_blank() {
        assertThat(violations.requiredText("a", " one ")).isEqualTo("one");
        assertThat(violations.requiredText("b", " ")).isEmpty();
        assertThat(violations.requiredText("c", null)).isEmpty();

        assertThat(thrown()).extracting(Violation::field).containsExactly("b", "c");
    }

    @Test
    void a_text_longer_than_its_field_is_cut_and_told() {
        assertThat(violations.atMost(3, "a", "one")).isEqualTo("one");
        assertThat(violations.atMost(3, "b", "four")).isEqualTo("fou");

        assertThat(thrown()).containsExactly(new Violation("b", "has more than 3 characters"));
    }

    @Test
    void a_word_is_one_of_its_list() {
        assertThat(violations.word("a", "dark-blue", Color.class)).contains(Color.DARK_BLUE);
        assertThat(violations.word("b", null, Color.class)).isEmpty();
        assertThat(violations.word("c", "DARK_BLUE", Color.class)).isEmpty();
        assertThat(violations.word("d", "", Color.class)).isEmpty();

        assertThat(thrown())
                .containsExactly(
                        new Violation("c", "is none of red, dark-blue"),
                        new Violation("d", "is none of red, dark-blue"));
    }

    @Test
    void each_body_of_a_list_is_made_sense_of_in_its_place() {
        var meant = violations.each("list", Arrays.asList("a", null, "c"), (body, place) -> body + "@" + place);

        assertThat(meant).containsExactly("a@list[0]", "c@list[2]");
        assertThat(thrown()).containsExactly(new Violation("list[1]", "is missing"));
    }

    @Test
    void a_list_that_was_not_sent_is_empty() {
        assertThat(violations.each("list", null, (body, place) -> body)).isEmpty();
        assertThat(violations.isEmpty()).isTrue();
    }

    private List<Violation> thrown() {
        return catchThrowableOfType(ProblemException.class, violations::throwIfAny)
                .problem()
                .violations();
    }
}
