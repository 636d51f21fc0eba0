package org.tactus.rule;

import static org.tactus.rule.FindingCode.ORDER_AFTER_SERVICE;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.tactus.claim.MassageClaim;
import org.tactus.claim.PhysicianOrder;
import org.tactus.fact.Facts;

/** The massage was ordered no later than the day of the visit. */
public record OrderPrecedesService() implements CoverageRule {

    private static final Verdict NO_DATE = Verdict.notJudged("There is no order that stands and has a date.");

    @Override
    public Verdict check(MassageClaim claim, Facts facts) {
        return OrderIsGiven.standing(facts)
                .flatMap(PhysicianOrder::authoredOn)
                .map(authoredOn -> verdictOn(claim, authoredOn))
                .orElse(NO_DATE);
    }

    private static Verdict verdictOn(MassageClaim claim, LocalDate authoredOn) {
        return Verdict.ofEachLine(
                claim,
                line -> authoredOn.isAfter(line.serviceDate())
                        ? Verdict.unmet(
                                ORDER_AFTER_SERVICE,
                                "order.authoredOn",
                                "The visit was on " + line.serviceDate() + ", the order is of " + authoredOn + ".")
                        : Verdict.MET);
    }

    @Override
    public String statement() {
        return "The massage was ordered no later than the day of the visit.";
    }

    @Override
    public List<Seen> saw(MassageClaim claim, Facts facts) {
        var sight = new Sight(claim, facts);
        return List.of(sight.orderWrittenOn(), sight.visits());
    }

    @Override
    public Set<FindingCode> codes() {
        return Set.of(ORDER_AFTER_SERVICE);
    }

    @Override
    public String source() {
        return "CMS, CY 2020 letter to MA plans; our reading: the date of the order counts, not that of the signature"
                + " (docs/clarifications.md#order-date)";
    }
}
