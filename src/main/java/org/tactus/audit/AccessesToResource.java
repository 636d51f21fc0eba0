package org.tactus.audit;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.tactus.store.Sql;

/** Who asked for one resource by its id, over FHIR or over /api. */
@ApplicationScoped
public class AccessesToResource {

    private final AccessEvents events;

    AccessesToResource(AccessEvents events) {
        this.events = events;
    }

    /**
     * The first first.
     *
     * @param after an access: those behind it
     */
    public List<AccessList.Item> page(UUID resource, Optional<UUID> after, int count) {
        var conditions = new ArrayList<Sql>();
        conditions.add(Sql.of("resource_id = ?", resource.toString()));
        after.ifPresent(id -> conditions.add(Sql.of("(at, id) > (select at, id from access_event where id = ?)", id)));
        return events.page(conditions, false, count).stream()
                .map(AccessList.Item::of)
                .toList();
    }

    public Optional<AccessList.Item> find(UUID access) {
        return events.find(access).map(AccessList.Item::of);
    }
}
