package org.tactus;

import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/**
 * The one clock of every {@code @QuarkusTest}, which stands still until a test sets it.
 *
 * <p>It stands at {@link #START}: in New York, where most of the claims in tests are from, and in UTC it is the same day, so that only
 * a test about days has to think of time zones. A test that sets it injects it, and need not set it back: that happens after each
 * test.
 */
@Alternative
@Priority(1)
@Singleton
public class TestClock extends Clock {

    public static final Instant START = Instant.parse("2026-11-23T15:04:05.123Z");

    private volatile Instant now = START;

    /** @param instant as in {@code 2026-11-23T15:04:05Z} */
    public void set(String instant) {
        now = Instant.parse(instant);
    }

    public void reset() {
        now = START;
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("nobody asks the one clock for a day without saying where");
    }
}
