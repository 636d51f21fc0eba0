package org.tactus.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tactus.claim.ClaimBuilder.aClaim;
import static org.tactus.fact.FactsBuilder.facts;
import static org.tactus.rule.FindingCode.SERVICE_IN_FUTURE;
import static org.tactus.rule.Judging.check;
import static org.tactus.rule.Verdict.MET;
import static org.tactus.rule.Verdict.unmet;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ServiceHasHappenedTest {

    private final CoverageRule rule = new ServiceHasHappened();

    @ParameterizedTest
    @ValueSource(strings = {"2026-11-10", "2026-11-11"})
    void a_visit_of_the_day_of_receipt_or_before_has_happened(String receivedOn) {
        assertThat(check(rule, aClaim(), facts().receivedOn(receivedOn))).isEqualTo(MET);
    }

    @Test
    void a_visit_of_the_day_after_is_yet_to_come() {
        assertThat(check(rule, aClaim(), facts().receivedOn("2026-11-09")))
                .isEqualTo(unmet(
                                SERVICE_IN_FUTURE,
                                "lines.serviceDate",
                                "The visit of 2026-11-10 was yet to come when the claim arrived on 2026-11-09.")
                        .atLine(1));
    }

    @Test
    void each_visit_is_looked_at_by_itself() {
        var claim = aClaim().anotherLine(line -> line.on("2026-11-11"));

        assertThat(check(rule, claim, facts().receivedOn("2026-11-10")).findings())
                .extracting(Finding::line)
                .containsExactly(2);
    }
}
