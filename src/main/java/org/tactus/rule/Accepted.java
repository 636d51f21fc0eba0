package org.tactus.rule;

import java.util.List;
import java.util.function.Function;
import org.tactus.claim.MassageClaim;
import org.tactus.fact.Facts;

/** A claim that the rules accept, and the only kind that can be written as FHIR. */
public final class Accepted extends Decided implements Decision {

    Accepted(RuleBook ruleBook, MassageClaim claim, Facts facts, List<Finding> findings) {
        super(ruleBook, claim, facts, findings);
    }

    @Override
    public <T> T fold(Function<Accepted, T> onAccepted, Function<Held, T> onHeld, Function<Rejected, T> onRejected) {
        return onAccepted.apply(this);
    }
}
