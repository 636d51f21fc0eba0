package org.tactus.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tactus.claim.ClaimBuilder.aClaim;
import static org.tactus.rule.FindingCode.LICENSE_STATE_UNREGULATED;
import static org.tactus.rule.Judging.check;
import static org.tactus.rule.Verdict.MET;
import static org.tactus.rule.Verdict.unmet;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StateLicensesTherapistsTest {

    private final CoverageRule rule = new StateLicensesTherapists();

    @ParameterizedTest
    @ValueSource(strings = {"OH", "CA", "VT", "DC", "PR"})
    void most_states_license_certify_or_register(String state) {
        assertThat(check(rule, aClaim().servedIn(state))).isEqualTo(MET);
    }

    @ParameterizedTest
    @ValueSource(strings = {"KS", "MN", "WY"})
    void three_issue_nothing(String state) {
        assertThat(check(rule, aClaim().servedIn(state)))
                .isEqualTo(unmet(
                                LICENSE_STATE_UNREGULATED,
                                "therapist.license.state",
                                state + " licenses no massage therapists.")
                        .atLine(1));
    }

    @Test
    void at_home_the_members_state_counts() {
        var claim = aClaim().homeIn("KS").anotherLine(line -> line.placeOfService("12"));

        assertThat(check(rule, claim).findings()).extracting(Finding::line).containsExactly(2);
    }

    @Test
    void a_state_that_is_not_known_is_another_rules_matter() {
        assertThat(check(rule, aClaim().servedIn("ZZ"))).returns(Verdict.Conclusion.NOT_JUDGED, Verdict::conclusion);
        assertThat(check(rule, aClaim().withoutAnyAddress()))
                .returns(Verdict.Conclusion.NOT_JUDGED, Verdict::conclusion);
    }
}
