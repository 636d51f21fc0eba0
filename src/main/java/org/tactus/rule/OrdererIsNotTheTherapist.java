package org.tactus.rule;

import static org.tactus.rule.FindingCode.ORDERER_IS_THERAPIST;

import java.util.Set;
import org.tactus.claim.MassageClaim;
import org.tactus.fact.Facts;

/** Nobody orders their own massages. */
public record OrdererIsNotTheTherapist() implements CoverageRule {

    @Override
    public Verdict check(MassageClaim claim, Facts facts) {
        var therapist = TherapistIsIdentified.npiOf(claim, facts);
        return therapist.isPresent() && therapist.equals(OrdererIsIdentified.npiOf(claim, facts))
                ? Verdict.unmet(ORDERER_IS_THERAPIST, "order.orderedBy.npi", "Orderer and therapist have the same NPI.")
                : Verdict.MET;
    }

    @Override
    public Set<FindingCode> codes() {
        return Set.of(ORDERER_IS_THERAPIST);
    }

    @Override
    public String source() {
        return "CMS, CY 2020 letter to MA plans names two people: who orders, and the massage therapist who furnishes"
                + " (docs/clarifications.md#who-may-order)";
    }
}
