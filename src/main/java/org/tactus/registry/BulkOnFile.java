package org.tactus.registry;

import static org.tactus.store.Store.numbers;
import static org.tactus.store.Store.texts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.tactus.claim.Npi;
import org.tactus.claim.Words;
import org.tactus.fact.Practitioner;
import org.tactus.json.StrictJson;
import org.tactus.json.Violations;
import org.tactus.record.RecordWriter;
import org.tactus.record.RecordedRows;
import org.tactus.record.RecordedTable;
import org.tactus.registry.Licenses.Held;
import org.tactus.store.Row;
import org.tactus.store.Store;

/** The latest versions of many entries at once, and their next ones. */
@ApplicationScoped
class BulkOnFile {

    /** Locked, so that what they say still holds when the next ones are written. */
    private static final String LATEST =
            """
            select latest.*
              from unnest(?, ?) wanted (kind, key)
             cross join lateral (
                   select id, kind, key, version, body, recorded_at, superseded_at, import_id
                     from on_file
                    where on_file.kind = wanted.kind and on_file.key = wanted.key
                    order by version desc
                    limit 1
                      for update) latest""";

    private static final String OF_IMPORT =
            "select kind, key, version, roster from on_file where import_id = ? order by kind, key collate \"C\"";

    private static final String BODIES =
            """
            select kind, key, body
              from unnest(?, ?, ?) wanted (kind, key, version)
              join on_file using (kind, key, version)""";

    private static final String SUPERSEDE = "update on_file set superseded_at = ? where id = ?";

    static final RecordedRows ON_FILE = RecordedTable.ON_FILE.rows("superseded_at timestamptz");

    private final Store store;
    private final RecordWriter record;
    private final Licenses licenses;

    BulkOnFile(Store store, RecordWriter record, Licenses licenses) {
        this.store = store;
        this.record = record;
        this.licenses = licenses;
    }

    /**
     * The last version that an entry has.
     *
     * @param body empty where it doesn't count: it took the entry off file
     */
    record Latest(
            long id, EntryKey key, int version, Optional<String> body, Instant recordedAt, Optional<UUID> importId) {}

    /**
     * A version to be written.
     *
     * @param latest what it follows; empty where the entry never had any
     * @param body empty to take the entry off file
     */
    record Next(EntryKey key, String roster, Optional<Latest> latest, Optional<String> body) {

        /** A version that was put meanwhile may be younger than the import: it still comes first. */
        Instant recordedAt(Instant at) {
            return latest.map(Latest::recordedAt).filter(at::isBefore).orElse(at);
        }
    }

    /** Who writes versions, when, and by which import; empty where one is taken back. */
    record Origin(Optional<UUID> importId, Instant at, String by) {}

    /** A version that an import made. */
    record Imported(EntryKey key, int version, String roster) {}

    /** Of those keys that ever had any. */
    @Transactional(TxType.MANDATORY)
    Map<EntryKey, Latest> latest(Collection<EntryKey> keys) {
        return store.query(LATEST, BulkOnFile::latest, kinds(keys), names(keys)).stream()
                .collect(Collectors.toMap(Latest::key, one -> one));
    }

    List<Imported> imported(UUID importId) {
        return store.query(
                OF_IMPORT, row -> new Imported(key(row.text(1), row.text(2)), row.number(3), row.text(4)), importId);
    }

    /** What each of them took the place of, where that was anything. */
    Map<EntryKey, String> before(Collection<Imported> versions) {
        var keys = versions.stream().map(Imported::key).toList();
        record Body(EntryKey key, String body) {}
        return store
                .query(
                        BODIES,
                        row -> new Body(key(row.text(1), row.text(2)), row.text(3)),
                        kinds(keys),
                        names(keys),
                        numbers(versions.stream().map(one -> one.version() - 1).toList()))
                .stream()
                .filter(one -> !one.body().equals(Entry.NOTHING))
                .collect(Collectors.toMap(Body::key, Body::body));
    }

    /** The index over licenses follows. */
    @Transactional(TxType.MANDATORY)
    void write(List<Next> versions, Origin origin) {
        store.updateEach(
                SUPERSEDE,
                versions.stream()
                        .filter(next -> next.latest().flatMap(Latest::body).isPresent())
                        .toList(),
                next -> new Object[] {
                    next.recordedAt(origin.at()), next.latest().orElseThrow().id()
                });
        record.add(ON_FILE, versions, next -> columns(next, origin));
        licenses.replace(versions.stream()
                .filter(next -> next.key().kind() == Kind.PRACTITIONER)
                .map(next -> held(next, origin))
                .toList());
    }

    private static Object[] columns(Next next, Origin origin) {
        var recordedAt = next.recordedAt(origin.at());
        return new Object[] {
            next.key().kind().word(),
            next.key().key(),
            next.latest().map(Latest::version).orElse(0) + 1,
            next.roster(),
            next.body().orElse(Entry.NOTHING),
            recordedAt,
            origin.by(),
            origin.importId(),
            next.body().isPresent() ? Optional.empty() : recordedAt
        };
    }

    private static Held held(Next next, Origin origin) {
        var npi = new Npi(next.key().key());
        var practitioner = next.body()
                .map(body -> StrictJson.read(body, PractitionerBody.class).toPractitioner(npi, new Violations()))
                .orElseGet(() -> new Practitioner(npi, List.of(), List.of()));
        return new Held(practitioner, next.recordedAt(origin.at()));
    }

    private static Latest latest(Row row) throws SQLException {
        var counts = row.maybeInstant(7).isEmpty();
        return new Latest(
                row.bigNumber(1),
                key(row.text(2), row.text(3)),
                row.number(4),
                counts ? Optional.of(row.text(5)) : Optional.empty(),
                row.instant(6),
                row.maybeId(8));
    }

    private static EntryKey key(String kind, String key) {
        return new EntryKey(Words.constant(Kind.class, kind).orElseThrow(), key);
    }

    private static Store.SqlArray kinds(Collection<EntryKey> keys) {
        return texts(keys.stream().map(key -> key.kind().word()).toList());
    }

    private static Store.SqlArray names(Collection<EntryKey> keys) {
        return texts(keys.stream().map(EntryKey::key).toList());
    }
}
