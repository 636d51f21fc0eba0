package org.tactus.ledger;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Which resources of a type are to be had all at once.
 *
 * @param plans whose
 * @param asOf as they were then
 * @param since last changed after that moment
 * @param until last changed before that moment
 * @param conditions all of them hold
 */
public record ExportQuery(
        String type,
        Set<String> plans,
        Instant asOf,
        Optional<Instant> since,
        Optional<Instant> until,
        List<ResourceCondition> conditions) {

    public ExportQuery {
        plans = Set.copyOf(plans);
        conditions = List.copyOf(conditions);
    }
}
