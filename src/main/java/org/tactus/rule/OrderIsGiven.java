package org.tactus.rule;

import static org.tactus.rule.FindingCode.ORDER_DECLARED_MISSING;
import static org.tactus.rule.FindingCode.ORDER_MISSING;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tactus.claim.MassageClaim;
import org.tactus.claim.OrderReference;
import org.tactus.claim.PhysicianOrder;
import org.tactus.fact.Facts;

/** The massage was ordered by a physician or other medical professional: CMS's first condition. */
public record OrderIsGiven() implements CoverageRule {

    static final Verdict NONE_STANDS = Verdict.notJudged("There is no order that stands.");

    static final String NO_ORDER_MODIFIER = "EY";

    @Override
    public Verdict check(MassageClaim claim, Facts facts) {
        var verdict = standing(facts).isPresent()
                ? Verdict.MET
                : Verdict.unmet(ORDER_MISSING, "order", whatIsMissing(claim, facts));
        return verdict.and(Verdict.ofEachLine(
                claim,
                line -> line.modifiers().contains(NO_ORDER_MODIFIER)
                        ? Verdict.unmet(
                                ORDER_DECLARED_MISSING,
                                "lines.modifiers",
                                "Modifier EY says that the service wasn't ordered.")
                        : Verdict.MET));
    }

    /** The order that counts, where there is one that wasn't taken back: the other rules of the order look at it alone. */
    static Optional<PhysicianOrder> standing(Facts facts) {
        return facts.order().isRevokedOnFile()
                ? Optional.empty()
                : facts.order().order().filter(order -> order.status().standsAsOrder());
    }

    private static String whatIsMissing(MassageClaim claim, Facts facts) {
        if (claim.order().isEmpty()) {
            return "The claim gives no order.";
        }
        if (facts.order().isRevokedOnFile()) {
            return "The order was revoked, by what is on file.";
        }
        return facts.order()
                .order()
                .map(order -> switch (order.status()) {
                    case REVOKED -> "The order was revoked.";
                    case ENTERED_IN_ERROR -> "The order was entered in error.";
                    case DRAFT -> "The order is a draft.";
                    default -> "The order is on hold.";
                })
                .orElse("No order is on file under number "
                        + claim.order().map(OrderReference::number).orElse("") + ".");
    }

    @Override
    public List<Correction> corrections(MassageClaim claim, Facts facts) {
        return FittingModifiers.of(claim, facts);
    }

    @Override
    public String statement() {
        return "The massage was ordered by a physician or other medical professional.";
    }

    @Override
    public List<Seen> saw(MassageClaim claim, Facts facts) {
        var sight = new Sight(claim, facts);
        return List.of(
                sight.order("order stands as", "status", PhysicianOrder::status),
                Seen.of("revoked by what is on file", facts.order().isRevokedOnFile(), "on file: orders"),
                sight.modifiers());
    }

    @Override
    public Set<FindingCode> codes() {
        return Set.of(ORDER_MISSING, ORDER_DECLARED_MISSING);
    }

    @Override
    public String source() {
        return "CMS, CY 2020 letter to MA plans: \"must be ordered by a physician or medical professional\""
                + " (docs/clarifications.md#which-order-counts)";
    }
}
