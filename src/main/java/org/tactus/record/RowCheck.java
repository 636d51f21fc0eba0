package org.tactus.record;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;
import org.tactus.record.Chunk.StoredEntry;
import org.tactus.record.Chunk.StoredRow;
import org.tactus.record.Verdict.Kind;
import org.tactus.record.Verdict.Slip;
import org.tactus.store.Store;

/** Compares the rows of a {@link Chunk} with what was put on record. */
final class RowCheck {

    private final Store store;
    private final Set<Long> strangers;
    private final Predicate<StoredEntry> isVouchedFor;
    private final SlipList slips;
    private final GoneNumbers gone;
    private final AtomicLong rows = new AtomicLong();
    private final AtomicLong waiting = new AtomicLong();

    /**
     * @param strangers first numbers of entries that don't count
     * @param isVouchedFor whether an entry that no seal holds yet is from who it says
     */
    RowCheck(Store store, Set<Long> strangers, Predicate<StoredEntry> isVouchedFor, SlipList slips) {
        this.store = store;
        this.strangers = strangers;
        this.isVouchedFor = isVouchedFor;
        this.slips = slips;
        this.gone = new GoneNumbers(store, strangers, isVouchedFor);
    }

    /** A row as it was put on record. */
    private record Expected(long number, RecordedTable table, byte[] leaf) {}

    private record Place(RecordedTable table, ByteBuffer leaf) {}

    long rows() {
        return rows.get();
    }

    long waiting() {
        return waiting.get();
    }

    void check(Chunk chunk) {
        var expected = expected(chunk);
        gone.of(chunk).stream().forEach(place -> expected.remove(chunk.from() + place));
        var unexpected = new ArrayList<StoredRow>();
        rows.addAndGet(expected.size());
        for (var row : chunk.rows()) {
            var was = expected.get(row.number());
            if (was != null && was.table() == row.table() && Arrays.equals(was.leaf(), row.leaf())) {
                expected.remove(row.number());
            } else {
                unexpected.add(row);
            }
        }
        if (!expected.isEmpty() || !unexpected.isEmpty()) {
            name(expected, unexpected);
        }
    }

    private Map<Long, Expected> expected(Chunk chunk) {
        var expected = new HashMap<Long, Expected>();
        for (var stored : chunk.entries()) {
            var entry = stored.entry();
            if (strangers.contains(entry.firstNumber()) || !counts(stored)) {
                continue;
            }
            for (int row = 0; row < entry.rows(); row++) {
                long number = entry.firstNumber() + row;
                var leaf = entry.leaf(row);
                RecordedTable.ofCode(entry.tableCode(row))
                        .ifPresent(table -> expected.put(number, new Expected(number, table, leaf)));
            }
        }
        return expected;
    }

    private boolean counts(StoredEntry stored) {
        if (stored.isSealed()) {
            return true;
        }
        waiting.incrementAndGet();
        if (!isVouchedFor.test(stored)) {
            long first = stored.entry().firstNumber();
            slips.add(new Slip(
                    Kind.INSERTED,
                    Optional.of("record_entry"),
                    first,
                    Optional.of("first_no=" + first),
                    "The entry that begins with " + first + " wasn't written by tactus."));
            return false;
        }
        return true;
    }

    private void name(Map<Long, Expected> expected, List<StoredRow> unexpected) {
        var elsewhere = new HashMap<Place, Expected>();
        expected.values().forEach(was -> elsewhere.put(new Place(was.table(), ByteBuffer.wrap(was.leaf())), was));
        for (var row : unexpected) {
            var moved = elsewhere.remove(new Place(row.table(), ByteBuffer.wrap(row.leaf())));
            var was = expected.get(row.number());
            if (moved != null) {
                expected.remove(moved.number());
                add(row, Kind.MOVED, "The row was put on record under number " + moved.number() + ".");
            } else if (was != null && was.table() == row.table()) {
                expected.remove(row.number());
                add(row, Kind.CHANGED, "The row says something else than was put on record.");
            } else {
                add(row, Kind.INSERTED, "The row is there, and tactus hasn't put it on record.");
            }
        }
        expected.values()
                .forEach(was -> slips.add(new Slip(
                        Kind.REMOVED,
                        Optional.of(was.table().table()),
                        was.number(),
                        Optional.empty(),
                        "The row was put on record, and isn't there.")));
    }

    private void add(StoredRow row, Kind kind, String explanation) {
        slips.add(new Slip(
                kind,
                Optional.of(row.table().table()),
                row.number(),
                slips.hasRoom() ? key(row) : Optional.empty(),
                explanation));
    }

    private Optional<String> key(StoredRow row) {
        return store.find(
                "select " + row.table().keySql() + " from " + row.table().table() + " r where r.record_no = ? and "
                        + row.table().leafSql() + " = ?",
                found -> found.text(1),
                row.number(),
                row.leaf());
    }
}
