package org.tactus.registry;

import static org.tactus.store.Store.texts;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.tactus.claim.LicenseNumber;
import org.tactus.claim.Npi;
import org.tactus.claim.Words;
import org.tactus.store.Row;
import org.tactus.store.Store;

/** The queries behind the facts of many claims at once. */
@ApplicationScoped
class OnFileQueries {

    private static final String ENTRIES =
            """
            select id, kind, key, version, body, recorded_at, recorded_by
              from on_file
             where kind || ':' || key = any (?)
               and superseded_at is null""";

    private static final String LICENSES =
            """
            select state, number_key, npi
              from license_on_file
             where state || '/' || number_key = any (?)""";

    private static final String STATES_WITH_LICENSES =
            """
            select state
              from unnest(?) wanted (state)
             where exists (select from license_on_file where license_on_file.state = wanted.state)""";

    private static final String ROSTERS =
            """
            select plan
              from unnest(?) wanted (plan)
             where exists (select from on_file where roster = wanted.plan and superseded_at is null and roster <> '')""";

    private final Store store;

    OnFileQueries(Store store) {
        this.store = store;
    }

    /** The versions that count, of those keys that something is on file under. */
    List<Entry> entries(Collection<EntryKey> keys) {
        if (keys.isEmpty()) {
            return List.of();
        }
        return store.query(
                ENTRIES,
                OnFileQueries::entry,
                texts(keys.stream().map(EntryKey::toString).toList()));
    }

    /** Whose a license is. */
    record Holding(String state, String numberKey, Npi holder) {}

    List<Holding> holdings(Collection<LicenseNumber> licenses) {
        if (licenses.isEmpty()) {
            return List.of();
        }
        return store.query(
                LICENSES,
                row -> new Holding(row.text(1), row.text(2), new Npi(row.text(3))),
                texts(licenses.stream()
                        .map(license -> license.state() + "/" + license.key())
                        .toList()));
    }

    /** Of which of the licenses' states any license is on file. */
    List<String> statesWithLicenses(Collection<LicenseNumber> licenses) {
        if (licenses.isEmpty()) {
            return List.of();
        }
        var states = licenses.stream().map(LicenseNumber::state).collect(Collectors.toSet());
        return store.query(STATES_WITH_LICENSES, row -> row.text(1), texts(states));
    }

    /** Of which of the plans a roster is on file. */
    List<String> plansWithRoster(Collection<String> plans) {
        return store.query(ROSTERS, row -> row.text(1), texts(plans));
    }

    private static Entry entry(Row row) throws SQLException {
        return new Entry(
                row.bigNumber(1),
                Words.constant(Kind.class, row.text(2)).orElseThrow(),
                row.text(3),
                row.number(4),
                row.text(5),
                row.instant(6),
                row.text(7),
                Optional.empty());
    }
}
