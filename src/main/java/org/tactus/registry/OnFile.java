package org.tactus.registry;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.tactus.record.RecordWriter;
import org.tactus.record.RecordedTable;

/** Every version of everything on file. */
@ApplicationScoped
class OnFile {

    private static final String VERSIONS = "kind = ?1 and key = ?2";
    private static final String CURRENT = VERSIONS + " and supersededAt is null";

    private static final Sort NEWEST_FIRST = Sort.descending("version");

    private final Rows rows = new Rows();
    private final RecordWriter record;
    private final Clock clock;

    OnFile(RecordWriter record, Clock clock) {
        this.record = record;
        this.clock = clock;
    }

    private static final class Rows implements PanacheRepository<EntryRow> {}

    /** What a registrar puts on file. */
    record Change(Kind kind, String key, String roster, String body, String recordedBy) {}

    /** What a change did. */
    enum Effect {
        /** Nothing was on file under the key, at least not anymore. */
        FIRST,
        /** There is a further version. */
        CHANGED,
        /** It said what was on file already. */
        NONE
    }

    /** The version that counts from now on, and whether that is a new one. */
    record Put(Entry entry, Effect effect) {}

    /** Of a change that changes nothing, the version on file goes on to count. */
    @Transactional(TxType.MANDATORY)
    Put put(Change change) {
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var latest = rows.find(VERSIONS, NEWEST_FIRST, change.kind().word(), change.key())
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
        var current = latest.filter(row -> row.supersededAt == null);
        if (current.isPresent()) {
            if (current.get().body.equals(change.body())) {
                return new Put(current.get().toEntry(), Effect.NONE);
            }
            current.get().supersededAt = now;
            rows.flush();
        }
        var row = new EntryRow();
        row.kind = change.kind().word();
        row.key = change.key();
        row.version = latest.map(before -> before.version).orElse(0) + 1;
        row.roster = change.roster();
        row.body = change.body();
        row.recordedAt = now;
        row.recordedBy = change.recordedBy();
        row.recordNo = record.number(
                RecordedTable.ON_FILE,
                row.kind,
                row.key,
                row.version,
                row.roster,
                row.body,
                row.recordedAt,
                row.recordedBy,
                row.importId);
        rows.persist(row);
        return new Put(row.toEntry(), current.isEmpty() ? Effect.FIRST : Effect.CHANGED);
    }

    /** The version that counts. */
    @Transactional
    Optional<Entry> find(Kind kind, String key) {
        return rows.find(CURRENT, kind.word(), key).firstResultOptional().map(EntryRow::toEntry);
    }

    /** All versions, the newest first; none where nothing is on file under the key. */
    @Transactional
    List<Entry> history(Kind kind, String key) {
        return rows.list(VERSIONS, NEWEST_FIRST, kind.word(), key).stream()
                .map(EntryRow::toEntry)
                .toList();
    }

    /** What counts, the newest first, from below the id on. */
    @Transactional
    List<Entry> page(Kind kind, long belowId, int size) {
        return rows
                .find("kind = ?1 and supersededAt is null and id < ?2", Sort.descending("id"), kind.word(), belowId)
                .page(0, size)
                .list()
                .stream()
                .map(EntryRow::toEntry)
                .toList();
    }
}
