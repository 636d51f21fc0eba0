package org.tactus.ledger;

import java.time.Instant;
import java.util.UUID;

/**
 * A version of a FHIR resource.
 *
 * @param body JSON, as it is served
 */
public record StoredResource(
        UUID id, int version, String type, String plan, String billingNpi, Instant lastUpdated, String body) {}
