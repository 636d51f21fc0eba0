package org.tactus.audit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.tactus.exchange.Asked;
import org.tactus.store.Sql;

/**
 * A search for AuditEvents.
 *
 * @param conditions all of which are to hold
 * @param understood the parameters that count
 */
record AuditQuery(List<Sql> conditions, boolean newestFirst, int count, Asked understood) {

    AuditQuery {
        conditions = List.copyOf(conditions);
    }

    /**
     * Of what was on record at that moment, what comes behind an access, in this order.
     *
     * @param after the access's id; empty for the first page
     */
    List<Sql> conditions(Instant asOf, Optional<UUID> after) {
        var all = new ArrayList<>(conditions);
        all.add(Sql.of("at <= ?", asOf));
        after.ifPresent(last -> all.add(Sql.of(
                "(at, id) " + (newestFirst ? "<" : ">") + " (select at, id from access_event where id = ?)", last)));
        return all;
    }
}
