package org.tactus.batch;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.tactus.batch.Batch.Counts;
import org.tactus.batch.BatchWork.End;
import org.tactus.batch.Batches.Taken;
import org.tactus.problem.Faults;

/**
 * Works batches through, one of each kind at a time on each node: takes the next that nobody is at, says now and then that it still is,
 * and ends it together with all that it has written. See docs/decisions/007-batches.md.
 */
@ApplicationScoped
public class BatchWorker {

    private static final Logger LOG = Logger.getLogger(BatchWorker.class);
    private static final int MOST_ATTEMPTS = 3;
    private static final int LOOK_EVERY_SECONDS = 2;
    private static final int RENEW_EVERY_SECONDS = 5;
    private static final int LONGEST_SECONDS = 1_800;
    private static final int SHUTDOWN_SECONDS = 10;

    private final Batches batches;
    /** There is news for who waits; by kind. */
    private final Map<BatchWork, Semaphore> news;

    private final ScheduledExecutorService threads;
    private volatile boolean isOpen = true;

    BatchWorker(Batches batches, @Any Instance<BatchWork> works) {
        this.batches = batches;
        this.news = works.stream().collect(Collectors.toUnmodifiableMap(work -> work, work -> new Semaphore(0)));
        this.threads = Executors.newScheduledThreadPool(news.size() + 1, task -> new Thread(task, "batch-worker"));
    }

    void open(@Observes StartupEvent event) {
        news.keySet().forEach(work -> threads.submit(() -> workAll(work)));
    }

    void close(@Observes ShutdownEvent event) throws InterruptedException {
        isOpen = false;
        wake();
        threads.shutdown();
        threads.awaitTermination(SHUTDOWN_SECONDS, TimeUnit.SECONDS);
    }

    /** There is something to do. */
    public void wake() {
        news.values().forEach(Semaphore::release);
    }

    private void workAll(BatchWork work) {
        while (isOpen) {
            try {
                var next = batches.take(work.kind());
                if (next.isPresent()) {
                    work(next.get(), work);
                } else {
                    await(work);
                }
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                return;
            } catch (RuntimeException away) {
                LOG.warn("The database can't be reached; batches wait");
                pause(work);
            }
        }
    }

    private void await(BatchWork work) throws InterruptedException {
        news.get(work).tryAcquire(LOOK_EVERY_SECONDS, TimeUnit.SECONDS);
        news.get(work).drainPermits();
    }

    private void pause(BatchWork work) {
        try {
            await(work);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    void work(Taken taken, BatchWork work) {
        if (taken.attempts() > MOST_ATTEMPTS) {
            // whoever was at it is gone without a word, perhaps because of it
            giveUp(taken);
            return;
        }
        var renewing = threads.scheduleAtFixedRate(
                () -> renew(taken), RENEW_EVERY_SECONDS, RENEW_EVERY_SECONDS, TimeUnit.SECONDS);
        try {
            QuarkusTransaction.requiringNew().timeout(LONGEST_SECONDS).run(() -> workWithin(taken, work));
        } catch (RuntimeException failure) {
            LOG.warnf(
                    "Batch %s failed at attempt %d: %s",
                    taken.batch().id(), taken.attempts(), Faults.traceWithoutMessages(failure));
            giveUpOrPutBack(taken);
        } finally {
            renewing.cancel(false);
        }
    }

    private void workWithin(Taken taken, BatchWork work) {
        var problems = new KeptProblems();
        var file = batches.file(taken.batch().id());
        var end = work.work(taken.batch(), file, problems);
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
