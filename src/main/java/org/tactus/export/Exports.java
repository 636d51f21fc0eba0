package org.tactus.export;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.tactus.claim.Words;
import org.tactus.json.StrictJson;
import org.tactus.ledger.Horizon;
import org.tactus.ledger.Ids;
import org.tactus.problem.Problem;
import org.tactus.problem.ProblemKind;
import org.tactus.store.Row;
import org.tactus.store.Store;

/** Exports that were asked for: kept for a while, each its caller's alone. */
@ApplicationScoped
class Exports {

    /** So many of one caller may be prepared at the same time. */
    private static final int MOST_AT_ONCE = 10;

    private static final int RETRY_SECONDS = 30;
    private static final String COLUMNS = "id, what, state, progress, manifest, expires_at";

    /** A job that nobody is at, or whose worker is gone. */
    private static final String TAKE =
            """
            update fhir_export
               set leased_until = now() + interval '1 minute', attempts = attempts + 1
             where id = (select id from fhir_export
                          where state = 'preparing' and (leased_until is null or leased_until < now())
                          order by asked_at
                          limit 1
                            for update skip locked)
            returning id, what, as_of, attempts""";

    private final Store store;
    private final Horizon horizon;
    private final Ids ids;
    private final Clock clock;
    private final Duration kept;

    Exports(
            Store store,
            Horizon horizon,
            Ids ids,
            Clock clock,
            @ConfigProperty(name = "tactus.export-kept", defaultValue = "24h") Duration kept) {
        this.store = store;
        this.horizon = horizon;
        this.ids = ids;
        this.clock = clock;
        this.kept = kept;
    }

    /** A job to be done. */
    record ToDo(UUID id, ExportOrder order, Instant asOf, int attempts) {}

    /** @throws org.tactus.problem.ProblemException throttled, where too many of the caller's are being prepared */
    UUID add(ExportOrder order, String caller) {
        int running = store.find(
                        "select count(*) from fhir_export where caller = ? and state = 'preparing'",
                        row -> row.number(1),
                        caller)
                .orElseThrow();
        if (running >= MOST_AT_ONCE) {
            throw Problem.of(ProblemKind.THROTTLED, running + " exports of yours are being prepared; wait for one.")
                    .retryAfterSeconds(RETRY_SECONDS)
                    .asException();
        }
        var id = ids.next();
        var now = clock.instant();
        store.update(
                "insert into fhir_export (id, caller, asked_at, expires_at, as_of, what, state) values (?, ?, ?, ?, ?, ?, 'preparing')",
                id,
                caller,
                now,
                now.plus(kept),
                horizon.ask(),
                StrictJson.write(order));
        return id;
    }

    /** Empty where there is none of that caller's, or none any more. */
    Optional<ExportJob> find(UUID id, String caller) {
        return store.find(
                "select " + COLUMNS + " from fhir_export where id = ? and caller = ? and expires_at > ?",
                Exports::job,
                id,
                caller,
                clock.instant());
    }

    /** Whether there was one. */
    boolean remove(UUID id, String caller) {
        return store.update("delete from fhir_export where id = ? and caller = ?", id, caller) > 0;
    }

    void removeExpired() {
        store.update("delete from fhir_export where expires_at <= ?", clock.instant());
    }

    @Transactional
    Optional<ToDo> take() {
        return store.find(
                TAKE,
                row -> new ToDo(
                        row.id(1), StrictJson.read(row.text(2), ExportOrder.class), row.instant(3), row.number(4)));
    }

    /** Still at it. False where somebody has cancelled it. */
    boolean progress(UUID id, double progress) {
        return store.update(
                        "update fhir_export set progress = ?, leased_until = now() + interval '1 minute' where id = ?",
                        progress,
                        id)
                > 0;
    }

    void complete(UUID id, ExportManifest manifest) {
        store.update(
                "update fhir_export set state = 'complete', progress = 1, manifest = ?, leased_until = null where id = ?",
                StrictJson.write(manifest),
                id);
    }

    void fail(UUID id) {
        store.update("update fhir_export set state = 'failed', leased_until = null where id = ?", id);
    }

    private static ExportJob job(Row row) throws SQLException {
        return new ExportJob(
                row.id(1),
                StrictJson.read(row.text(2), ExportOrder.class),
                Words.constant(ExportJob.State.class, row.text(3)).orElseThrow(),
                row.decimal(4).doubleValue(),
                row.maybeText(5).map(manifest -> StrictJson.read(manifest, ExportManifest.class)),
                row.instant(6));
    }
}
