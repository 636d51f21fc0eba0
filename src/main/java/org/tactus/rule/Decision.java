package org.tactus.rule;

import java.util.List;
import java.util.function.Function;
import org.tactus.claim.MassageClaim;
import org.tactus.fact.Facts;

/**
 * What the rule book says of a claim: any error rejects it, otherwise any hold that nobody has released holds it, otherwise it is
 * accepted.
 *
 * <p>Only the rule book makes one. An {@link Accepted} claim is what can be written as FHIR, and there is no other way to one.
 */
public sealed interface Decision permits Accepted, Held, Rejected {

    /** The edition that decided. */
    RuleBook ruleBook();

    MassageClaim claim();

    /** What it was decided by. */
    Facts facts();

    /** All of them, in the order of the rules. */
    List<Finding> findings();

    /** One answer for each kind; the compiler asks for whichever is forgotten. */
    <T> T fold(Function<Accepted, T> onAccepted, Function<Held, T> onHeld, Function<Rejected, T> onRejected);

    /** The kind as a word. */
    default Outcome outcome() {
        return fold(accepted -> Outcome.ACCEPTED, held -> Outcome.HELD, rejected -> Outcome.REJECTED);
    }
}
