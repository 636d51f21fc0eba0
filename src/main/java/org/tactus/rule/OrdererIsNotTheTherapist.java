package org.tactus.rule;

import static org.tactus.rule.FindingCode.ORDERER_IS_THERAPIST;

import java.util.List;
import java.util.Set;
import org.tactus.claim.MassageClaim;
import org.tactus.fact.Facts;

/** Nobody orders their own massages. */
public record OrdererIsNotTheTherapist() implements CoverageRule {

    @Override
    public Verdict check(MassageClaim claim, Facts facts) {
        var therapist = TherapistIsIdentified.npiOf(claim, facts);
        if (therapist.isEmpty()) {
            return TherapistIsIdentified.NOT_KNOWN;
        }
        var orderer = OrdererIsIdentified.npiOf(claim, facts);
        if (orderer.isEmpty()) {
            return OrdererIsIdentified.NOT_KNOWN;
        }
        return therapist.equals(orderer)
                ? Verdict.unmet(ORDERER_IS_THERAPIST, "order.orderedBy.npi", "Orderer and therapist have the same NPI.")
                : Verdict.MET;
    }

    @Override
    public String statement() {
        return "Nobody orders their own massages.";
    }

    @Override
    public List<Seen> saw(MassageClaim claim, Facts facts) {
        var sight = new Sight(claim, facts);
        return List.of(sight.ordererNpi(), sight.therapistNpi());
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
