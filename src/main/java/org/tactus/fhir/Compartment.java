package org.tactus.fhir;

import org.tactus.claim.Npi;
import org.tactus.ledger.SubjectKey;
import org.tactus.rule.Accepted;

/**
 * Whose resources a claim's are: those of one plan and one billing provider, and nobody else's
 * (docs/decisions/005-fhir-compartments.md).
 */
record Compartment(String plan, String billingNpi) {

    static Compartment of(Accepted accepted) {
        var claim = accepted.claim();
        return new Compartment(
                claim.plan().value(),
                claim.billingProvider().npi().map(Npi::value).orElseThrow());
    }

    SubjectKey key(String type, String key) {
        return new SubjectKey(plan, billingNpi, type, key);
    }
}
