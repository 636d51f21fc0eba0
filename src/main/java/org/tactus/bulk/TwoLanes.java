package org.tactus.bulk;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.tactus.batch.PartwiseWork.Overtaken;
import org.tactus.casefile.Filing;

/**
 * Files two parts of a file at a time, so that the database writes one while the other is judged. They end in their order; one that
 * bears on the one before it doesn't begin before that has ended. See docs/decisions/012-files-of-claims.md.
 */
final class TwoLanes implements AutoCloseable {

    /** Longer than a part takes; in case two transactions wait for each other all the same. */
    private static final int PATIENCE_SECONDS = 30;

    private final ExecutorService threads =
            Executors.newFixedThreadPool(2, task -> new Thread(task, "claim-file-lane"));

    /** Some claims of a file, in its order. */
    static final class Part {

        static final Part NONE = new Part(0, List.of());

        private final long position;
        private final List<Reading> readings;
        private CompletableFuture<Void> end = CompletableFuture.completedFuture(null);

        /** @param position how many claims come before it */
        Part(long position, List<Reading> readings) {
            this.position = position;
            this.readings = List.copyOf(readings);
        }

        long position() {
            return position;
        }

        List<Reading> readings() {
            return readings;
        }

        List<Filing> filings() {
            return readings.stream()
                    .map(Reading::filing)
                    .flatMap(Optional::stream)
                    .toList();
        }

        /**
         * Until it has ended.
         *
         * @return why it failed; empty where it didn't
         * @throws Overtaken where that is why
         */
        Optional<Throwable> awaitEnd() {
            try {
                end.join();
                return Optional.empty();
            } catch (CompletionException failure) {
                if (failure.getCause() instanceof Overtaken gone) {
                    throw gone;
                }
                return Optional.of(failure.getCause());
            }
        }

        /** @throws IllegalStateException where it hasn't ended well, or not in time */
        private void requireEnd() {
            try {
                end.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
            } catch (ExecutionException | TimeoutException failure) {
                throw new IllegalStateException("the part before it isn't filed");
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("interrupted");
            }
        }

        private boolean bearsOn(Part other) {
            var names = lockNames(other.filings());
            return filings().stream()
                    .flatMap(filing -> filing.lockNames().stream())
                    .anyMatch(names::contains);
        }

        private static Set<String> lockNames(Collection<Filing> filings) {
            var names = new HashSet<String>();
            filings.forEach(filing -> names.addAll(filing.lockNames()));
            return names;
        }
    }

    /**
     * Begins to file a part.
     *
     * @param work is given what waits until the earlier part has ended
     */
    void begin(Part part, Part earlier, Consumer<Runnable> work) {
        if (part.bearsOn(earlier)) {
            earlier.end.handle((done, failure) -> done).join();
        }
        part.end = CompletableFuture.runAsync(() -> work.accept(earlier::requireEnd), threads);
    }

    /** Waits for what has begun: it may hold what the next one who takes the file over needs. */
    @Override
    public void close() {
        threads.shutdown();
        try {
            threads.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
