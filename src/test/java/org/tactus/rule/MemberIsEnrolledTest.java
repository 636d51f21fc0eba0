package org.tactus.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tactus.claim.ClaimBuilder.aClaim;
import static org.tactus.fact.FactsBuilder.facts;
import static org.tactus.fact.FactsBuilder.period;
import static org.tactus.fact.FactsBuilder.since;
import static org.tactus.rule.FindingCode.COVERAGE_ENDED;
import static org.tactus.rule.FindingCode.COVERAGE_NOT_STARTED;
import static org.tactus.rule.FindingCode.COVERAGE_UNVERIFIED;
import static org.tactus.rule.FindingCode.MEMBER_NOT_ENROLLED;
import static org.tactus.rule.Judging.check;
import static org.tactus.rule.Verdict.MET;
import static org.tactus.rule.Verdict.unmet;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MemberIsEnrolledTest {

    private final CoverageRule rule = new MemberIsEnrolled();

    @Test
    void the_first_and_the_last_day_of_coverage_are_inside() {
        assertThat(check(rule, aClaim(), facts().covered(period("2026-11-10", "2026-11-10"))))
                .isEqualTo(MET);
    }

    @Test
    void coverage_without_end_goes_on() {
        assertThat(check(rule, aClaim(), facts().covered(since("2026-01-01")))).isEqualTo(MET);
    }

    @Test
    void the_day_after_the_last_is_outside() {
        assertThat(check(rule, aClaim(), facts().covered(period("2026-01-01", "2026-11-09"))))
                .isEqualTo(unmet(
                                COVERAGE_ENDED,
                                "lines.serviceDate",
                                "Coverage had ended on 2026-11-09; the visit was on 2026-11-10.")
                        .atLine(1));
    }

    @Test
    void the_day_before_the_first_is_outside() {
        assertThat(check(rule, aClaim(), facts().covered(since("2026-11-11"))))
                .isEqualTo(unmet(
                                COVERAGE_NOT_STARTED,
                                "lines.serviceDate",
                                "Coverage began on 2026-11-11; the visit was on 2026-11-10.")
                        .atLine(1));
    }

    @Test
    void between_two_periods_the_earlier_had_ended() {
        var facts = facts().covered(
                        since("2026-12-01"), period("2025-01-01", "2025-12-31"), period("2026-01-01", "2026-10-31"));

        assertThat(check(rule, aClaim(), facts).findings())
                .extracting(Finding::message)
                .containsExactly("Coverage had ended on 2026-10-31; the visit was on 2026-11-10.");
    }

    @Test
    void each_visit_is_looked_at_by_itself() {
        var claim = aClaim().anotherLine(line -> line.on("2026-11-11"));

        assertThat(check(rule, claim, facts().covered(period("2026-01-01", "2026-11-10")))
                        .findings())
                .extracting(Finding::line)
                .containsExactly(2);
    }

    @Test
    void a_member_who_is_not_on_the_roster_is_found_and_not_named() {
        var notEnrolled =
                unmet(MEMBER_NOT_ENROLLED, "member.id", "The roster of plan H1234-001-000 doesn't hold the member.");

        assertThat(check(rule, aClaim(), facts().notOnRoster())).isEqualTo(notEnrolled);
        assertThat(check(rule, aClaim(), facts().covered())).isEqualTo(notEnrolled);
    }

    @Test
    void without_a_roster_coverage_can_not_be_verified() {
        assertThat(check(rule, aClaim()))
                .isEqualTo(unmet(COVERAGE_UNVERIFIED, "member.id", "No roster of plan H1234-001-000 is on file."));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1SG4TE5MK73"})
    void a_member_id_that_is_none_is_on_no_roster(String id) {
        assertThat(check(rule, aClaim().memberId(id), facts().notOnRoster()))
                .returns(Verdict.Conclusion.NOT_JUDGED, Verdict::conclusion);
        assertThat(check(rule, aClaim().memberId(id))).returns(Verdict.Conclusion.NOT_JUDGED, Verdict::conclusion);
    }

    @Test
    void a_plan_that_is_not_on_file_is_another_rules_matter() {
        assertThat(check(rule, aClaim(), facts().withoutPlan().notOnRoster()))
                .returns(Verdict.Conclusion.NOT_JUDGED, Verdict::conclusion);
        assertThat(check(rule, aClaim(), facts().withoutPlan()))
                .returns(Verdict.Conclusion.NOT_JUDGED, Verdict::conclusion);
    }
}
