package org.tactus.search;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.Optional;
import java.util.UUID;
import org.tactus.ledger.Ids;
import org.tactus.store.Sql;

/**
 * A span of time as ids, since an id begins with the millisecond in which it was given.
 *
 * @param from the first; empty where it reaches back to the beginning
 * @param until the first that isn't in it any more; empty where it doesn't end
 */
record IdRange(Optional<UUID> from, Optional<UUID> until) {

    /** As PostgreSQL compares ids: byte by byte. */
    static final Comparator<UUID> ORDER = (one, other) -> {
        var upper = Long.compareUnsigned(one.getMostSignificantBits(), other.getMostSignificantBits());
        return upper != 0
                ? upper
                : Long.compareUnsigned(one.getLeastSignificantBits(), other.getLeastSignificantBits());
    };

    static IdRange of(ClaimQuery query) {
        return new IdRange(query.from().map(IdRange::startOf), query.through().map(day -> startOf(day.plusDays(1))));
    }

    static IdRange of(Instant from, Instant until) {
        return new IdRange(Optional.of(Ids.firstOf(from)), Optional.of(Ids.firstOf(until)));
    }

    private static UUID startOf(LocalDate day) {
        return Ids.firstOf(day.atStartOfDay().toInstant(ZoneOffset.UTC));
    }

    /** What of both lies in both. */
    IdRange and(IdRange other) {
        return new IdRange(
                from.map(mine -> other.from
                                .filter(theirs -> isLess(mine, theirs))
                                .orElse(mine))
                        .or(other::from),
                until.map(mine -> other.until
                                .filter(theirs -> isLess(theirs, mine))
                                .orElse(mine))
                        .or(other::until));
    }

    IdRange before(UUID id) {
        return and(new IdRange(Optional.empty(), Optional.of(id)));
    }

    boolean isEmpty() {
        return from.isPresent() && until.isPresent() && !isLess(from.get(), until.get());
    }

    /** The ids up to that one, and with it. */
    IdRange through(UUID id) {
        return before(new UUID(
                id.getLeastSignificantBits() == -1 ? id.getMostSignificantBits() + 1 : id.getMostSignificantBits(),
                id.getLeastSignificantBits() + 1));
    }

    private static boolean isLess(UUID one, UUID other) {
        return ORDER.compare(one, other) < 0;
    }

    /** Written into the statement, so that it is planned for these years' tables alone. */
    Sql condition(String column) {
        return Sql.of(from.map(id -> " and " + column + " >= '" + id + "'::uuid")
                        .orElse("")
                + until.map(id -> " and " + column + " < '" + id + "'::uuid").orElse(""));
    }
}
