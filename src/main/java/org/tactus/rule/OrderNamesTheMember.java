package org.tactus.rule;

import static org.tactus.rule.FindingCode.ORDER_OTHER_MEMBER;

import java.util.List;
import java.util.Set;
import org.tactus.claim.MassageClaim;
import org.tactus.claim.PhysicianOrder;
import org.tactus.fact.Facts;

/** The order is for the member of the claim. */
public record OrderNamesTheMember() implements CoverageRule {

    private static final Verdict NOT_SAID = Verdict.notJudged("There is no order that stands and names a member.");

    @Override
    public Verdict check(MassageClaim claim, Facts facts) {
        var member = claim.member().id();
        var ordered = OrderIsGiven.standing(facts).flatMap(PhysicianOrder::memberId);
        if (ordered.isEmpty()) {
            return NOT_SAID;
        }
        if (!member.isValid()) {
            return MemberIsIdentified.NOT_KNOWN;
        }
        return ordered.get().equals(member)
                ? Verdict.MET
                : Verdict.unmet(ORDER_OTHER_MEMBER, "order.memberId", "The order names another member than the claim.");
    }

    @Override
    public String statement() {
        return "The order is for the member of the claim.";
    }

    @Override
    public List<Seen> saw(MassageClaim claim, Facts facts) {
        var sight = new Sight(claim, facts);
        return List.of(sight.memberId(), sight.order("order's member id", "memberId", PhysicianOrder::memberId));
    }

    @Override
    public Set<FindingCode> codes() {
        return Set.of(ORDER_OTHER_MEMBER);
    }

    @Override
    public String source() {
        return "CMS, CY 2020 letter to MA plans: the order is the enrollee's"
                + " (docs/clarifications.md#order-content)";
    }
}
