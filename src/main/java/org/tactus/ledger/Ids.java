package org.tactus.ledger;

import com.github.f4b6a3.uuid.factory.function.TimeFunction;
import com.github.f4b6a3.uuid.factory.standard.TimeOrderedEpochFactory;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;

/** Ids that sort by the time they were given: UUID version 7 (RFC 9562). */
@ApplicationScoped
public class Ids {

    /** In the upper half of an id. */
    private static final int BITS_AFTER_MILLIS = 16;

    private final TimeOrderedEpochFactory factory;

    Ids(Clock clock) {
        TimeFunction now = clock::millis;
        factory = TimeOrderedEpochFactory.builder()
                .withTimeFunction(now)
                .withIncrementPlus1()
                .build();
    }

    /** Each greater than those before it. */
    public UUID next() {
        return factory.create();
    }

    /** When it was given: the millisecond with which it begins. */
    public static Instant momentOf(UUID id) {
        return Instant.ofEpochMilli(id.getMostSignificantBits() >>> BITS_AFTER_MILLIS);
    }

    /** Less than any that is given then or later, greater than any that was given before. */
    public static UUID firstOf(Instant moment) {
        return new UUID(Math.max(0, moment.toEpochMilli()) << BITS_AFTER_MILLIS, 0);
    }
}
