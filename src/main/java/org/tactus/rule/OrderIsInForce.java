package org.tactus.rule;

import static org.tactus.rule.FindingCode.ORDER_EXPIRED;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tactus.claim.MassageClaim;
import org.tactus.claim.PhysicianOrder;
import org.tactus.fact.Benefit;
import org.tactus.fact.Facts;

/** The visit lies within the order's own end and the plan's validity of orders, the last day of either inside. */
public record OrderIsInForce() implements CoverageRule {

    private static final Verdict NO_DATE = Verdict.notJudged("The order has neither a date nor an end.");

    private static final int USUAL_VALIDITY_DAYS = 90;

    @Override
    public Verdict check(MassageClaim claim, Facts facts) {
        return OrderIsGiven.standing(facts)
                .map(order -> lastDay(order, facts)
                        .map(lastDay -> verdictOn(claim, order, lastDay))
                        .orElse(NO_DATE))
                .orElse(OrderIsGiven.NONE_STANDS);
    }

    /** The earlier of the two ends; empty where the order has neither a date nor an end. */
    static Optional<LocalDate> lastDay(PhysicianOrder order, Facts facts) {
        var validityDays = facts.benefit().map(Benefit::orderValidityDays).orElse(USUAL_VALIDITY_DAYS);
        var byPlan = order.authoredOn().map(authoredOn -> authoredOn.plusDays(validityDays));
        if (order.validThrough().isEmpty() || byPlan.isEmpty()) {
            return order.validThrough().or(() -> byPlan);
        }
        return order.validThrough().get().isBefore(byPlan.get()) ? order.validThrough() : byPlan;
    }

    private static Verdict verdictOn(MassageClaim claim, PhysicianOrder order, LocalDate lastDay) {
        return Verdict.ofEachLine(
                claim,
                line -> line.serviceDate().isAfter(lastDay)
                        ? Verdict.unmet(
                                ORDER_EXPIRED,
                                "order.validThrough",
                                which(order) + " ended on " + lastDay + "; the visit was on " + line.serviceDate()
                                        + ".")
                        : Verdict.MET);
    }

    private static String which(PhysicianOrder order) {
        return order.authoredOn()
                .map(authoredOn -> "The order of " + authoredOn)
                .orElse("The order");
    }

    @Override
    public String statement() {
        return "Each visit lies within the order's own end and the plan's validity of orders.";
    }

    @Override
    public List<Seen> saw(MassageClaim claim, Facts facts) {
        var sight = new Sight(claim, facts);
        return List.of(
                sight.orderWrittenOn(),
                sight.order("order's own end", "validThrough", PhysicianOrder::validThrough),
                sight.benefit("days that orders hold", Benefit::orderValidityDays, USUAL_VALIDITY_DAYS),
                sight.visits());
    }

    @Override
    public Set<String> switches() {
        return Set.of("orderValidityDays");
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
