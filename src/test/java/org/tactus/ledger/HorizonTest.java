package org.tactus.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tactus.TestClock;
import org.tactus.store.Store;

/** What commits late isn't missed, whatever the order in which transactions began, wrote and committed. */
@QuarkusTest
class HorizonTest {

    @Inject
    Horizon horizon;

    @Inject
    Store store;

    @Inject
    TestClock clock;

    @BeforeEach
    void a_table_of_times() {
        // beyond what any test before has asked for
        clock.reset();
        clock.set(horizon.ask().plusSeconds(1).toString());
        store.update(
                "create table if not exists horizon_test (id bigint generated always as identity, at timestamptz)");
        store.update("truncate horizon_test");
    }

    @Test
    void nothing_is_shown_that_an_open_transaction_may_still_come_before() throws Exception {
        var hasWritten = new CountDownLatch(1);
        var mayCommit = new CountDownLatch(1);
        var late = CompletableFuture.supplyAsync(
                () -> QuarkusTransaction.requiringNew().call(() -> {
                    var at = write();
                    hasWritten.countDown();
                    mayCommit.await();
                    return at;
                }));
        hasWritten.await();
        clock.set(clock.instant().plusSeconds(1).toString());
        var early = QuarkusTransaction.requiringNew().call(this::write);

        var first = horizon.ask();
        assertThat(first).isBefore(early);
        assertThat(timesUpTo(first)).isEmpty();
        mayCommit.countDown();

        assertThat(late.get()).isAfter(first).isBefore(early);
        assertThat(timesAfter(first, horizon.ask())).containsExactly(late.get(), early);
    }

    @Test
    void who_writes_after_somebody_asked_writes_a_later_time() {
        var asked = horizon.ask();
        // another node's clock, which runs behind
        clock.set(asked.minusSeconds(2).toString());

        assertThat(QuarkusTransaction.requiringNew().call(this::write)).isAfter(asked);
        assertThat(horizon.ask()).isAfter(asked);
    }

    @Test
    void what_was_answered_once_is_never_taken_back() throws Exception {
        var asked = horizon.ask();
        clock.set(asked.minusSeconds(2).toString());
        var again = QuarkusTransaction.requiringNew().call(() -> {
            write();
            return CompletableFuture.supplyAsync(horizon::ask).get();
        });

        assertThat(again).isEqualTo(asked);
    }

    @Test
    void who_pulls_by_time_while_others_write_and_commit_in_any_order_gets_each_once() {
        var isOver = new AtomicBoolean();
        var pulled = new ArrayList<Instant>();
        var reader = CompletableFuture.runAsync(() -> {
            var since = Instant.EPOCH;
            do {
                var until = horizon.ask();
                pulled.addAll(timesAfter(since, until));
                since = until;
            } while (!isOver.get());
            pulled.addAll(timesAfter(since, horizon.ask()));
        });
        var writers = new ArrayList<CompletableFuture<Void>>();
        for (int i = 0; i < 6; i++) {
            writers.add(CompletableFuture.runAsync(this::writeSome));
        }
        CompletableFuture.allOf(writers.toArray(CompletableFuture[]::new)).join();
        isOver.set(true);
        reader.join();

        var all = store.query("select at from horizon_test order by at, id", row -> row.instant(1));
        assertThat(all).hasSize(6 * 100);
        assertThat(pulled).hasSameSizeAs(all).containsExactlyInAnyOrderElementsOf(all);
    }

    private void writeSome() {
        for (int i = 0; i < 100; i++) {
            if (i % 10 == 0) {
                clock.set(clock.instant().plus(Duration.ofMillis(1)).toString());
            }
            QuarkusTransaction.requiringNew().run(() -> {
                write();
                // between a write and its commit others have time to begin and end
                store.query(
                        "select pg_sleep(?)",
                        row -> true,
                        ThreadLocalRandom.current().nextDouble(0.003));
            });
        }
    }

    private Instant write() {
        var at = horizon.timeOfWriting();
        store.update("insert into horizon_test (at) values (?)", at);
        return at;
    }

    private List<Instant> timesUpTo(Instant until) {
        return timesAfter(Instant.EPOCH, until);
    }

    private List<Instant> timesAfter(Instant since, Instant until) {
        return store.query(
                "select at from horizon_test where at > ? and at <= ? order by at, id",
                row -> row.instant(1),
                since,
                until);
    }
}
