package org.tactus.batch;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.tactus.batch.Batch.Counts;
import org.tactus.batch.Batch.State;
import org.tactus.batch.Batches.Taken;
import org.tactus.problem.LineProblems;
import org.tactus.store.Store;

@QuarkusTest
class BatchWorkerTest {

    @Inject
    Batches batches;

    @Inject
    BatchWorker worker;

    @Inject
    Store store;

    @Inject
    Counting counting;

    /** Counts the lines of a file, and fails as often as the first of them says. */
    @ApplicationScoped
    static class Counting implements WholeWork {

        static final AtomicInteger WORKED = new AtomicInteger();
        private static final ConcurrentHashMap<UUID, Integer> FAILED = new ConcurrentHashMap<>();

        private final Store store;

        Counting(Store store) {
            this.store = store;
        }

        @Override
        public String kind() {
            return "counting";
        }

        @Override
        public End work(Batch batch, InputStream file, LineProblems problems) {
            WORKED.incrementAndGet();
            var lines = text(file).lines().toList();
            store.update("insert into batch_effect (batch_id) values (?)", batch.id());
            if (FAILED.merge(batch.id(), 1, Integer::sum) <= Integer.parseInt(lines.get(0))) {
                throw new IllegalStateException("as the file says");
            }
            lines.stream().filter(String::isBlank).forEach(blank -> problems.at(2, "is blank"));
            return End.done(Counts.ofRows(lines.size()));
        }

        private static String text(InputStream file) {
            try {
                return new String(file.readAllBytes(), StandardCharsets.UTF_8);
            } catch (IOException impossible) {
                throw new UncheckedIOException(impossible);
            }
        }
    }

    @Test
    void a_batch_is_worked_through_in_the_background() {
        var id = add("0\na\nb\n");
        worker.wake();

        var ended = ended(id);

        assertThat(ended.state()).isEqualTo(State.DONE);
        assertThat(ended.counts()).isEqualTo(Counts.ofRows(3));
        assertThat(ended.finishedAt()).isPresent();
        assertThat(effects(id)).isEqualTo(1);
    }

    @Test
    void a_file_that_comes_in_pieces_is_read_whole() {
        var longLine = "x".repeat(3_000_000);
        var id = add("0\n" + longLine + "\n" + longLine);
        worker.wake();

        assertThat(ended(id).counts().total()).isEqualTo(3);
        assertThat(store.find("select count(*) from batch_input where batch_id = ?", row -> row.number(1), id))
                .hasValue(0);
    }

    @Test
    void what_failed_is_done_again_and_has_its_effect_once() {
        var id = add("2\na\n");
        worker.wake();

        assertThat(ended(id).state()).isEqualTo(State.DONE);
        assertThat(effects(id)).isEqualTo(1);
    }

    @Test
    void what_fails_three_times_is_given_up_and_has_no_effect() {
        var id = add("9\n");
        worker.wake();

        var ended = ended(id);

        assertThat(ended.state()).isEqualTo(State.FAILED);
        assertThat(ended.message())
                .hasValueSatisfying(message -> assertThat(message).contains("nothing was done"));
        assertThat(effects(id)).isZero();
    }

    @Test
    void what_a_worker_left_undone_is_taken_over_and_the_first_can_not_end_it_any_more() {
        var taken = takenByNobodyElse("0\na\n");
        var id = taken.batch().id();
        assertThat(effects(id)).isZero();

        store.update("update batch set leased_until = now() - interval '1 second' where id = ?", id);
        worker.wake();
        assertThat(ended(id).state()).isEqualTo(State.DONE);
        worker.work(taken, counting);

        assertThat(effects(id)).isEqualTo(1);
        assertThat(batches.find(id).orElseThrow().counts().total()).isEqualTo(2);
    }

    @Test
    void who_was_overtaken_neither_puts_it_back_nor_keeps_it() {
        var taken = takenByNobodyElse("0\na\n");
        var id = taken.batch().id();
        store.update("update batch set attempts = 2 where id = ?", id);

        batches.putBack(taken);
        assertThat(batches.find(id).orElseThrow().state()).isEqualTo(State.RUNNING);
        store.update("update batch set leased_until = now() where id = ?", id);
        batches.renew(taken);

        assertThat(ended(id).counts().total()).isEqualTo(2);
    }

    @Test
    void what_took_three_nodes_with_it_is_given_up() {
        var taken = takenByNobodyElse("0\na\n");
        var id = taken.batch().id();
        store.update("update batch set idle_attempts = 3, leased_until = now() where id = ?", id);
        worker.wake();

        assertThat(ended(id).state()).isEqualTo(State.FAILED);
        assertThat(effects(id)).isZero();
    }

    /** As by a node that then dies: the worker of this one doesn't see it before it is taken. */
    private Taken takenByNobodyElse(String file) {
        return QuarkusTransaction.requiringNew().call(() -> {
            var id = addWithin(file);
            store.update(
                    "update batch set state = 'running', attempts = 1, leased_until = now() + interval '1 minute' where id = ?",
                    id);
            return new Taken(batches.find(id).orElseThrow(), 1, 1);
        });
    }

    private UUID add(String file) {
        return QuarkusTransaction.requiringNew().call(() -> addWithin(file));
    }

    private UUID addWithin(String file) {
        store.update("create table if not exists batch_effect (batch_id uuid)");
        try {
            return batches.add(
                    "counting", "somebody", Set.of(), new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private int effects(UUID id) {
        return store.find("select count(*) from batch_effect where batch_id = ?", row -> row.number(1), id)
                .orElseThrow();
    }

    private Batch ended(UUID id) {
        var deadline = System.nanoTime() + 30_000_000_000L;
        while (System.nanoTime() < deadline) {
            var batch = Optional.of(batches.find(id).orElseThrow())
                    .filter(found -> found.state() == State.DONE || found.state() == State.FAILED);
            if (batch.isPresent()) {
                return batch.get();
            }
            LockSupport.parkNanos(20_000_000L);
        }
        throw new AssertionError("not ended in time");
    }
}
