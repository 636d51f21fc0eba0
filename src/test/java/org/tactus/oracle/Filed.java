package org.tactus.oracle;

import java.time.LocalDate;
import java.util.List;

/** A claim that was filed, as it stands. */
final class Filed {

    final Claim claim;

    /** accepted, held, rejected, or withdrawn. */
    String outcome;

    List<Said> findings;

    /** The order that it went by, where it had one. */
    final Claim.Order order;

    final LocalDate receivedOn;

    /** No replacement or void of it was accepted. */
    boolean isInForce = true;

    Filed(Claim claim, String outcome, List<Said> findings, Claim.Order order, LocalDate receivedOn) {
        this.claim = claim;
        this.outcome = outcome;
        this.findings = findings;
        this.order = order;
        this.receivedOn = receivedOn;
    }

    boolean isAccepted() {
        return outcome.equals("accepted") && isInForce && !"void".equals(claim.frequency);
    }

    boolean isAcceptedOrHeld() {
        return isAccepted() || outcome.equals("held");
    }

    /** A day with a therapist: clarifications, Visit. */
    record Visit(LocalDate day, String therapist) {}

    Visit visit(Claim.Line line) {
        return new Visit(line.serviceDate, claim.therapist.npi.strip());
    }
}
