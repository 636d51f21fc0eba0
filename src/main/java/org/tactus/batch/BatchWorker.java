package org.tactus.batch;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.tactus.batch.Batch.Counts;
import org.tactus.batch.BatchWork.End;
import org.tactus.batch.Batches.Taken;
import org.tactus.problem.Faults;

/**
 * Works batches through, one at a time on each node: takes the next that nobody is at, says now and then that it still is, and ends it
 * together with all that it has written. See docs/decisions/007-batches.md.
 */
@ApplicationScoped
public class BatchWorker {

    private static final Logger LOG = Logger.getLogger(BatchWorker.class);
    private static final int MOST_ATTEMPTS = 3;
    private static final int LOOK_EVERY_SECONDS = 2;
    private static final int RENEW_EVERY_SECONDS = 20;
    private static final int LONGEST_SECONDS = 1_800;
    private static final int SHUTDOWN_SECONDS = 10;

    private final Batches batches;
    private final Instance<BatchWork> works;
    private final Semaphore news = new Semaphore(0);
    private final ScheduledExecutorService threads =
            Executors.newScheduledThreadPool(2, task -> new Thread(task, "batch-worker"));
    private volatile boolean isOpen = true;

    BatchWorker(Batches batches, @Any Instance<BatchWork> works) {
        this.batches = batches;
        this.works = works;
    }

    void open(@Observes StartupEvent event) {
        threads.submit(this::workAll);
    }

    void close(@Observes ShutdownEvent event) throws InterruptedException {
        isOpen = false;
        news.release();
        threads.shutdown();
        threads.awaitTermination(SHUTDOWN_SECONDS, TimeUnit.SECONDS);
    }

    /** There is something to do. */
    public void wake() {
        news.release();
    }

    private void workAll() {
        while (isOpen) {
            try {
                var next = batches.take();
                if (next.isPresent()) {
                    work(next.get());
                } else {
                    await();
                }
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                return;
            } catch (RuntimeException away) {
                LOG.warn("The database can't be reached; batches wait");
                pause();
            }
        }
    }

    private void await() throws InterruptedException {
        news.tryAcquire(LOOK_EVERY_SECONDS, TimeUnit.SECONDS);
        news.drainPermits();
    }

    private void pause() {
        try {
            await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    void work(Taken taken) {
        if (taken.attempts() > MOST_ATTEMPTS) {
            // whoever was at it is gone without a word, perhaps because of it
            giveUp(taken);
            return;
        }
        var renewing = threads.scheduleAtFixedRate(
                () -> renew(taken), RENEW_EVERY_SECONDS, RENEW_EVERY_SECONDS, TimeUnit.SECONDS);
        try {
            QuarkusTransaction.requiringNew().timeout(LONGEST_SECONDS).run(() -> workWithin(taken));
        } catch (RuntimeException failure) {
            LOG.warnf(
                    "Batch %s failed at attempt %d: %s",
                    taken.batch().id(), taken.attempts(), Faults.traceWithoutMessages(failure));
            giveUpOrPutBack(taken);
        } finally {
            renewing.cancel(false);
        }
    }

    private void workWithin(Taken taken) {
        var problems = new KeptProblems();
        var file = batches.file(taken.batch().id());
        var end = workOf(taken.batch().kind()).work(taken.batch(), file, problems);
        batches.end(taken, withUnreadable(end, problems), problems);
    }

    private static End withUnreadable(End end, KeptProblems problems) {
        var counts = end.counts();
        return new End(
                new Counts(
                        counts.total(),
                        counts.done(),
                        counts.accepted(),
                        counts.held(),
                        counts.rejected(),
                        problems.lines()),
                end.failure());
    }

    private BatchWork workOf(String kind) {
        return works.stream()
                .filter(work -> work.kind().equals(kind))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("nobody works batches of kind " + kind));
    }

    private void giveUpOrPutBack(Taken taken) {
        if (taken.attempts() < MOST_ATTEMPTS) {
            batches.putBack(taken);
        } else {
            giveUp(taken);
        }
    }

    private void giveUp(Taken taken) {
        var end = End.failed(
                Counts.NONE, "It failed " + MOST_ATTEMPTS + " times, and nothing was done; please report it.");
        QuarkusTransaction.requiringNew().run(() -> batches.end(taken, end, new KeptProblems()));
    }

    private void renew(Taken taken) {
        try {
            batches.renew(taken);
        } catch (RuntimeException away) {
            LOG.debug("the database can't be reached; the lease is renewed later");
        }
    }
}
