package org.tactus.rule;

import java.util.List;
import java.util.function.Function;
import org.tactus.claim.MassageClaim;
import org.tactus.fact.Facts;

/** A claim that waits for a person to release it with a reason, or to withdraw it. */
public final class Held extends Decided implements Decision {

    Held(RuleBook ruleBook, MassageClaim claim, Facts facts, List<Finding> findings) {
        super(ruleBook, claim, facts, findings);
    }

    @Override
    public <T> T fold(Function<Accepted, T> onAccepted, Function<Held, T> onHeld, Function<Rejected, T> onRejected) {
        return onHeld.apply(this);
    }
}
