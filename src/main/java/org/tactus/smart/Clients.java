package org.tactus.smart;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.net.URI;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.tactus.store.Row;
import org.tactus.store.Store;

/** The clients on file; what is changed or deleted is kept, with who did it and when. */
@ApplicationScoped
class Clients {

    /** Of a client, from the column of that place on. */
    static final String COLUMNS = "c.client_id, c.plans, c.scopes, c.jwks, c.jwks_url";

    private final Store store;
    private final Clock clock;

    Clients(Store store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** @param version ends with the next change */
    record Current(Client client, long version) {}

    Optional<Client> find(String id) {
        return current(id).map(Current::client);
    }

    Optional<Current> current(String id) {
        if (!Client.isId(id)) {
            return Optional.empty();
        }
        return store.find(
                "select " + COLUMNS + ", c.version from smart_client c where c.client_id = ? and c.ended_at is null",
                row -> new Current(read(row), row.bigNumber(6)),
                id);
    }

    /** All of them by id: there are as many as plans' systems. */
    List<Client> all() {
        return store.query(
                "select " + COLUMNS + " from smart_client c where c.ended_at is null order by c.client_id",
                Clients::read);
    }

    /**
     * A client as it was, or is.
     *
     * @param ended when that ended, and by whom; empty for what counts
     */
    record Version(Client client, Instant at, String by, Optional<Ended> ended) {}

    /** That a version ended. */
    record Ended(Instant at, String by) {}

    /** All versions, the newest first. */
    List<Version> history(String id) {
        return store.query(
                "select " + COLUMNS
                        + ", c.recorded_at, c.recorded_by, c.ended_at, c.ended_by from smart_client c where c.client_id = ?"
                        + " order by c.version desc",
                row -> new Version(
                        read(row),
                        row.instant(6),
                        row.text(7),
                        row.maybeText(9).isPresent()
                                ? Optional.of(new Ended(row.instant(8), row.text(9)))
                                : Optional.empty()),
                id);
    }

    /** Whether it is a new one; tokens of the client as it was before end. */
    @Transactional(Transactional.TxType.MANDATORY)
    boolean put(Client client, String by) {
        // two admins at once: the second waits, and then sees what the first did
        store.update("lock table smart_client in share row exclusive mode");
        var before = find(client.id());
        if (before.equals(Optional.of(client))) {
            return false;
        }
        delete(client.id(), by);
        store.update(
                """
                insert into smart_client (client_id, plans, scopes, jwks, jwks_url, recorded_at, recorded_by)
                values (?, ?, ?, ?, ?, ?, ?)""",
                client.id(),
                Store.texts(client.plans()),
                Store.texts(client.scopes()),
                client.jwks(),
                client.jwksUrl().map(URI::toString),
                clock.instant(),
                by);
        return before.isEmpty();
    }

    /** Whether there was one; its tokens end. */
    @Transactional(Transactional.TxType.MANDATORY)
    boolean delete(String id, String by) {
        return store.update(
                        "update smart_client set ended_at = ?, ended_by = ? where client_id = ? and ended_at is null",
                        clock.instant(),
                        by,
                        id)
                > 0;
    }

    /** The first five columns are {@link #COLUMNS}. */
    static Client read(Row row) throws SQLException {
        return new Client(
                row.text(1),
                new TreeSet<>(row.texts(2)),
                row.texts(3),
                row.maybeText(4),
                row.maybeText(5).map(URI::create));
    }
}
