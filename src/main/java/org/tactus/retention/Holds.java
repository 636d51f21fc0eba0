package org.tactus.retention;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.tactus.ledger.Ids;
import org.tactus.ledger.Locks;
import org.tactus.record.RecordWriter;
import org.tactus.record.RecordedRows;
import org.tactus.record.RecordedTable;
import org.tactus.store.Row;
import org.tactus.store.Store;

/** Years that nothing goes of, as somebody audits or sues: each word about it is on record. */
@ApplicationScoped
class Holds {

    /** Whoever holds a year, or removes one, waits for who does the same. */
    static final List<String> LOCK = List.of("retention");

    private static final RecordedRows HOLDS = RecordedTable.RETENTION_HOLD.rows();

    private static final String CURRENT =
            """
            select id, year, held, reason, at, by
              from (select distinct on (year) * from retention_hold order by year, id desc) last
             where held""";

    private final Store store;
    private final RecordWriter record;
    private final Locks locks;
    private final Ids ids;
    private final Clock clock;

    Holds(Store store, RecordWriter record, Locks locks, Ids ids, Clock clock) {
        this.store = store;
        this.record = record;
        this.locks = locks;
        this.ids = ids;
        this.clock = clock;
    }

    /** @param isHeld false where it says that the year isn't held any more */
    record Hold(UUID id, int year, boolean isHeld, String reason, Instant at, String by) {}

    @Transactional
    Hold put(int year, boolean isHeld, String reason, String by) {
        locks.take(LOCK);
        var hold = new Hold(ids.next(), year, isHeld, reason, clock.instant(), by);
        record.add(HOLDS, List.of(hold), word ->
                new Object[] {word.id(), word.year(), word.isHeld(), word.reason(), word.at(), word.by()});
        return hold;
    }

    /** By year. */
    Map<Integer, Hold> current() {
        return store.query(CURRENT, Holds::hold).stream().collect(Collectors.toMap(Hold::year, hold -> hold));
    }

    Optional<Hold> of(int year) {
        return Optional.ofNullable(current().get(year));
    }

    private static Hold hold(Row row) throws SQLException {
        return new Hold(row.id(1), row.number(2), row.flag(3), row.text(4), row.instant(5), row.text(6));
    }
}
