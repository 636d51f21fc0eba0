package org.tactus.registry;

import static org.tactus.store.Store.numbers;
import static org.tactus.store.Store.texts;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.tactus.claim.LicenseNumber;
import org.tactus.claim.Words;
import org.tactus.store.Row;
import org.tactus.store.Store;

/** The queries behind the facts of many claims at once. */
@ApplicationScoped
class OnFileQueries {

    private static final String COUNTS_NOW = "superseded_at is null";
    private static final String COUNTED_THEN = "recorded_at <= ? and (superseded_at is null or superseded_at > ?)";

    /** Of a version, in the order in which {@link #entry} reads them. */
    static final String COLUMNS = "id, kind, key, version, body, recorded_at, recorded_by, import_id";

    private static final String ENTRIES =
            "select " + COLUMNS + " from on_file where kind || ':' || key = any (?) and " + COUNTS_NOW;

    private static final String ENTRIES_THEN = "select " + COLUMNS
            + " from unnest(?, ?) wanted (kind, key) join on_file using (kind, key) where " + COUNTED_THEN;

    private static final String VERSIONS = "select " + COLUMNS
            + " from unnest(?, ?, ?) wanted (kind, key, version) join on_file using (kind, key, version)";

    private static final String LICENSES =
            "select state || '/' || number_key, npi from license_on_file where state || '/' || number_key = any (?) and %s";

    private static final String STATES_WITH_LICENSES =
            """
            select state
              from unnest(?) wanted (state)
             where exists (select from license_on_file where license_on_file.state = wanted.state and %s)""";

    private static final String ROSTERS =
            """
            select plan
              from unnest(?) wanted (plan)
             where exists (select from on_file where roster = wanted.plan and roster <> '' and %s)""";

    private final Store store;

    OnFileQueries(Store store) {
        this.store = store;
    }

    /** The versions that count, of those keys that something is on file under. */
    List<Entry> entries(Collection<EntryKey> keys) {
        return keys.isEmpty() ? List.of() : store.query(ENTRIES, OnFileQueries::entry, texts(names(keys)));
    }

    /** The versions that counted then. */
    List<Entry> entriesThen(Collection<EntryKey> keys, Instant then) {
        return store.query(
                ENTRIES_THEN,
                OnFileQueries::entry,
                texts(keys.stream().map(key -> key.kind().word()).toList()),
                texts(keys.stream().map(EntryKey::key).toList()),
                then,
                then);
    }

    /** These versions, whether they count or not. */
    List<Entry> versions(Collection<EntryVersion> versions) {
        return store.query(
                VERSIONS,
                OnFileQueries::entry,
                texts(versions.stream().map(one -> one.key().kind().word()).toList()),
                texts(versions.stream().map(one -> one.key().key()).toList()),
                numbers(versions.stream().map(EntryVersion::version).toList()));
    }

    /**
     * Whose a license is.
     *
     * @param license {@link Snapshot#keyOf}
     * @param holder NPI
     */
    record Holding(String license, String holder) {}

    List<Holding> holdings(Collection<LicenseNumber> licenses) {
        return licenses.isEmpty() ? List.of() : query(LICENSES, OnFileQueries::holding, keysOf(licenses));
    }

    List<Holding> holdingsThen(Collection<LicenseNumber> licenses, Instant then) {
        return queryThen(LICENSES, OnFileQueries::holding, keysOf(licenses), then);
    }

    /** Of which of the licenses' states any license is on file. */
    List<String> statesWithLicenses(Collection<LicenseNumber> licenses) {
        return licenses.isEmpty() ? List.of() : query(STATES_WITH_LICENSES, row -> row.text(1), statesOf(licenses));
    }

    List<String> statesWithLicensesThen(Collection<LicenseNumber> licenses, Instant then) {
        return queryThen(STATES_WITH_LICENSES, row -> row.text(1), statesOf(licenses), then);
    }

    /** Of which of the plans a roster is on file. */
    List<String> plansWithRoster(Collection<String> plans) {
        return query(ROSTERS, row -> row.text(1), plans);
    }

    List<String> plansWithRosterThen(Collection<String> plans, Instant then) {
        return queryThen(ROSTERS, row -> row.text(1), plans, then);
    }

    private <T> List<T> query(String sql, Store.RowReader<T> reader, Collection<String> keys) {
        return store.query(sql.formatted(COUNTS_NOW), reader, texts(keys));
    }

    private <T> List<T> queryThen(String sql, Store.RowReader<T> reader, Collection<String> keys, Instant then) {
        return store.query(sql.formatted(COUNTED_THEN), reader, texts(keys), then, then);
    }

    private static Collection<String> names(Collection<EntryKey> keys) {
        return keys.stream().map(EntryKey::toString).toList();
    }

    private static Collection<String> keysOf(Collection<LicenseNumber> licenses) {
        return licenses.stream().map(Snapshot::keyOf).collect(Collectors.toSet());
    }

    private static Collection<String> statesOf(Collection<LicenseNumber> licenses) {
        return licenses.stream().map(LicenseNumber::state).collect(Collectors.toSet());
    }

    private static Holding holding(Row row) throws SQLException {
        return new Holding(row.text(1), row.text(2));
    }

    /** Reads {@link #COLUMNS}. */
    static Entry entry(Row row) throws SQLException {
        return new Entry(
                row.bigNumber(1),
                Words.constant(Kind.class, row.text(2)).orElseThrow(),
                row.text(3),
                row.number(4),
                row.text(5),
                row.instant(6),
                row.text(7),
                Optional.empty(),
                row.maybeId(8));
    }
}
