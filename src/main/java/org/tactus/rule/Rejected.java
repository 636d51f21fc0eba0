package org.tactus.rule;

import java.util.List;
import java.util.function.Function;
import org.tactus.claim.MassageClaim;
import org.tactus.fact.Facts;

/** A claim that the rules turn away; its findings say why. */
public final class Rejected extends Decided implements Decision {

    Rejected(MassageClaim claim, Facts facts, List<Finding> findings) {
        super(claim, facts, findings);
    }

    @Override
    public <T> T fold(Function<Accepted, T> onAccepted, Function<Held, T> onHeld, Function<Rejected, T> onRejected) {
        return onRejected.apply(this);
    }
}
