package org.tactus.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tactus.claim.ClaimBuilder.aClaim;
import static org.tactus.fact.FactsBuilder.facts;
import static org.tactus.fact.FactsBuilder.period;
import static org.tactus.fact.FactsBuilder.since;
import static org.tactus.rule.FindingCode.REFERRAL_MISSING;
import static org.tactus.rule.Judging.check;
import static org.tactus.rule.Verdict.MET;
import static org.tactus.rule.Verdict.unmet;

import org.junit.jupiter.api.Test;
import org.tactus.claim.ClaimBuilder;
import org.tactus.fact.BenefitBuilder;
import org.tactus.fact.FactsBuilder;

class MemberIsReferredTest {

    private final CoverageRule rule = new MemberIsReferred();

    @Test
    void a_plan_that_asks_for_no_referral_is_not_interested_in_one() {
        assertThat(check(rule, aClaim())).returns(Verdict.Conclusion.NOT_JUDGED, Verdict::conclusion);
        assertThat(check(rule, aClaim().referral("NONE"), facts().referred(since("2026-01-01"))))
                .returns(Verdict.Conclusion.NOT_JUDGED, Verdict::conclusion);
    }

    @Test
    void where_the_plan_asks_for_one_it_is_missing() {
        assertThat(check(rule, aClaim(), asked())).isEqualTo(missing("The plan asks for a referral."));
    }

    @Test
    void the_first_and_the_last_day_of_a_referral_are_inside() {
        assertThat(check(rule, referred(), asked().referred(period("2026-11-10", "2026-11-10"))))
                .isEqualTo(MET);
    }

    @Test
    void a_referral_that_ended_the_day_before_or_begins_the_day_after_is_missing() {
        var notInForce = missing("The referral wasn't in force on 2026-11-10.").atLine(1);

        assertThat(check(rule, referred(), asked().referred(period("2026-01-01", "2026-11-09"))))
                .isEqualTo(notInForce);
        assertThat(check(rule, referred(), asked().referred(since("2026-11-11"))))
                .isEqualTo(notInForce);
    }

    @Test
    void its_number_may_be_written_in_small_letters() {
        assertThat(check(rule, aClaim().referral(" ref-1 "), asked().referred(since("2026-01-01"))))
                .isEqualTo(MET);
    }

    @Test
    void a_number_that_is_not_on_file_for_the_member_is_missing() {
        assertThat(check(rule, aClaim().referral("REF-2"), asked().referred(since("2026-01-01"))))
                .isEqualTo(missing("No referral under that number is on file for the member."));
    }

    @Test
    void a_number_stands_unverified_where_the_member_is_not_on_file() {
        assertThat(check(rule, referred(), asked())).returns(Verdict.Conclusion.NOT_JUDGED, Verdict::conclusion);
        assertThat(check(rule, referred(), asked().notOnRoster()))
                .returns(Verdict.Conclusion.NOT_JUDGED, Verdict::conclusion);
    }

    @Test
    void each_visit_is_looked_at_by_itself() {
        var claim = referred().anotherLine(line -> line.on("2026-11-11"));

        assertThat(check(rule, claim, asked().referred(period("2026-01-01", "2026-11-10")))
                        .findings())
                .extracting(Finding::line)
                .containsExactly(2);
    }

    private static ClaimBuilder referred() {
        return aClaim().referral("REF-1");
    }

    private static FactsBuilder asked() {
        return facts().benefit(BenefitBuilder::referral);
    }

    private static Verdict missing(String message) {
        return unmet(REFERRAL_MISSING, "referral", message);
    }
}
