package org.tactus.ledger;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What a claim's bundle holds.
 *
 * @param claimId the bundle's id as well
 * @param entries the claim first
 */
public record StoredBundle(
        UUID claimId, int version, String plan, String billingNpi, Instant lastUpdated, List<Entry> entries) {

    public StoredBundle {
        entries = List.copyOf(entries);
    }

    /** One version of one resource. */
    public record Entry(UUID id, int version) {}
}
