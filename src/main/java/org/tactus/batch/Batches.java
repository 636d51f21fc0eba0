package org.tactus.batch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.io.IOException;
import java.io.InputStream;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
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

    private static final String COLUMNS =
            "id, kind, created_by, created_at, state, total, done, accepted, held, rejected,"
                    + " unreadable, message, finished_at";

    /** The next of a kind that nobody is at, or whose worker is gone; no two get the same. */
    private static final String TAKE =
            """
            update batch
               set state = 'running', leased_until = now() + interval '20 seconds', attempts = attempts + 1
             where id = (select id from batch
                          where kind = ? and state in ('queued', 'running') and (leased_until is null or leased_until < now())
                          order by id
                          limit 1
                            for update skip locked)
            returning attempts,\s"""
                    + COLUMNS;

    private static final String END =
            """
            update batch
               set state = ?, total = ?, done = ?, accepted = ?, held = ?, rejected = ?, unreadable = ?, message = ?, finished_at = ?,
                   leased_until = null
             where id = ? and attempts = ? and state = 'running'""";

    private final Store store;
    private final Ids ids;
    private final Clock clock;

    Batches(Store store, Ids ids, Clock clock) {
        this.store = store;
        this.ids = ids;
        this.clock = clock;
    }

    /** Keeps a file to be worked through. */
    @Transactional(TxType.MANDATORY)
    public UUID add(String kind, String by, InputStream file) throws IOException {
        var id = ids.next();
        store.update(
                "insert into batch (id, kind, created_by, created_at, state) values (?, ?, ?, ?, 'queued')",
                id,
                kind,
                by,
                clock.instant());
        int position = 0;
        for (var piece = file.readNBytes(PIECE_BYTES); piece.length > 0; piece = file.readNBytes(PIECE_BYTES)) {
            store.update("insert into batch_input (batch_id, position, piece) values (?, ?, ?)", id, position, piece);
            position++;
        }
        return id;
    }

    public Optional<Batch> find(UUID id) {
        return store.find("select " + COLUMNS + " from batch where id = ?", row -> batch(row, 0), id);
    }

    /**
     * The newest first.
     *
     * @param before those that are older than this one
     */
    List<Batch> page(Optional<UUID> before, int count) {
        return store.query(
                "select " + COLUMNS + " from batch where ?::uuid is null or id < ? order by id desc limit ?",
                row -> batch(row, 0),
                before,
                before,
                count);
    }

    /** What was wrong with its file. */
    List<KeptProblems.Problem> problems(UUID id) {
        return store.query(
                "select line, message from batch_problem where batch_id = ? order by position",
                row -> new KeptProblems.Problem(row.bigNumber(1), row.text(2)),
                id);
    }

    /** A batch that a worker has taken; how many have, with this one. */
    record Taken(Batch batch, int attempts) {}

    @Transactional(TxType.REQUIRES_NEW)
    Optional<Taken> take(String kind) {
        return store.find(TAKE, row -> new Taken(batch(row, 1), row.number(1)), kind);
    }

    /** Its worker is still at it; nothing where another has taken it over. */
    void renew(Taken taken) {
        store.update(
                "update batch set leased_until = now() + interval '20 seconds' where id = ? and attempts = ? and state = 'running'",
                taken.batch().id(),
                taken.attempts());
    }

    InputStream file(UUID id) {
        return new PiecesInputStream(position -> store.find(
                "select piece from batch_input where batch_id = ? and position = ?",
                row -> row.bytes(1),
                id,
                position));
    }

    /** @throws IllegalStateException where another worker has taken it over; what was written is then rolled back */
    @Transactional(TxType.MANDATORY)
    void end(Taken taken, BatchWork.End end, KeptProblems problems) {
        var counts = end.counts();
        var id = taken.batch().id();
        var ended = store.update(
                END,
                Words.of(end.failure().isPresent() ? State.FAILED : State.DONE),
                counts.total(),
                counts.done(),
                counts.accepted(),
                counts.held(),
                counts.rejected(),
                counts.unreadable(),
                end.failure(),
                clock.instant(),
                id,
                taken.attempts());
        if (ended == 0) {
            throw new IllegalStateException("another worker has taken it over");
        }
        store.updateEach(
                "insert into batch_problem (batch_id, position, line, message) values (?, ?, ?, ?)",
                IntStream.range(0, problems.kept().size()).boxed().toList(),
                i -> new Object[] {
                    id, i, problems.kept().get(i).line(), problems.kept().get(i).message()
                });
        store.update("delete from batch_input where batch_id = ?", id);
    }

    /** It is to be done again, in a while; nothing where another has taken it over. */
    void putBack(Taken taken) {
        store.update(
                "update batch set state = 'queued', leased_until = now() + interval '2 seconds'"
                        + " where id = ? and attempts = ? and state = 'running'",
                taken.batch().id(),
                taken.attempts());
    }

    private static Batch batch(Row row, int before) throws SQLException {
        return new Batch(
                row.id(before + 1),
                row.text(before + 2),
                row.text(before + 3),
                row.instant(before + 4),
                Words.constant(State.class, row.text(before + 5)).orElseThrow(),
                new Counts(
                        row.bigNumber(before + 6),
                        row.bigNumber(before + 7),
                        row.bigNumber(before + 8),
                        row.bigNumber(before + 9),
                        row.bigNumber(before + 10),
                        row.bigNumber(before + 11)),
                row.maybeText(before + 12),
                row.maybeInstant(before + 13));
    }
}
