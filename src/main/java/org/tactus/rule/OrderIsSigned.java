package org.tactus.rule;

import static org.tactus.rule.FindingCode.ORDER_UNSIGNED;

import java.util.List;
import java.util.Set;
import org.tactus.claim.MassageClaim;
import org.tactus.claim.PhysicianOrder;
import org.tactus.fact.Facts;

/** The orderer signed, a verbal order within 14 days, the fourteenth inside. */
public record OrderIsSigned() implements CoverageRule {

    private static final int DAYS_FOR_VERBAL_ORDER = 14;

    @Override
    public Verdict check(MassageClaim claim, Facts facts) {
        return OrderIsGiven.standing(facts).map(OrderIsSigned::verdictOn).orElse(OrderIsGiven.NONE_STANDS);
    }

    private static Verdict verdictOn(PhysicianOrder order) {
        if (order.signedOn().isEmpty()) {
            return unmet("The order isn't signed.");
        }
        var signedOn = order.signedOn().get();
        var isLate = order.authoredOn()
                .filter(authoredOn -> signedOn.isAfter(authoredOn.plusDays(DAYS_FOR_VERBAL_ORDER)))
                .isPresent();
        return isLate
                ? unmet("The order of " + order.authoredOn().get() + " was signed on " + signedOn + ", more than "
                        + DAYS_FOR_VERBAL_ORDER + " days later.")
                : Verdict.MET;
    }

    private static Verdict unmet(String message) {
        return Verdict.unmet(ORDER_UNSIGNED, "order.signedOn", message);
    }

    @Override
    public String statement() {
        return "The orderer signed, a verbal order within 14 days.";
    }

    @Override
    public List<Seen> saw(MassageClaim claim, Facts facts) {
        var sight = new Sight(claim, facts);
        return List.of(sight.orderWrittenOn(), sight.order("order signed on", "signedOn", PhysicianOrder::signedOn));
    }

    @Override
    public Set<FindingCode> codes() {
        return Set.of(ORDER_UNSIGNED);
    }

    @Override
    public String source() {
        return "Our reading of CMS, Medicare Benefit Policy Manual ch. 15 §220.1.3: verbal orders are signed within 14 days"
                + " (docs/clarifications.md#order-signature)";
    }
}
