package org.tactus.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tactus.claim.ClaimBuilder.ORDERER;
import static org.tactus.claim.ClaimBuilder.PRACTICE;
import static org.tactus.claim.ClaimBuilder.aClaim;
import static org.tactus.fact.FactsBuilder.facts;
import static org.tactus.fact.FactsBuilder.period;
import static org.tactus.fact.FactsBuilder.since;
import static org.tactus.rule.FindingCode.PROVIDER_EXCLUDED;
import static org.tactus.rule.Judging.check;
import static org.tactus.rule.Judging.codesOf;
import static org.tactus.rule.Verdict.MET;
import static org.tactus.rule.Verdict.unmet;

import org.junit.jupiter.api.Test;
import org.tactus.claim.OrderStatus;
import org.tactus.fact.Period;

class ProvidersAreNotExcludedTest {

    private static final Period THAT_DAY = period("2026-11-10", "2026-11-10");

    private final CoverageRule rule = new ProvidersAreNotExcluded();

    @Test
    void nobody_is_excluded() {
        assertThat(check(rule, aClaim())).isEqualTo(MET);
    }

    @Test
    void a_therapist_excluded_on_the_day_is_found() {
        assertThat(check(rule, aClaim(), facts().therapistExcluded(THAT_DAY)))
                .isEqualTo(excluded("therapist.npi", "The therapist was excluded from payment on 2026-11-10."));
    }

    @Test
    void an_orderer_excluded_on_the_day_is_found() {
        assertThat(check(rule, aClaim(), facts().excluded(ORDERER, THAT_DAY)))
                .isEqualTo(excluded(
                        "order.orderedBy.npi", "The ordering provider was excluded from payment on 2026-11-10."));
    }

    @Test
    void who_gave_an_order_that_does_not_stand_ordered_nothing() {
        var claim = aClaim().order(order -> order.status(OrderStatus.DRAFT));

        assertThat(check(rule, claim, facts().excluded(ORDERER, THAT_DAY))).isEqualTo(MET);
    }

    @Test
    void a_billing_provider_excluded_on_the_day_is_found() {
        assertThat(check(rule, aClaim(), facts().excluded(PRACTICE, THAT_DAY)))
                .isEqualTo(excluded(
                        "billingProvider.npi", "The billing provider was excluded from payment on 2026-11-10."));
    }

    @Test
    void an_exclusion_that_is_still_open_reaches_every_later_day() {
        assertThat(codesOf(check(rule, aClaim(), facts().therapistExcluded(since("2026-06-01")))))
                .containsExactly(PROVIDER_EXCLUDED);
    }

    @Test
    void an_exclusion_that_ended_the_day_before_or_begins_the_day_after_does_not_count() {
        var facts = facts().therapistExcluded(period("2026-06-01", "2026-11-09"), since("2026-11-11"));

        assertThat(check(rule, aClaim(), facts)).isEqualTo(MET);
    }

    @Test
    void each_visit_is_looked_at_by_itself() {
        var claim = aClaim().anotherLine(line -> line.on("2026-11-11"));

        assertThat(check(rule, claim, facts().therapistExcluded(since("2026-11-11")))
                        .findings())
                .extracting(Finding::line)
                .containsExactly(2);
    }

    @Test
    void all_who_are_excluded_are_said_at_once() {
        var facts =
                facts().therapistExcluded(THAT_DAY).excluded(ORDERER, THAT_DAY).excluded(PRACTICE, THAT_DAY);

        assertThat(check(rule, aClaim(), facts).findings())
                .extracting(Finding::element)
                .containsExactly("therapist.npi", "order.orderedBy.npi", "billingProvider.npi");
    }

    private static Verdict excluded(String element, String message) {
        return unmet(PROVIDER_EXCLUDED, element, message).atLine(1);
    }
}
