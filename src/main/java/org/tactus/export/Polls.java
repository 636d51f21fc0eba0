package org.tactus.export;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.tactus.problem.Problem;
import org.tactus.problem.ProblemKind;

/** Who asks again and again how far it is, without waiting as they were told, is told to. */
@ApplicationScoped
class Polls {

    private static final int MOST_KNOWN = 1_000;
    private static final int MOST_AT_ONCE = 10;
    private static final Duration WINDOW = Duration.ofSeconds(1);

    private final Map<UUID, Window> windows = new ConcurrentHashMap<>();

    private record Window(long sinceNanos, int polls) {}

    /** @throws org.tactus.problem.ProblemException throttled */
    void check(UUID job) {
        var now = System.nanoTime();
        if (windows.size() > MOST_KNOWN) {
            windows.values().removeIf(window -> now - window.sinceNanos() > WINDOW.toNanos());
        }
        var window = windows.merge(
                job,
                new Window(now, 1),
                (known, fresh) -> now - known.sinceNanos() > WINDOW.toNanos()
                        ? fresh
                        : new Window(known.sinceNanos(), known.polls() + 1));
        if (window.polls() > MOST_AT_ONCE) {
            throw Problem.of(ProblemKind.THROTTLED, "Wait as Retry-After says before you look again.")
                    .retryAfterSeconds((int) WINDOW.toSeconds())
                    .asException();
        }
    }
}
