package org.tactus.rule;

import static org.tactus.rule.FindingCode.ORDER_VISITS_EXHAUSTED;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tactus.claim.MassageClaim;
import org.tactus.claim.PhysicianOrder;
import org.tactus.fact.Facts;

/** The visits on this order, on file and on the claim, aren't more than were ordered. */
public record OrderHasVisitsLeft() implements CoverageRule {

    private static final Verdict NO_NUMBER = Verdict.notJudged("The order has no number of visits.");

    @Override
    public Verdict check(MassageClaim claim, Facts facts) {
        return OrderIsGiven.standing(facts)
                .map(order -> verdictOn(claim, order, facts))
                .orElse(OrderIsGiven.NONE_STANDS);
    }

    static Optional<Integer> visitsOnFile(MassageClaim claim, Facts facts) {
        return OrderIsGiven.standing(facts).map(order -> VisitCount.onFile(
                        claim, facts, service -> service.orderKey().equals(order.key()))
                .count());
    }

    private static Verdict verdictOn(MassageClaim claim, PhysicianOrder order, Facts facts) {
        var ordered = order.visits().filter(visits -> visits > 0);
        if (ordered.isEmpty()) {
            return NO_NUMBER;
        }
        if (!LinesAreCounted.isMet(claim)) {
            return LinesAreCounted.TOO_MANY;
        }
        var key = order.key();
        var visits =
                VisitCount.onFile(claim, facts, service -> service.orderKey().equals(key));
        return Verdict.ofEachLine(
                claim,
                line -> visits.admits(line, ordered.get())
                        ? Verdict.MET
                        : Verdict.unmet(
                                ORDER_VISITS_EXHAUSTED,
                                "order.visits",
                                "The order allows " + Counted.of(ordered.get(), "visit") + "; the one of "
                                        + line.serviceDate() + " is number " + visits.count() + "."));
    }

    @Override
    public String statement() {
        return "No more visits are billed than were ordered.";
    }

    @Override
    public List<Seen> saw(MassageClaim claim, Facts facts) {
        var sight = new Sight(claim, facts);
        return List.of(
                sight.order("visits ordered", "visits", PhysicianOrder::visits),
                sight.visits(),
                sight.otherClaims("visits by this order", visitsOnFile(claim, facts)));
    }

    @Override
    public Set<FindingCode> codes() {
        return Set.of(ORDER_VISITS_EXHAUSTED);
    }

    @Override
    public String source() {
        return "CMS, Medicare Benefit Policy Manual ch. 15 §220.1.2: amount and duration are part of what is ordered"
                + " (docs/clarifications.md#visit)";
    }
}
