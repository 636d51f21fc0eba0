package org.tactus.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tactus.claim.ClaimBuilder.aClaim;
import static org.tactus.fact.FactsBuilder.facts;
import static org.tactus.rule.FindingCode.FILED_LATE;
import static org.tactus.rule.Judging.check;
import static org.tactus.rule.Judging.codesOf;
import static org.tactus.rule.Verdict.MET;
import static org.tactus.rule.Verdict.unmet;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FiledInTimeTest {

    private final CoverageRule rule = new FiledInTime();

    @Test
    void a_claim_is_in_time_until_the_same_day_of_the_next_year() {
        assertThat(check(rule, aClaim(), facts().receivedOn("2027-11-10"))).isEqualTo(MET);
    }

    @Test
    void a_claim_of_a_year_and_a_day_later_is_late() {
        assertThat(check(rule, aClaim(), facts().receivedOn("2027-11-11")))
                .isEqualTo(unmet(
                                FILED_LATE,
                                "lines.serviceDate",
                                "A visit of 2026-11-10 had to be filed by 2027-11-10; the claim arrived on 2027-11-11.")
                        .atLine(1));
    }

    @ParameterizedTest(name = "a visit of {0} is in time on {1} and late on {2}")
    @CsvSource({
        "2023-03-01, 2024-03-01, 2024-03-02",
        "2023-02-28, 2024-02-28, 2024-02-29",
        "2024-02-29, 2025-02-28, 2025-03-01"
    })
    void a_calendar_year_is_not_365_days(String visit, String inTime, String late) {
        var claim = aClaim().line(line -> line.on(visit));

        assertThat(check(rule, claim, facts().receivedOn(inTime))).isEqualTo(MET);
        assertThat(codesOf(check(rule, claim, facts().receivedOn(late)))).containsExactly(FILED_LATE);
    }

    @Test
    void the_plan_may_set_its_own_limit() {
        var ninetyDays = facts().benefit(benefit -> benefit.filingLimitDays(90));

        assertThat(check(rule, aClaim(), ninetyDays.receivedOn("2027-02-08"))).isEqualTo(MET);
        assertThat(codesOf(check(rule, aClaim(), ninetyDays.receivedOn("2027-02-09"))))
                .containsExactly(FILED_LATE);
    }

    @Test
    void without_a_plan_on_file_a_calendar_year_holds() {
        assertThat(codesOf(check(rule, aClaim(), facts().withoutPlan().receivedOn("2027-11-11"))))
                .containsExactly(FILED_LATE);
    }

    @Test
    void each_visit_is_looked_at_by_itself() {
        var claim = aClaim().anotherLine(line -> line.on("2026-11-09"));

        assertThat(check(rule, claim, facts().receivedOn("2027-11-10")).findings())
                .extracting(Finding::line)
                .containsExactly(2);
    }
}
