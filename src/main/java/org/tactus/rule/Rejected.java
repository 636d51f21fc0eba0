package org.tactus.rule;

import java.util.List;
import java.util.function.Function;
import org.tactus.claim.MassageClaim;
import org.tactus.fact.Facts;

/** A claim that the rules turn away; its findings say why. */
public final class Rejected extends Decided implements Decision {

    Rejected(RuleBook ruleBook, MassageClaim claim, Facts facts, List<Finding> findings) {
        super(ruleBook, claim, facts, findings);
    }

    @Override
    public <T> T fold(Function<Accepted, T> onAccepted, Function<Held, T> onHeld, Function<Rejected, T> onRejected) {
        return onRejected.apply(this);
    }
}
