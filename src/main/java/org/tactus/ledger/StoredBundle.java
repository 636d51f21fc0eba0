package org.tactus.ledger;

import java.util.List;
import java.util.UUID;

/**
 * What a version of a claim's bundle holds.
 *
 * @param plan whose it is
 * @param claimId the bundle's id as well
 * @param entries the claim first
 */
public record StoredBundle(String plan, UUID claimId, int version, List<Entry> entries) {

    public StoredBundle {
        entries = List.copyOf(entries);
    }

    /** One version of one resource. */
    public record Entry(ResourceKey key, int version) {}
}
