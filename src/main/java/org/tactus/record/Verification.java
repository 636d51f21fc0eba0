package org.tactus.record;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Predicate;
import org.tactus.record.Chunk.StoredEntry;
import org.tactus.record.Verdict.Kind;
import org.tactus.record.Verdict.Slip;
import org.tactus.store.Store;

/**
 * Verifies the whole record: the chain of seals, each entry that they hold, each row that the entries name, and what follows from rows.
 *
 * <p>It asks the database for nothing but what stands in its tables: no function that somebody may have changed there. docs/record.md
 * tells how to do the same without tactus.
 */
public final class Verification {

    /** The database hashes: more threads than it has processors for this win nothing. */
    private static final int MOST_THREADS = 4;

    /** Numbers are given while it runs: by the statement itself, it is told up to where. */
    private static final String OUTSIDE = "select r.record_no, %s from %s r where r.record_no < 0 or r.record_no > ("
            + Chunk.LAST_NUMBER + ") or r.record_no is null limit 100";

    private final Store store;
    private final Collection<SealKey> keys;
    private final Predicate<StoredEntry> isVouchedFor;

    /** @param isVouchedFor whether an entry that no seal holds yet is from who it says */
    Verification(Store store, Collection<SealKey> keys, Predicate<StoredEntry> isVouchedFor) {
        this.store = store;
        this.keys = List.copyOf(keys);
        this.isVouchedFor = isVouchedFor;
    }

    /** @param known places of the chain that are known from elsewhere */
    Verdict run(Collection<Head> known) {
        var slips = new SlipList();
        var chain = new ChainCheck(store, keys, known, slips);
        chain.run();
        var rows = new RowCheck(store, chain.strangers(), isVouchedFor, slips);
        long last = Chunk.lastNumber(store);
        var checks = new ArrayList<>(Derivations.checks(store, slips));
        checks.add(() -> outside(slips));
        for (long from = 0; from <= last; from += Chunk.SIZE) {
            long first = from;
            checks.add(() -> check(rows, first));
        }
        runAll(checks);
        return new Verdict(rows.rows(), chain.count(), rows.waiting(), chain.head(), slips.count(), slips.first());
    }

    private static void runAll(List<Runnable> checks) {
        var threads = Executors.newFixedThreadPool(
                Math.min(MOST_THREADS, Runtime.getRuntime().availableProcessors()),
                task -> new Thread(task, "verification"));
        try {
            var running = checks.stream().<Future<?>>map(threads::submit).toList();
            for (var check : running) {
                check.get();
            }
        } catch (ExecutionException failure) {
            throw failure.getCause() instanceof RuntimeException ours ? ours : new IllegalStateException(failure);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        } finally {
            threads.shutdownNow();
        }
    }

    private void check(RowCheck rows, long from) {
        try {
            rows.check(Chunk.read(store, from));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** Rows whose numbers tactus has never given. */
    private void outside(SlipList slips) {
        for (var table : RecordedTable.values()) {
            store.query(
                            OUTSIDE.formatted(table.keySql(), table.table()),
                            row -> new Slip(
                                    Kind.INSERTED,
                                    Optional.of(table.table()),
                                    row.bigNumber(1),
                                    row.maybeText(2),
                                    "The row has a number that tactus hasn't given."))
                    .forEach(slips::add);
        }
    }
}
