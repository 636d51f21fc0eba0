package org.tactus.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tactus.claim.ClaimBuilder.aClaim;
import static org.tactus.rule.FindingCode.SERVICE_OUTSIDE_COVERAGE_YEAR;
import static org.tactus.rule.Judging.check;
import static org.tactus.rule.Verdict.MET;
import static org.tactus.rule.Verdict.unmet;

import org.junit.jupiter.api.Test;
import org.tactus.claim.ClaimBuilder;

class LinesLieInOneYearTest {

    private final CoverageRule rule = new LinesLieInOneYear();

    @Test
    void the_first_and_the_last_day_of_a_year_lie_in_one() {
        assertThat(check(rule, on("2026-01-01", "2026-12-31"))).isEqualTo(MET);
    }

    @Test
    void a_visit_of_the_next_year_is_found() {
        assertThat(check(rule, on("2026-12-31", "2027-01-01")))
                .isEqualTo(outside("The visit of 2027-01-01 lies outside of plan year 2026, in which the claim begins.")
                        .atLine(2));
    }

    @Test
    void the_claim_begins_with_its_earliest_visit_wherever_that_stands() {
        assertThat(check(rule, on("2027-01-01", "2026-12-31")))
                .isEqualTo(outside("The visit of 2027-01-01 lies outside of plan year 2026, in which the claim begins.")
                        .atLine(1));
    }

    @Test
    void a_claim_without_lines_lies_in_no_year() {
        assertThat(check(rule, aClaim().withoutLines())).returns(Verdict.Conclusion.NOT_JUDGED, Verdict::conclusion);
    }

    private static ClaimBuilder on(String first, String second) {
        return aClaim().line(line -> line.on(first)).anotherLine(line -> line.on(second));
    }

    private static Verdict outside(String message) {
        return unmet(SERVICE_OUTSIDE_COVERAGE_YEAR, "lines.serviceDate", message);
    }
}
