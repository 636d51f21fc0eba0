package org.tactus.record;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.tactus.Setting;
import org.tactus.TestClock;
import org.tactus.store.Store;

@QuarkusTest
class SealerTest {

    private static final RecordedRows INTERCHANGES = RecordedTable.X12_INTERCHANGE.rows();

    @Inject
    RecordWriter record;

    @Inject
    Store store;

    @Test
    void who_writes_waits_for_nobody_and_is_sealed_after_the_commit_whichever_number_it_has() throws Exception {
        var began = new CompletableFuture<Integer>();
        var mayEnd = new CompletableFuture<Void>();
        var slow = CompletableFuture.supplyAsync(
                () -> QuarkusTransaction.requiringNew().call(() -> {
                    int row = add();
                    began.complete(row);
                    mayEnd.join();
                    return row;
                }));
        began.get(10, TimeUnit.SECONDS);

        int quick = QuarkusTransaction.requiringNew().call(this::add);

        assertThat(awaitSealOf(quick))
                .as("while another that began earlier goes on")
                .isPositive();
        assertThat(slow).isNotDone();
        mayEnd.complete(null);
        int late = slow.get(10, TimeUnit.SECONDS);
        assertThat(awaitSealOf(late)).isGreaterThan(sealOf(quick).orElseThrow());
        assertThat(number(late)).isLessThan(number(quick));
    }

    @Test
    void what_is_rolled_back_is_on_no_record() {
        var row = new int[1];
        QuarkusTransaction.begin();
        row[0] = add();
        QuarkusTransaction.rollback();

        int next = QuarkusTransaction.requiringNew().call(this::add);

        assertThat(awaitSealOf(next)).isPositive();
        assertThat(store.query("select from x12_interchange where number = ?", found -> true, row[0]))
                .isEmpty();
    }

    @Test
    void many_rows_of_one_transaction_go_on_record_in_as_many_entries_as_they_need_blocks() {
        int many = 3 * RecordNumbers.BLOCK;
        var first = QuarkusTransaction.requiringNew().call(() -> {
            var serial = 500_000_000 + Setting.serial() * 10_000;
            record.add(INTERCHANGES, IntStream.range(0, many).boxed().toList(), i -> columns(serial + i));
            return serial;
        });

        var entries = store.query(
                """
                select length(e.leaves) / 33
                  from record_entry e
                 where exists (select from x12_interchange r where r.number between ? and ?
                                  and r.record_no >= e.first_no and r.record_no < e.first_no + length(e.leaves) / 33)""",
                row -> row.number(1),
                first,
                first + many - 1);
        assertThat(entries.stream().mapToInt(rows -> rows).sum()).isEqualTo(many);
        assertThat(entries).hasSizeBetween(3, 4);
    }

    private int add() {
        int number = 400_000_000 + Setting.serial();
        record.add(INTERCHANGES, List.of(number), SealerTest::columns);
        return number;
    }

    private static Object[] columns(int number) {
        return new Object[] {
            number,
            "H0000-000",
            LocalDate.of(2026, 11, 23),
            Store.texts(List.of("1234567893")),
            number,
            TestClock.START,
            "nobody"
        };
    }

    private long number(int row) {
        return store.find("select record_no from x12_interchange where number = ?", found -> found.bigNumber(1), row)
                .orElseThrow();
    }

    private Optional<Long> sealOf(int row) {
        long number = number(row);
        return store.find(
                """
                select sealed_in from record_entry
                 where first_no <= ? and first_no + length(leaves) / 33 > ? and sealed_in is not null""",
                found -> found.bigNumber(1),
                number,
                number);
    }

    private long awaitSealOf(int row) {
        var deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        while (System.nanoTime() < deadline) {
            var seal = sealOf(row);
            if (seal.isPresent()) {
                return seal.get();
            }
            LockSupport.parkNanos(20_000_000L);
        }
        throw new AssertionError("not sealed in time");
    }
}
