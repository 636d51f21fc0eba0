package org.tactus.record;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import org.tactus.store.Row;
import org.tactus.store.Store;
import org.tactus.store.Table;

/** The entries of the record, each vouched for by the key of the node that wrote it. */
@ApplicationScoped
class Entries {

    private static final Table ENTRIES =
            Table.of("record_entry", "first_no bigint", "leaves bytea", "key text", "mac bytea");

    /** Only those that the node vouches for: another node's are its own to seal. */
    private static final String UNSEALED =
            """
            select first_no, leaves, mac
              from record_entry
             where sealed_in is null and key = ?
             order by first_no
             limit ?""";

    private final Store store;
    private final RecordKey key;

    Entries(Store store, RecordKey key) {
        this.store = store;
        this.key = key;
    }

    /** An entry as it stands there, and whether its writer vouches for it. */
    record Vouched(Entry entry, boolean isGenuine) {}

    void add(Collection<Entry> entries) {
        store.add(ENTRIES, entries, entry ->
                new Object[] {entry.firstNumber(), entry.leaves(), key.id(), key.vouchFor(entry.digest())});
    }

    /** The earliest of those that no seal holds. */
    List<Vouched> unsealed(int most) {
        return store.query(UNSEALED, this::vouched, key.id(), most);
    }

    void putInto(long seal, Collection<Entry> entries) {
        store.update(
                "update record_entry set sealed_in = ? where first_no = any (?)",
                seal,
                Store.bigNumbers(entries.stream().map(Entry::firstNumber).toList()));
    }

    private Vouched vouched(Row row) throws SQLException {
        var entry = new Entry(row.bigNumber(1), row.bytes(2));
        return new Vouched(entry, key.vouchesFor(entry.digest(), row.bytes(3)));
    }
}
