package org.tactus.export;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.tactus.export.Exports.ToDo;

/** Prepares exports in the background: whichever node is free takes the next, and takes over what another left undone. */
@ApplicationScoped
class ExportWorker {

    private static final Logger LOG = Logger.getLogger(ExportWorker.class);
    private static final int MOST_ATTEMPTS = 3;
    private static final int LOOK_EVERY_SECONDS = 2;
    private static final int SHUTDOWN_SECONDS = 10;

    private final Exports exports;
    private final ExportFiles files;
    private final Semaphore asked = new Semaphore(0);
    private final ExecutorService worker = Executors.newSingleThreadExecutor(task -> new Thread(task, "exporter"));
    private volatile boolean isOpen = true;

    ExportWorker(Exports exports, ExportFiles files) {
        this.exports = exports;
        this.files = files;
    }

    void open(@Observes StartupEvent event) {
        worker.submit(this::work);
    }

    void close(@Observes ShutdownEvent event) throws InterruptedException {
        isOpen = false;
        asked.release();
        worker.shutdown();
        worker.awaitTermination(SHUTDOWN_SECONDS, TimeUnit.SECONDS);
    }

    /** There is something to do. */
    void wake() {
        asked.release();
    }

    private void work() {
        while (isOpen) {
            try {
                var next = exports.take();
                if (next.isPresent()) {
                    prepare(next.get());
                } else {
                    exports.removeExpired();
                    asked.tryAcquire(LOOK_EVERY_SECONDS, TimeUnit.SECONDS);
                    asked.drainPermits();
                }
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                return;
            } catch (RuntimeException failure) {
                LOG.warn("The store can't be reached; exports wait");
                pause();
            }
        }
    }

    private void prepare(ToDo job) {
        if (job.attempts() > MOST_ATTEMPTS) {
            exports.fail(job.id());
            return;
        }
        var manifest = files.list(job.order(), job.asOf(), progress -> exports.progress(job.id(), progress));
        exports.complete(job.id(), manifest);
    }

    private void pause() {
        try {
            asked.tryAcquire(LOOK_EVERY_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
