package org.tactus.ledger;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.tactus.ledger.ResourceCondition.TimeColumn;

/**
 * In which order resources come: by times that each of them has, and then by id.
 *
 * @param isIdDescending the greatest id first
 */
public record ResourceOrder(List<Key> keys, boolean isIdDescending) {

    public static final ResourceOrder BY_ID = new ResourceOrder(List.of(), false);

    /** The first changed first. */
    public static final ResourceOrder BY_CHANGE =
            new ResourceOrder(List.of(new Key(TimeColumn.LAST_UPDATED, false)), false);

    public ResourceOrder {
        keys = List.copyOf(keys);
    }

    /** A time that orders. */
    public record Key(TimeColumn column, boolean isDescending) {}

    /**
     * Where a resource stands in the order.
     *
     * @param times one for each key
     */
    public record Position(List<Instant> times, UUID id) {
        public Position {
            times = List.copyOf(times);
        }
    }
}
