package org.tactus;

import io.quarkus.arc.Arc;
import io.quarkus.test.junit.callback.QuarkusTestAfterEachCallback;
import io.quarkus.test.junit.callback.QuarkusTestMethodContext;

/** What one test does to the clock is no other test's business. Quarkus finds it in {@code META-INF/services}. */
public class TestClockReset implements QuarkusTestAfterEachCallback {

    @Override
    public void afterEach(QuarkusTestMethodContext context) {
        try (var clock = Arc.container().instance(TestClock.class)) {
            clock.get().reset();
        }
    }
}
