package org.tactus.audit;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * Which accesses somebody looks for; what is empty doesn't narrow it.
 *
 * @param type of resource
 * @param id of a resource
 * @param from first day on which it was, in UTC
 * @param through last such day
 * @param before an access's id: those that were earlier
 */
record AccessQuery(
        Optional<String> who,
        Optional<String> type,
        Optional<String> id,
        Optional<LocalDate> from,
        Optional<LocalDate> through,
        Optional<UUID> before,
        int count) {

    AccessQuery withCount(int other) {
        return new AccessQuery(who, type, id, from, through, before, other);
    }
}
