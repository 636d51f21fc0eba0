package org.tactus.rule;

import static org.tactus.rule.FindingCode.MEMBER_ID_INVALID;

import java.util.List;
import java.util.Set;
import org.tactus.claim.MassageClaim;
import org.tactus.fact.Facts;

/** The member id can be one: a Medicare Beneficiary Identifier, or, where it hasn't eleven characters, the plan's own. */
public record MemberIsIdentified() implements CoverageRule {

    static final Verdict NOT_KNOWN = Verdict.notJudged("The member isn't known by a right id.");

    @Override
    public Verdict check(MassageClaim claim, Facts facts) {
        var id = claim.member().id();
        if (id.isValid()) {
            return Verdict.MET;
        }
        return Verdict.unmet(
                MEMBER_ID_INVALID,
                "member.id",
                id.value().isEmpty()
                        ? "There is no member id."
                        : "The member id has the length of a Medicare Beneficiary Identifier and isn't one.");
    }

    @Override
    public String statement() {
        return "The member id can be one.";
    }

    @Override
    public List<Seen> saw(MassageClaim claim, Facts facts) {
        var sight = new Sight(claim, facts);
        return List.of(sight.memberId());
    }

    @Override
    public Set<FindingCode> codes() {
        return Set.of(MEMBER_ID_INVALID);
    }

    @Override
    public String source() {
        return "CMS, Understanding the MBI: eleven characters, each of a fixed kind, without S, L, O, I, B and Z"
                + " (docs/clarifications.md#roster)";
    }
}
