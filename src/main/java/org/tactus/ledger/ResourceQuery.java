package org.tactus.ledger;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.tactus.ledger.ResourceOrder.Position;

/**
 * Which resources of a type somebody looks for.
 *
 * @param asOf as they were then, which a walk over many pages keeps, whatever happens meanwhile; see {@link Horizon}
 * @param conditions all of them hold
 * @param after the resource with which the page before ended
 */
public record ResourceQuery(
        String type,
        Scope scope,
        Instant asOf,
        List<ResourceCondition> conditions,
        ResourceOrder order,
        Optional<Position> after,
        int count) {

    public ResourceQuery {
        conditions = List.copyOf(conditions);
    }

    /** The same without regard to pages. */
    public ResourceQuery fromTheStart() {
        return new ResourceQuery(type, scope, asOf, conditions, order, Optional.empty(), count);
    }
}
