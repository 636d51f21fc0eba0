package org.tactus.export;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.tactus.access.Caller;
import org.tactus.access.Role;
import org.tactus.batch.Batch.State;
import org.tactus.batch.Batches;
import org.tactus.claim.Words;
import org.tactus.json.StrictJson;
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

    private static final String IN_PREPARATION =
            """
            select count(*)
              from fhir_export e join batch b on b.id = e.id
             where e.caller = ? and b.state in ('queued', 'running')""";

    private static final String FIND =
            """
            select e.id, e.what, b.state, e.manifest, e.expires_at
              from fhir_export e join batch b on b.id = e.id
             where e.id = ? and e.caller = ? and e.expires_at > ?""";

    private static final String LIST =
            """
            select e.id, e.what, b.state, e.manifest, e.expires_at
              from fhir_export e join batch b on b.id = e.id
             where e.caller = ? and e.expires_at > ? and (?::uuid is null or e.id < ?)
             order by e.id desc
             limit ?""";

    private final Store store;
    private final Batches batches;
    private final Clock clock;
    private final Duration kept;

    Exports(
            Store store,
            Batches batches,
            Clock clock,
            @ConfigProperty(name = "tactus.export-kept", defaultValue = "24h") Duration kept) {
        this.store = store;
        this.batches = batches;
        this.clock = clock;
        this.kept = kept;
    }

    /** What is to be prepared, as of when. */
    record Asked(ExportOrder order, Instant asOf) {}

    /** @throws org.tactus.problem.ProblemException throttled, where too many of the caller's are being prepared */
    @Transactional
    public UUID add(ExportOrder order, Instant asOf, String caller) {
        int running = store.find(IN_PREPARATION, row -> row.number(1), caller).orElseThrow();
        if (running >= MOST_AT_ONCE) {
            throw Problem.of(ProblemKind.THROTTLED, running + " exports of yours are being prepared; wait for one.")
                    .retryAfterSeconds(RETRY_SECONDS)
                    .asException();
        }
        var now = clock.instant();
        store.update("delete from fhir_export where expires_at <= ?", now);
        var id = addBatch(caller);
        store.update(
                "insert into fhir_export (id, caller, expires_at, as_of, what) values (?, ?, ?, ?, ?)",
                id,
                caller,
                now.plus(kept),
                asOf,
                StrictJson.write(order));
        return id;
    }

    private UUID addBatch(String caller) {
        try {
            return batches.add(ExportWork.KIND, caller, Set.of(), InputStream.nullInputStream());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** Empty where there is none of that caller's, or none any more, or it is of a plan that isn't the caller's any more. */
    Optional<ExportJob> find(UUID id, Caller caller) {
        return store.find(FIND, Exports::job, id, caller.name(), clock.instant())
                .filter(job -> isStillTheirs(job, caller));
    }

    /** Those that {@link #find} finds, the newest first. */
    List<ExportJob> list(Caller caller, Optional<UUID> before, int count) {
        return store.query(LIST, Exports::job, caller.name(), clock.instant(), before, before, count).stream()
                .filter(job -> isStillTheirs(job, caller))
                .toList();
    }

    private static boolean isStillTheirs(ExportJob job, Caller caller) {
        return caller.is(Role.AUDITOR)
                || caller.plans().containsAll(job.order().plans())
                        && !job.order().isAllPlans();
    }

    /** Whether there was one that {@link #find} finds. */
    boolean remove(UUID id, Caller caller) {
        return find(id, caller).isPresent() && store.update("delete from fhir_export where id = ?", id) > 0;
    }

    /** Empty where it was cancelled. */
    Optional<Asked> asked(UUID id) {
        return store.find(
                "select what, as_of from fhir_export where id = ?",
                row -> new Asked(StrictJson.read(row.text(1), ExportOrder.class), row.instant(2)),
                id);
    }

    @Transactional(TxType.MANDATORY)
    public void prepared(UUID id, ExportManifest manifest) {
        store.update("update fhir_export set manifest = ? where id = ?", StrictJson.write(manifest), id);
    }

    private static ExportJob job(Row row) throws SQLException {
        return new ExportJob(
                row.id(1),
                StrictJson.read(row.text(2), ExportOrder.class),
                Words.constant(State.class, row.text(3)).orElseThrow(),
                row.maybeText(4).map(manifest -> StrictJson.read(manifest, ExportManifest.class)),
                row.instant(5));
    }
}
