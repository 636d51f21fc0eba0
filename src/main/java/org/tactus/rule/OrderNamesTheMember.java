package org.tactus.rule;

import static org.tactus.rule.FindingCode.ORDER_OTHER_MEMBER;

import java.util.Set;
import org.tactus.claim.MassageClaim;
import org.tactus.claim.PhysicianOrder;
import org.tactus.fact.Facts;

/** The order is for the member of the claim. */
public record OrderNamesTheMember() implements CoverageRule {

    @Override
    public Verdict check(MassageClaim claim, Facts facts) {
        var member = claim.member().id();
        var isForAnother = OrderIsGiven.standing(facts)
                .flatMap(PhysicianOrder::memberId)
                .filter(ordered -> member.isValid() && !ordered.equals(member))
                .isPresent();
        return isForAnother
                ? Verdict.unmet(ORDER_OTHER_MEMBER, "order.memberId", "The order names another member than the claim.")
                : Verdict.MET;
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
