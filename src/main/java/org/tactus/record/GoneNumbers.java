package org.tactus.record;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.tactus.record.Chunk.StoredEntry;
import org.tactus.record.Chunk.StoredRemoval;
import org.tactus.store.Store;

/** Numbers whose rows have gone, and are on record as gone. What says so without being on record itself doesn't count. */
final class GoneNumbers {

    private static final Pattern RANGE = Pattern.compile("\\[(\\d{1,18}),(\\d{1,18})\\)");

    private static final String ENTRY_OF =
            """
            select first_no, leaves, sealed_in is not null, mac, key
              from record_entry
             where first_no <= ?
             order by first_no desc
             limit 1""";

    private final Store store;
    private final Set<Long> strangers;
    private final Predicate<StoredEntry> isVouchedFor;

    GoneNumbers(Store store, Set<Long> strangers, Predicate<StoredEntry> isVouchedFor) {
        this.store = store;
        this.strangers = strangers;
        this.isVouchedFor = isVouchedFor;
    }

    /** By their place in the chunk, from 0. */
    BitSet of(Chunk chunk) {
        var gone = new BitSet();
        chunk.removals().stream().filter(this::isOnRecord).forEach(removal -> RANGE.matcher(removal.numbers())
                .results()
                .forEach(range -> gone.set(place(range.group(1), chunk.from()), place(range.group(2), chunk.from()))));
        return gone;
    }

    private static int place(String number, long from) {
        return (int) Math.max(0, Math.min(Long.parseLong(number) - from, Chunk.SIZE));
    }

    private boolean isOnRecord(StoredRemoval removal) {
        return entryOf(removal.number())
                .filter(this::counts)
                .filter(stored -> holds(stored.entry(), removal))
                .isPresent();
    }

    private Optional<StoredEntry> entryOf(long number) {
        return store.find(
                ENTRY_OF,
                row -> new StoredEntry(
                        new Entry(row.bigNumber(1), row.bytes(2)), row.flag(3), row.bytes(4), row.text(5)),
                number);
    }

    private boolean counts(StoredEntry stored) {
        return stored.isSealed() ? !strangers.contains(stored.entry().firstNumber()) : isVouchedFor.test(stored);
    }

    private static boolean holds(Entry entry, StoredRemoval removal) {
        long place = removal.number() - entry.firstNumber();
        return place < entry.rows()
                && entry.tableCode((int) place) == RecordedTable.RECORD_REMOVAL.code()
                && Arrays.equals(entry.leaf((int) place), removal.leaf());
    }
}
