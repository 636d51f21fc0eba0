package org.tactus.problem;

import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What of a fault may stand in a log: its classes and places. Messages quote values, and values may be a person's. */
public final class Faults {

    private static final int FRAMES = 25;

    private Faults() {}

    public static String traceWithoutMessages(Throwable fault) {
        return Stream.iterate(fault, cause -> cause != null, Throwable::getCause)
                .limit(5)
                .map(Faults::classAndFrames)
                .collect(Collectors.joining("\ncaused by "));
    }

    private static String classAndFrames(Throwable fault) {
        return fault.getClass().getName()
                + Arrays.stream(fault.getStackTrace())
                        .limit(FRAMES)
                        .map(frame -> "\n    at " + frame)
                        .collect(Collectors.joining());
    }
}
