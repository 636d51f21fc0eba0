package org.tactus.batch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.io.IOException;
import java.io.InputStream;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.tactus.batch.Batch.Counts;
import org.tactus.batch.Batch.State;
import org.tactus.claim.Words;
import org.tactus.ledger.Ids;
import org.tactus.store.Row;
import org.tactus.store.Store;

/** Batches on file, and the queue that they are. */
@ApplicationScoped
public class Batches {

    private static final int PIECE_BYTES = 1 << 20;

    /** Of a batch, in the order in which {@link #batch} reads them. */
    public static final String COLUMNS =
            """
            b.id, b.kind, b.created_by, b.created_at, b.billing_npis, b.state, b.total, b.done, b.accepted, b.held, b.rejected, b.refused,
            b.unreadable, b.message, b.finished_at""";

    /** How many they are. */
    public static final int COLUMN_COUNT = 15;

    private static final String VISIBLE =
            "(? or ? and b.billing_npis = '{}' or b.billing_npis <> '{}' and b.billing_npis <@ ?)";

    /** The next of a kind that nobody is at, or whose worker is gone; no two get the same. */
    private static final String TAKE =
            """
            update batch b
               set state = 'running', leased_until = now() + interval '10 seconds', attempts = attempts + 1,
                   idle_attempts = idle_attempts + 1
             where id = (select id from batch
                          where kind = ? and state in ('queued', 'running') and (leased_until is null or leased_until < now())
                          order by id
                          limit 1
                            for update skip locked)
            returning attempts, idle_attempts,\s"""
                    + COLUMNS;

    private static final String COUNT =
            """
            update batch
               set done = done + ?, accepted = accepted + ?, held = held + ?, rejected = rejected + ?, refused = refused + ?,
                   unreadable = unreadable + ?, idle_attempts = 0
             where id = ? and attempts = ? and state = 'running'""";

    private static final String END =
            """
            update batch
               set state = ?, message = ?, finished_at = ?, leased_until = null
             where id = ? and attempts = ? and state = 'running'""";

    private final Store store;
    private final Ids ids;
    private final Clock clock;

    Batches(Store store, Ids ids, Clock clock) {
        this.store = store;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Keeps a file to be worked through.
     *
     * @param billingNpis whose claims it may hold; none where it holds none
     */
    @Transactional(TxType.MANDATORY)
    public UUID add(String kind, String by, Set<String> billingNpis, InputStream file) throws IOException {
        var id = ids.next();
        store.update(
                "insert into batch (id, kind, created_by, created_at, billing_npis, state) values (?, ?, ?, ?, ?, 'queued')",
                id,
                kind,
                by,
                clock.instant(),
                Store.texts(billingNpis));
        int position = 0;
        for (var piece = file.readNBytes(PIECE_BYTES); piece.length > 0; piece = file.readNBytes(PIECE_BYTES)) {
            store.update("insert into batch_input (batch_id, position, piece) values (?, ?, ?)", id, position, piece);
            position++;
        }
        return id;
    }

    public Optional<Batch> find(UUID id) {
        return store.find("select " + COLUMNS + " from batch b where id = ?", row -> batch(row, 0), id);
    }

    /** Empty where there is none that they may see. */
    public Optional<Batch> find(UUID id, BatchViewer viewer) {
        return store.find(
                "select " + COLUMNS + " from batch b where id = ? and " + VISIBLE,
                row -> batch(row, 0),
                id,
                viewer.seesAll(),
                viewer.seesOnFile(),
                Store.texts(viewer.billingNpis()));
    }

    /** How far each of them is. */
    List<Batch> all(Collection<UUID> ids) {
        return store.query(
                "select " + COLUMNS + " from batch b where id = any (?)", row -> batch(row, 0), Store.ids(ids));
    }

    /**
     * The newest first.
     *
     * @param kind of this one; of any, where it is empty
     * @param before those that are older than this one
     */
    public List<Batch> page(BatchViewer viewer, Optional<String> kind, Optional<UUID> before, int count) {
        return store.query(
                "select " + COLUMNS
                        + " from batch b where (?::text is null or kind = ?) and (?::uuid is null or id < ?) and "
                        + VISIBLE
                        + " order by id desc limit ?",
                row -> batch(row, 0),
                kind,
                kind,
                before,
                before,
                viewer.seesAll(),
                viewer.seesOnFile(),
                Store.texts(viewer.billingNpis()),
                count);
    }

    /** Nothing more is to come of it; false where it has ended already. */
    @Transactional
    public boolean cancel(UUID id) {
        return store.update(
                        """
                        update batch
                           set state = 'cancelled', finished_at = ?, leased_until = null
                         where id = ? and state in ('queued', 'running')""",
                        clock.instant(),
                        id)
                > 0;
    }

    /** What was wrong with its file, the first thousand of it. */
    public List<FileProblem> problems(UUID id) {
        return store.query(
                "select line, message from batch_problem where batch_id = ? order by position",
                row -> new FileProblem(row.bigNumber(1), row.text(2)),
                id);
    }

    /**
     * A batch that a worker has taken.
     *
     * @param attempts how many have, with this one
     * @param idleAttempts how many since it last came further
     */
    record Taken(Batch batch, int attempts, int idleAttempts) {

        UUID id() {
            return batch.id();
        }
    }

    @Transactional(TxType.REQUIRES_NEW)
    Optional<Taken> take(String kind) {
        return store.find(TAKE, row -> new Taken(batch(row, 2), row.number(1), row.number(2)), kind);
    }

    /** Its worker is still at it; nothing where another has taken it over. */
    void renew(Taken taken) {
        store.update(
                "update batch set leased_until = now() + interval '10 seconds' where id = ? and attempts = ? and state = 'running'",
                taken.id(),
                taken.attempts());
    }

    /** Its file, from the beginning; nothing where it isn't kept. */
    public InputStream file(UUID id) {
        return new PiecesInputStream(position -> store.find(
                "select piece from batch_input where batch_id = ? and position = ?",
                row -> row.bytes(1),
                id,
                position));
    }

    /** @throws PartwiseWork.Overtaken where it isn't that worker's any more */
    @Transactional(TxType.MANDATORY)
    void setTotal(Taken taken, long total) {
        requireHold(store.update(
                "update batch set total = ? where id = ? and attempts = ? and state = 'running'",
                total,
                taken.id(),
                taken.attempts()));
    }

    /** @throws PartwiseWork.Overtaken where it isn't that worker's any more; what was written is then rolled back */
    @Transactional(TxType.MANDATORY)
    void add(Taken taken, Counts counts) {
        requireHold(store.update(
                COUNT,
                counts.done(),
                counts.accepted(),
                counts.held(),
                counts.rejected(),
                counts.refused(),
                counts.unreadable(),
                taken.id(),
                taken.attempts()));
    }

    /** @throws PartwiseWork.Overtaken where it isn't that worker's any more; what was written is then rolled back */
    @Transactional(TxType.MANDATORY)
    void end(Taken taken, Optional<String> failure) {
        requireHold(store.update(
                END,
                Words.of(failure.isPresent() ? State.FAILED : State.DONE),
                failure,
                clock.instant(),
                taken.id(),
                taken.attempts()));
    }

    private static void requireHold(int touched) {
        if (touched == 0) {
            throw new PartwiseWork.Overtaken();
        }
    }

    @Transactional(TxType.MANDATORY)
    void addProblems(UUID id, KeptProblems problems) {
        store.updateEach(
                "insert into batch_problem (batch_id, position, line, message) values (?, ?, ?, ?)",
                IntStream.range(0, problems.kept().size()).boxed().toList(),
                i -> new Object[] {
                    id, i, problems.kept().get(i).line(), problems.kept().get(i).message()
                });
    }

    /** The file of one becomes that of another, which has none; false where it isn't kept any more, or has been handed over. */
    @Transactional(TxType.MANDATORY)
    public boolean handOverFile(UUID from, UUID to) {
        return store.update("update batch_input set batch_id = ? where batch_id = ?", to, from) > 0;
    }

    /** Of a kind, those that were kept though their work was done by then. */
    @Transactional(TxType.MANDATORY)
    public void removeFilesBefore(String kind, Instant then) {
        store.update(
                """
                delete from batch_input i
                 using batch b
                 where b.id = i.batch_id and b.kind = ? and b.state = 'done' and b.finished_at < ?""",
                kind,
                then);
    }

    /** Nobody needs its file any more. */
    @Transactional(TxType.MANDATORY)
    void removeFile(UUID id) {
        store.update("delete from batch_input where batch_id = ?", id);
    }

    /** It is to be done again, in a while; nothing where another has taken it over. */
    void putBack(Taken taken) {
        store.update(
                "update batch set state = 'queued', leased_until = now() + interval '2 seconds'"
                        + " where id = ? and attempts = ? and state = 'running'",
                taken.id(),
                taken.attempts());
    }

    /**
     * Reads {@link #COLUMNS}.
     *
     * @param before how many columns come before them
     */
    public static Batch batch(Row row, int before) throws SQLException {
        return new Batch(
                row.id(before + 1),
                row.text(before + 2),
                row.text(before + 3),
                row.instant(before + 4),
                Set.copyOf(row.texts(before + 5)),
                Words.constant(State.class, row.text(before + 6)).orElseThrow(),
                new Counts(
                        row.bigNumber(before + 7),
                        row.bigNumber(before + 8),
                        row.bigNumber(before + 9),
                        row.bigNumber(before + 10),
                        row.bigNumber(before + 11),
                        row.bigNumber(before + 12),
                        row.bigNumber(before + 13)),
                row.maybeText(before + 14),
                row.maybeInstant(before + 15));
    }
}
