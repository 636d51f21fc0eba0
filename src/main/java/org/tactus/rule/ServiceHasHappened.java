package org.tactus.rule;

import static org.tactus.rule.FindingCode.SERVICE_IN_FUTURE;

import java.util.List;
import java.util.Set;
import org.tactus.claim.MassageClaim;
import org.tactus.fact.Facts;

/** No visit lies after the day on which the claim was received, where the massage took place. */
public record ServiceHasHappened() implements CoverageRule {

    @Override
    public Verdict check(MassageClaim claim, Facts facts) {
        return Verdict.ofEachLine(
                claim,
                line -> line.serviceDate().isAfter(facts.receivedOn())
                        ? Verdict.unmet(
                                SERVICE_IN_FUTURE,
                                "lines.serviceDate",
                                "The visit of " + line.serviceDate() + " was yet to come when the claim arrived on "
                                        + facts.receivedOn() + ".")
                        : Verdict.MET);
    }

    @Override
    public String statement() {
        return "No visit was yet to come when the claim arrived.";
    }

    @Override
    public List<Seen> saw(MassageClaim claim, Facts facts) {
        var sight = new Sight(claim, facts);
        return List.of(sight.visits(), sight.receivedOn());
    }

    @Override
    public Set<FindingCode> codes() {
        return Set.of(SERVICE_IN_FUTURE);
    }

    @Override
    public String source() {
        return "42 CFR 422.214 and 422.520: claims are for services furnished"
                + " (docs/clarifications.md#day-of-receipt)";
    }
}
