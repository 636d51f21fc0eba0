package org.tactus.record;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.tactus.store.Row;
import org.tactus.store.Store;
import org.tactus.store.Table;

/** The seals, in the database. */
@ApplicationScoped
class Seals {

    private static final Table SEALS = Table.of(
            "record_seal",
            "number bigint",
            "at timestamptz",
            "entries bytea",
            "previous bytea",
            "hash bytea",
            "key text",
            "signature bytea");

    private static final String SELECT = "select number, at, entries, previous, hash, key, signature from record_seal ";

    private final Store store;

    Seals(Store store) {
        this.store = store;
    }

    void add(Seal seal) {
        store.add(SEALS, List.of(seal), added -> new Object[] {
            added.number(),
            added.at(),
            added.entries(),
            added.previous(),
            added.hash(),
            added.keyId(),
            added.signature()
        });
    }

    Optional<Seal> last() {
        return store.find(SELECT + "order by number desc limit 1", Seals::seal);
    }

    /** Those that come after this number, in order. */
    List<Seal> after(long number, int most) {
        return store.query(SELECT + "where number > ? order by number limit ?", Seals::seal, number, most);
    }

    private static Seal seal(Row row) throws SQLException {
        return new Seal(
                row.bigNumber(1), row.instant(2), row.bytes(3), row.bytes(4), row.bytes(5), row.text(6), row.bytes(7));
    }
}
