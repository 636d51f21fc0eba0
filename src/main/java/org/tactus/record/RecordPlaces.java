package org.tactus.record;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.tactus.store.Sql;
import org.tactus.store.Store;

/** Where rows stand in the record, and what was hashed of each. */
@ApplicationScoped
public class RecordPlaces {

    /** Of the entry that holds it: none reaches into the numbers of another. */
    private static final String PLACES =
            """
            select %s, r.record_no, %s, e.first_no, e.sealed_in
              from %s r
             cross join lateral (select first_no, sealed_in from record_entry
                                  where first_no <= r.record_no order by first_no desc limit 1) e""";

    private final Store store;

    RecordPlaces(Store store) {
        this.store = store;
    }

    /**
     * A row's place.
     *
     * @param owner whom it was looked for by
     * @param number its own
     * @param text JSON: its SHA-256 is the row's leaf
     * @param entry the first number of the entry that holds it
     * @param seal that holds the entry; empty for a moment after it was written
     */
    public record Place(String owner, String table, long number, String text, long entry, Optional<Long> seal) {}

    /**
     * Those of rows of a table, in the order of their numbers.
     *
     * @param ownerSql an expression over the row {@code r}, a text
     * @param which joins and conditions over it
     */
    public List<Place> find(RecordedTable table, String ownerSql, Sql which) {
        return store.query(
                Sql.lines(
                        Sql.of(PLACES.formatted(ownerSql, table.textSql(), table.table())),
                        which,
                        Sql.of("order by r.record_no")),
                row -> new Place(
                        row.text(1),
                        table.table(),
                        row.bigNumber(2),
                        row.text(3),
                        row.bigNumber(4),
                        row.maybeText(5).map(Long::valueOf)));
    }
}
