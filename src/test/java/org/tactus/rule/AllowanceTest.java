package org.tactus.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tactus.claim.ClaimBuilder.aClaim;
import static org.tactus.fact.FactsBuilder.facts;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.tactus.claim.ClaimBuilder;
import org.tactus.claim.ClaimBuilder.LineBuilder;
import org.tactus.fact.LimitPeriod;

class AllowanceTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 10);

    @Test
    void visits_and_dollars_are_those_of_other_claims_in_the_period() {
        var facts = facts().benefit(
                        benefit -> benefit.visitLimit(12).amountLimit("900").limitPeriod(LimitPeriod.QUARTER))
                .serviceOnFile(service -> service.on("2026-11-03"))
                .serviceOnFile(service -> service.on("2026-09-03"));

        var left = Allowance.ofBenefit(aClaim().build(), facts.of(aClaim().build()), DAY)
                .orElseThrow();

        assertThat(left.period().from()).isEqualTo("2026-10-01");
        assertThat(left.visits()).isEqualTo(new Allowance<>(Optional.of(12), 1));
        assertThat(left.dollars().limit()).contains(new BigDecimal("900"));
        assertThat(left.dollars().used()).isEqualByComparingTo("120");
    }

    @Test
    void an_order_says_how_many_visits_it_is_for_and_until_when_it_holds() {
        var facts = facts().serviceOnFile(service -> service.on("2026-11-03"));

        var left =
                Allowance.ofOrder(aClaim().build(), facts.of(aClaim().build())).orElseThrow();

        assertThat(left.visits().limit()).contains(8);
        assertThat(left.lastDay()).contains(LocalDate.of(2027, 1, 13));
    }

    @Test
    void minutes_bear_units_before_any_are_billed() {
        assertThat(borne(aClaim().line(line -> line.minutes(60).withoutUnits())))
                .containsExactly(new BorneUnits(1, 60, 4, OptionalInt.of(4)));
        assertThat(borne(aClaim().line(LineBuilder::withoutMinutes))).isEmpty();
    }

    private static List<BorneUnits> borne(ClaimBuilder claim) {
        var built = claim.build();
        return BorneUnits.of(built, facts().of(built));
    }
}
