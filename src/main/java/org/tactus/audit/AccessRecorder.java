package org.tactus.audit;

import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.tactus.problem.Faults;

/**
 * Puts accesses on record, all those that wait at once: a commit waits for the disk, and they share it.
 *
 * <p>None waits for company. What stands in the queue is recorded together; meanwhile, the next ones gather.
 */
@ApplicationScoped
class AccessRecorder {

    private static final Logger LOG = Logger.getLogger(AccessRecorder.class);

    private static final int MOST_WAITING = 10_000;
    private static final int MOST_TOGETHER = 256;

    /** Who waits longer is refused; that it was asked for may still come on record. */
    private static final int SECONDS = 10;

    private final AccessEvents events;
    private final BlockingQueue<Turn> waiting = new ArrayBlockingQueue<>(MOST_WAITING);
    private final ExecutorService recorder = Executors.newSingleThreadExecutor(task -> new Thread(task, "recorder"));

    AccessRecorder(AccessEvents events) {
        this.events = events;
    }

    private record Turn(AccessEvent event, CompletableFuture<Void> recorded) {}

    void close(@Observes ShutdownEvent event) throws InterruptedException {
        recorder.shutdown();
        recorder.awaitTermination(SECONDS, TimeUnit.SECONDS);
    }

    /** Done when it is on disk; fails where it can't be recorded, which is logged. */
    CompletionStage<Void> record(AccessEvent event) {
        var turn = new Turn(event, new CompletableFuture<Void>().orTimeout(SECONDS, TimeUnit.SECONDS));
        try {
            if (!waiting.offer(turn)) {
                throw new RejectedExecutionException();
            }
            // as many tasks as turns: those that find nothing left to do cost nothing
            recorder.execute(this::recordTogether);
        } catch (RejectedExecutionException full) {
            turn.recorded().completeExceptionally(full);
        }
        return turn.recorded();
    }

    /** What keeps one from being recorded, such as a database that is away, keeps all. */
    private void recordTogether() {
        var turns = new ArrayList<Turn>();
        waiting.drainTo(turns, MOST_TOGETHER);
        if (turns.isEmpty()) {
            return;
        }
        try {
            events.add(turns.stream().map(Turn::event).toList());
            turns.forEach(turn -> turn.recorded().complete(null));
        } catch (RuntimeException | Error failure) {
            LOG.errorf("%d accesses couldn't be recorded, and nothing was shown: %s", turns.size(), said(failure));
            turns.forEach(turn -> turn.recorded().completeExceptionally(failure));
        }
    }

    /** A database that is away needs no trace for each group. */
    private static String said(Throwable failure) {
        return failure.getCause() instanceof SQLException refusal
                ? "SQL state " + refusal.getSQLState()
                : Faults.traceWithoutMessages(failure);
    }
}
