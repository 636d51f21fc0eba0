package org.tactus.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tactus.claim.ClaimBuilder.aClaim;
import static org.tactus.rule.FindingCode.MODIFIER_INVALID;
import static org.tactus.rule.Judging.check;
import static org.tactus.rule.Verdict.MET;
import static org.tactus.rule.Verdict.unmet;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tactus.claim.ClaimBuilder;

class ModifiersAreValidTest {

    private final CoverageRule rule = new ModifiersAreValid();

    @Test
    void a_line_needs_no_modifier() {
        assertThat(check(rule, aClaim())).isEqualTo(MET);
    }

    @Test
    void four_modifiers_are_the_most() {
        assertThat(check(rule, with("GP", "KX", "76", "22"))).isEqualTo(MET);
        assertThat(check(rule, with("GP", "KX", "76", "22", "Q6")))
                .isEqualTo(invalid("The line carries 5 modifiers; 4 is the most."));
    }

    @ParameterizedTest
    @ValueSource(strings = {"G", "GPP", "G-", ""})
    void a_malformed_modifier_is_found(String modifier) {
        assertThat(check(rule, with(modifier)))
                .isEqualTo(invalid("\"" + modifier + "\" is no modifier: two letters or digits."));
    }

    @Test
    void a_doubled_modifier_is_found() {
        assertThat(check(rule, with("GP", "KX", "GP"))).isEqualTo(invalid("Modifier GP stands twice."));
    }

    @ParameterizedTest
    @ValueSource(strings = {"93", "95", "FQ", "G0", "GQ", "GT"})
    void telehealth_on_hands_on_work_is_found(String modifier) {
        assertThat(check(rule, with(modifier)))
                .isEqualTo(invalid("Modifier " + modifier + " is for telehealth; massage is hands-on work."));
    }

    @ParameterizedTest
    @CsvSource({"59, XS", "XE, XU", "GO, GP", "GN, GP", "CO, CQ", "GA, GZ", "76, 77", "LT, RT"})
    void modifiers_that_contradict_each_other_are_found(String one, String other) {
        assertThat(check(rule, with(one, other)))
                .isEqualTo(invalid("Modifiers " + one + " and " + other + " contradict each other."));
    }

    @Test
    void modifiers_of_different_kinds_agree() {
        assertThat(check(rule, with("59", "GP", "76", "RT"))).isEqualTo(MET);
    }

    @Test
    void each_line_is_looked_at_by_itself() {
        var claim = with("GP").anotherLine(line -> line.modifiers("GP", "GO"));

        assertThat(check(rule, claim).findings()).extracting(Finding::line).containsExactly(2);
    }

    private static ClaimBuilder with(String... modifiers) {
        return aClaim().line(line -> line.modifiers(modifiers));
    }

    private static Verdict invalid(String message) {
        return unmet(MODIFIER_INVALID, "lines.modifiers", message).atLine(1);
    }
}
