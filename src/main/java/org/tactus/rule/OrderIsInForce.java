package org.tactus.rule;

import static org.tactus.rule.FindingCode.ORDER_EXPIRED;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.tactus.claim.MassageClaim;
import org.tactus.claim.PhysicianOrder;
import org.tactus.fact.Benefit;
import org.tactus.fact.Facts;

/** The visit lies within the order's own end and the plan's validity of orders, the last day of either inside. */
public record OrderIsInForce() implements CoverageRule {

    private static final int USUAL_VALIDITY_DAYS = 90;

    @Override
    public Verdict check(MassageClaim claim, Facts facts) {
        return OrderIsGiven.standing(facts)
                .flatMap(order -> lastDay(order, facts).map(lastDay -> verdictOn(claim, order, lastDay)))
                .orElse(Verdict.MET);
    }

    /** The earlier of the two ends; empty where the order has neither a date nor an end. */
    private static Optional<LocalDate> lastDay(PhysicianOrder order, Facts facts) {
        var validityDays = facts.benefit().map(Benefit::orderValidityDays).orElse(USUAL_VALIDITY_DAYS);
        return Stream.of(order.validThrough(), order.authoredOn().map(authoredOn -> authoredOn.plusDays(validityDays)))
                .flatMap(Optional::stream)
                .min(LocalDate::compareTo);
    }

    private static Verdict verdictOn(MassageClaim claim, PhysicianOrder order, LocalDate lastDay) {
        var which = order.authoredOn()
                .map(authoredOn -> "The order of " + authoredOn)
                .orElse("The order");
        return Verdict.ofEachLine(
                claim,
                line -> line.serviceDate().isAfter(lastDay)
                        ? Verdict.unmet(
                                ORDER_EXPIRED,
                                "order.validThrough",
                                which + " ended on " + lastDay + "; the visit was on " + line.serviceDate() + ".")
                        : Verdict.MET);
    }

    @Override
    public Set<FindingCode> codes() {
        return Set.of(ORDER_EXPIRED);
    }

    @Override
    public String source() {
        return "No authority sets a validity for massage orders; our reading: 90 days unless the plan says otherwise, or the"
                + " order's own end if that is earlier (docs/clarifications.md#order-validity)";
    }
}
