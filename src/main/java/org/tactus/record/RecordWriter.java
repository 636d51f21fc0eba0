package org.tactus.record;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.tactus.record.RecordNumbers.Run;
import org.tactus.store.Store;

/**
 * Writes rows that are evidence: each gets a number, and what it says is hashed as it is written. When the transaction ends, one more
 * statement puts all of these hashes on record, vouched for by a key that isn't in the database. See
 * docs/decisions/015-record-as-chain.md.
 */
@ApplicationScoped
public class RecordWriter {

    private static final int MANY = 128;

    private final Store store;
    private final RecordNumbers numbers;
    private final Entries entries;
    private final TransactionSynchronizationRegistry transactions;

    RecordWriter(Store store, RecordNumbers numbers, Entries entries, TransactionSynchronizationRegistry transactions) {
        this.store = store;
        this.numbers = numbers;
        this.entries = entries;
        this.transactions = transactions;
    }

    /**
     * Puts rows into their table, and on record.
     *
     * @param columns of a row, in the order of {@link RecordedRows}, without its number
     */
    @Transactional(TxType.MANDATORY)
    public <T> void add(RecordedRows target, Collection<T> rows, Function<T, @Nullable Object[]> columns) {
        if (!rows.isEmpty()) {
            store.add(target.table(), numbered(target.kind(), rows, columns), row -> row);
        }
    }

    private <T> List<@Nullable Object[]> numbered(
            RecordedTable kind, Collection<T> rows, Function<T, @Nullable Object[]> columns) {
        var values = rows.stream().map(row -> withRoom(columns.apply(row))).toList();
        // hashing is most of the work, and none of them depends on another
        var leaves = (values.size() < MANY ? values.stream() : values.parallelStream())
                .map(kind::leaf)
                .toList();
        int row = 0;
        for (var run : numbers.take(values.size())) {
            for (int i = 0; i < run.count(); i++, row++) {
                values.get(row)[values.get(row).length - 1] = run.first() + i;
            }
            pending().add(kind, run, leaves.subList(row - run.count(), row));
        }
        return values;
    }

    /**
     * Puts one row on record that the caller inserts in the same transaction.
     *
     * @param evidence its columns that are evidence, in their order
     * @return its number
     */
    @Transactional(TxType.MANDATORY)
    public long number(RecordedTable kind, @Nullable Object... evidence) {
        var leaf = kind.leaf(Arrays.stream(evidence).map(RecordWriter::stored).toArray());
        var run = numbers.take(1).get(0);
        pending().add(kind, run, List.of(leaf));
        return run.first();
    }

    /** Times as the database keeps them, so that what is hashed is what will be read. */
    private static @Nullable Object[] withRoom(@Nullable Object[] columns) {
        var row = Arrays.copyOf(columns, columns.length + 1);
        IntStream.range(0, columns.length).forEach(i -> row[i] = stored(columns[i]));
        return row;
    }

    private static @Nullable Object stored(@Nullable Object value) {
        if (value instanceof Optional<?> maybe) {
            return stored(maybe.orElse(null));
        }
        return value instanceof Instant time ? time.truncatedTo(ChronoUnit.MICROS) : value;
    }

    /** What the transaction has put on record so far. */
    private Pending pending() {
        var known = (Pending) transactions.getResource(Pending.class);
        if (known != null) {
            return known;
        }
        var pending = new Pending();
        transactions.putResource(Pending.class, pending);
        transactions.registerInterposedSynchronization(pending);
        return pending;
    }

    /** Writes the entries of a transaction before it commits. */
    private final class Pending implements Synchronization {

        private final List<Run> runs = new ArrayList<>();
        private final List<ByteArrayOutputStream> leaves = new ArrayList<>();

        /** Of runs that follow each other in a block, one entry is made. */
        void add(RecordedTable recorded, Run run, List<byte[]> hashes) {
            int last = runs.size() - 1;
            if (last >= 0 && follows(runs.get(last), run)) {
                runs.set(last, new Run(runs.get(last).first(), runs.get(last).count() + run.count()));
            } else {
                runs.add(run);
                leaves.add(new ByteArrayOutputStream(run.count() * Entry.BYTES_A_ROW));
            }
            var out = leaves.get(leaves.size() - 1);
            for (var hash : hashes) {
                out.write(recorded.code());
                out.writeBytes(hash);
            }
        }

        private static boolean follows(Run before, Run run) {
            return before.first() + before.count() == run.first() && run.first() % RecordNumbers.BLOCK != 0;
        }

        @Override
        public void beforeCompletion() {
            entries.add(IntStream.range(0, runs.size())
                    .mapToObj(i -> new Entry(runs.get(i).first(), leaves.get(i).toByteArray()))
                    .toList());
        }

        @Override
        public void afterCompletion(int status) {
            // nothing is kept beyond the transaction
        }
    }
}
