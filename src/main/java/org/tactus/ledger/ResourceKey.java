package org.tactus.ledger;

import java.util.UUID;

/**
 * Which FHIR resource.
 *
 * @param type {@code Claim}; a claim's Claim and its Bundle have one id
 */
public record ResourceKey(String type, UUID id) {

    /** As a relative reference: {@code Claim/019a…}. */
    @Override
    public String toString() {
        return type + "/" + id;
    }
}
