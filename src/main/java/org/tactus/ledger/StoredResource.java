package org.tactus.ledger;

import java.time.Instant;

/**
 * A version of a FHIR resource.
 *
 * @param body JSON, as it is served; empty for a Bundle, which is put together from what it holds
 */
public record StoredResource(
        ResourceKey key, int version, String plan, String billingNpi, Instant lastUpdated, String body) {}
