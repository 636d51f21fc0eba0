package org.tactus.ledger;

import java.time.Instant;

/**
 * A version of a FHIR resource that a claim's bundle holds.
 *
 * @param bundle version of the bundle
 * @param bundledAt when that was written
 * @param lastUpdated when the version was written: with the bundle, or for another claim before
 * @param sha256 of its bytes as they are served, hexadecimal
 */
public record WrittenVersion(
        int bundle, Instant bundledAt, ResourceKey key, int version, Instant lastUpdated, String sha256) {

    public boolean isNew() {
        return lastUpdated.equals(bundledAt);
    }
}
