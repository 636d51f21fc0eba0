package org.tactus.intake;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.tactus.casefile.Filing;
import org.tactus.problem.Problem;
import org.tactus.problem.ProblemKind;

/**
 * Lets claims that arrive at the same time share a transaction: the more of them, the less each costs.
 *
 * <p>None waits for company. A filer takes what stands in the queue; while it is at it, the next ones gather. What can't be filed
 * together, because somebody else is busy with it or one of its company fails, is filed alone by who brought it. See
 * docs/decisions/004-shared-transactions.md.
 */
@ApplicationScoped
public class FilingQueue {

    /** The other half of the processors does the database's part. */
    private static final int FILERS = Math.max(1, Runtime.getRuntime().availableProcessors() / 2);

    private static final int MOST_WAITING = 2_000;
    private static final int SHUTDOWN_SECONDS = 30;

    private final ClaimIntake intake;
    private final BlockingQueue<Turn> waiting = new ArrayBlockingQueue<>(MOST_WAITING);
    private final ExecutorService filers = Executors.newFixedThreadPool(FILERS, task -> new Thread(task, "filer"));
    private volatile boolean isOpen = true;

    FilingQueue(ClaimIntake intake) {
        this.intake = intake;
    }

    /** A filing in the queue; its answer is empty where who brought it has to file it alone. */
    private record Turn(Filing filing, CompletableFuture<Optional<Filed>> answer) {}

    void open(@Observes StartupEvent event) {
        for (int i = 0; i < FILERS; i++) {
            filers.submit(this::work);
        }
    }

    void close(@Observes ShutdownEvent event) throws InterruptedException {
        isOpen = false;
        filers.shutdown();
        filers.awaitTermination(SHUTDOWN_SECONDS, TimeUnit.SECONDS);
    }

    /**
     * Files it; when this returns, it is on disk.
     *
     * @throws org.tactus.problem.ProblemException throttled, where too many are waiting
     */
    public Filed file(Filing filing) {
        if (!isOpen) {
            return intake.fileWhenFree(filing);
        }
        var turn = new Turn(filing, new CompletableFuture<>());
        if (!waiting.offer(turn)) {
            throw Problem.of(ProblemKind.THROTTLED, "Too many claims are waiting; nothing was filed.")
                    .retryAfterSeconds(1)
                    .asException();
        }
        return turn.answer().join().orElseGet(() -> intake.fileWhenFree(filing));
    }

    private void work() {
        var left = new ArrayList<Turn>();
        while (isOpen || !left.isEmpty() || !waiting.isEmpty()) {
            try {
                fileTogether(nextGroup(left));
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    /** What stands in the queue and doesn't bear on each other; what does stays for the next group. */
    private List<Turn> nextGroup(List<Turn> left) throws InterruptedException {
        var candidates = new ArrayList<>(left);
        left.clear();
        if (candidates.isEmpty()) {
            var first = waiting.poll(100, TimeUnit.MILLISECONDS);
            if (first == null) {
                return List.of();
            }
            candidates.add(first);
        }
        waiting.drainTo(candidates, FilingGroup.MOST - candidates.size());
        var group = new FilingGroup<Turn>();
        for (var turn : candidates) {
            if (!group.admits(turn, turn.filing())) {
                left.add(turn);
            }
        }
        return group.members();
    }

    /**
     * Whatever goes wrong with the group goes wrong again, and by itself, with the one that it is due to; the filer goes on, since
     * everybody waits for it.
     */
    private void fileTogether(List<Turn> group) {
        if (group.isEmpty()) {
            return;
        }
        try {
            var answers = intake.fileFree(group.stream().map(Turn::filing).toList());
            for (int i = 0; i < group.size(); i++) {
                group.get(i).answer().complete(answers.get(i));
            }
        } catch (RuntimeException | Error failure) {
            group.forEach(turn -> turn.answer().complete(Optional.empty()));
        }
    }
}
