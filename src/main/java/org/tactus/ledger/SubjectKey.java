package org.tactus.ledger;

import java.util.UUID;

/**
 * What a FHIR resource stands for that outlives a claim: a person, an organization, an order, a place.
 *
 * @param plan whose resource it is
 * @param billingNpi whose it is as well
 * @param type FHIR resource type
 * @param key what it is known by there
 */
public record SubjectKey(String plan, String billingNpi, String type, String key) {

    /** Stands for all four where they are looked up. */
    UUID digest() {
        return Digest.of(String.join("\n", plan, billingNpi, type, key)).uuid();
    }
}
