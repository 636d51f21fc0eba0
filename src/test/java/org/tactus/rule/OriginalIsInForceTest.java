package org.tactus.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tactus.claim.ClaimBuilder.aClaim;
import static org.tactus.fact.FactsBuilder.facts;
import static org.tactus.rule.FindingCode.ORIGINAL_MISSING;
import static org.tactus.rule.FindingCode.ORIGINAL_NOT_ACCEPTED;
import static org.tactus.rule.Judging.check;
import static org.tactus.rule.Verdict.MET;
import static org.tactus.rule.Verdict.unmet;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tactus.fact.Original.State;

class OriginalIsInForceTest {

    private final CoverageRule rule = new OriginalIsInForce();

    @Test
    void an_original_corrects_nothing() {
        assertThat(check(rule, aClaim())).returns(Verdict.Conclusion.NOT_JUDGED, Verdict::conclusion);
        assertThat(check(rule, aClaim(), facts().original(State.REJECTED)))
                .returns(Verdict.Conclusion.NOT_JUDGED, Verdict::conclusion);
    }

    @Test
    void a_replacement_or_void_names_a_claim_in_force() {
        var facts = facts().original(State.IN_FORCE);

        assertThat(check(rule, aClaim().replacing("EARLIER"), facts)).isEqualTo(MET);
        assertThat(check(rule, aClaim().voiding("EARLIER"), facts)).isEqualTo(MET);
    }

    @Test
    void a_replacement_that_names_no_claim_is_found() {
        assertThat(check(rule, aClaim().replacingNothing()))
                .isEqualTo(unmet(ORIGINAL_MISSING, "replaces", "It doesn't say which claim it corrects."));
    }

    @Test
    void a_replacement_or_void_of_a_claim_that_is_not_on_file_is_found() {
        var missing = unmet(
                ORIGINAL_MISSING,
                "replaces",
                "No claim with control number NO-SUCH is on file for this billing provider.");

        assertThat(check(rule, aClaim().replacing("NO-SUCH"))).isEqualTo(missing);
        assertThat(check(rule, aClaim().voiding("NO-SUCH"))).isEqualTo(missing);
    }

    @ParameterizedTest
    @CsvSource({
        "HELD, is held and was not accepted",
        "REJECTED, was rejected",
        "WITHDRAWN, was withdrawn",
        "REPLACED, has been replaced already",
        "VOIDED, has been voided already",
        "VOID, is a void itself"
    })
    void a_claim_that_is_not_in_force_can_not_be_corrected(State state, String said) {
        assertThat(check(rule, aClaim().replacing("EARLIER"), facts().original(state)))
                .isEqualTo(unmet(ORIGINAL_NOT_ACCEPTED, "replaces", "Claim EARLIER " + said + "."));
    }

    @Test
    void a_void_is_judged_by_this_rule() {
        assertThat(rule.judgesVoids()).isTrue();
    }
}
