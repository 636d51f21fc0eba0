package org.tactus.batch;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.tactus.batch.Batch.Counts;
import org.tactus.batch.Batches.Taken;
import org.tactus.batch.PartwiseWork.Overtaken;
import org.tactus.problem.Faults;

/**
 * Works batches through, one of each kind at a time on each node: takes the next that nobody is at, says now and then that it still is,
 * and ends it together with what it has written. See docs/decisions/007-batches.md.
 */
@ApplicationScoped
public class BatchWorker {

    private static final Logger LOG = Logger.getLogger(BatchWorker.class);
    private static final int MOST_ATTEMPTS = 3;
    private static final int MOST_IDLE_ATTEMPTS_PARTWISE = 20;
    private static final int LOOK_EVERY_SECONDS = 2;
    private static final int RENEW_EVERY_SECONDS = 3;
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
        var mostAttempts = work instanceof WholeWork ? MOST_ATTEMPTS : MOST_IDLE_ATTEMPTS_PARTWISE;
        if (taken.idleAttempts() > mostAttempts) {
            // whoever was at it is gone without a word, perhaps because of it
            giveUp(taken, mostAttempts);
            return;
        }
        var renewing = threads.scheduleAtFixedRate(
                () -> renew(taken), RENEW_EVERY_SECONDS, RENEW_EVERY_SECONDS, TimeUnit.SECONDS);
        try {
            if (work instanceof WholeWork whole) {
                QuarkusTransaction.requiringNew().timeout(LONGEST_SECONDS).run(() -> workWhole(taken, whole));
            } else {
                workPartwise(taken, (PartwiseWork) work);
            }
        } catch (Overtaken byOthers) {
            LOG.infof("Batch %s goes on elsewhere, or not at all", taken.id());
        } catch (RuntimeException | IOException failure) {
            LOG.warnf(
                    "Batch %s failed at attempt %d: %s",
                    taken.id(), taken.attempts(), Faults.traceWithoutMessages(failure));
            giveUpOrPutBack(taken, mostAttempts);
        } finally {
            renewing.cancel(false);
        }
    }

    private void workWhole(Taken taken, WholeWork work) {
        var problems = new KeptProblems();
        var end = work.work(taken.batch(), batches.file(taken.id()), problems);
        batches.setTotal(taken, end.counts().total());
        batches.add(taken, end.counts().withUnreadable(problems.lines()));
        batches.addProblems(taken.id(), problems);
        if (!end.keepsFile()) {
            batches.removeFile(taken.id());
        }
        batches.end(taken, end.failure());
    }

    private void workPartwise(Taken taken, PartwiseWork work) throws IOException {
        var isStuck = taken.idleAttempts() > MOST_ATTEMPTS;
        var failure = work.work(taken.batch(), isStuck, () -> batches.file(taken.id()), new OnDisk(taken));
        QuarkusTransaction.requiringNew().run(() -> batches.end(taken, failure));
    }

    /** Progress of a batch as long as it is this worker's. */
    private final class OnDisk implements PartwiseWork.Progress {

        private final Taken taken;

        private OnDisk(Taken taken) {
            this.taken = taken;
        }

        @Override
        public void total(long parts) {
            QuarkusTransaction.requiringNew().run(() -> batches.setTotal(taken, parts));
        }

        @Override
        public void add(Supplier<Counts> part) {
            QuarkusTransaction.requiringNew().run(() -> batches.add(taken, part.get()));
        }
    }

    private void giveUpOrPutBack(Taken taken, int mostAttempts) {
        if (taken.idleAttempts() < mostAttempts) {
            batches.putBack(taken);
        } else {
            giveUp(taken, mostAttempts);
        }
    }

    private void giveUp(Taken taken, int attempts) {
        var done = taken.batch().counts().done();
        var message = "It failed %d times, and %s was done; please report it."
                .formatted(attempts, done == 0 ? "nothing" : "nothing behind its claim " + done);
        QuarkusTransaction.requiringNew().run(() -> batches.end(taken, Optional.of(message)));
    }

    private void renew(Taken taken) {
        try {
            batches.renew(taken);
        } catch (RuntimeException away) {
            LOG.debug("the database can't be reached; the lease is renewed later");
        }
    }
}
