package org.tactus.ledger;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Which versions of resources of a type somebody looks for; the last come first.
 *
 * @param id of one resource alone
 * @param since written at that moment or later
 * @param asOf written up to that moment
 * @param before come after this one in the order
 */
public record HistoryQuery(
        String type,
        Optional<UUID> id,
        Scope scope,
        Optional<Instant> since,
        Instant asOf,
        Optional<Version> before,
        int count) {

    /** Where a version stands in the order. */
    public record Version(Instant lastUpdated, UUID id, int version) {}
}
