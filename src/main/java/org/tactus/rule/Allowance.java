package org.tactus.rule;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.tactus.claim.MassageClaim;
import org.tactus.fact.Facts;
import org.tactus.fact.Period;

/**
 * What is limited, and how much of it the member's other claims have used, counted as the rules count it.
 *
 * @param limit empty where there is none
 * @param used visits, or US dollars charged
 */
public record Allowance<N extends Number>(Optional<N> limit, N used) {

    /**
     * What a benefit allows in a period.
     *
     * @param period that the day lies in
     */
    public record OfBenefit(Period period, Allowance<Integer> visits, Allowance<BigDecimal> dollars) {}

    /** Empty where the plan has no massage benefit that year. */
    public static Optional<OfBenefit> ofBenefit(MassageClaim claim, Facts facts, LocalDate day) {
        return facts.benefit().map(benefit -> {
            var period = benefit.limitPeriod().of(day);
            return new OfBenefit(
                    period,
                    new Allowance<>(
                            benefit.visitLimit(),
                            VisitsAreLeft.countIn(period, claim, facts).count()),
                    new Allowance<>(benefit.amountLimit(), AmountIsLeft.usedOnFile(period, claim, facts)));
        });
    }

    /**
     * What an order allows.
     *
     * @param lastDay on which it holds; empty where it has neither a date nor an end
     */
    public record OfOrder(Allowance<Integer> visits, Optional<LocalDate> lastDay) {}

    /** Of the claim's order; empty where it has none that stands. */
    public static Optional<OfOrder> ofOrder(MassageClaim claim, Facts facts) {
        return OrderIsGiven.standing(facts)
                .map(order -> new OfOrder(
                        new Allowance<>(
                                order.visits().filter(visits -> visits > 0),
                                OrderHasVisitsLeft.visitsOnFile(claim, facts).orElse(0)),
                        OrderIsInForce.lastDay(order, facts)));
    }
}
