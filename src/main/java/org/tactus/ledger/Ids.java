package org.tactus.ledger;

import com.github.f4b6a3.uuid.factory.function.TimeFunction;
import com.github.f4b6a3.uuid.factory.standard.TimeOrderedEpochFactory;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;

/** Ids that sort by the time they were given: UUID version 7 (RFC 9562). */
@ApplicationScoped
public class Ids {

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
}
