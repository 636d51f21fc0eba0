package org.tactus.record;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.tactus.store.Row;
import org.tactus.store.Sql;
import org.tactus.store.Store;

/**
 * Puts on record that rows go, and which: verification takes no others for gone. Their leaves stay in the record, of which the chain is
 * made; they tell nobody what the rows said.
 */
@ApplicationScoped
public class RecordRemovals {

    private static final RecordedRows REMOVALS = RecordedTable.RECORD_REMOVAL.rows();

    private static final String TAKE =
            """
            with gone as (%s),
                 noted as (insert into removed_number (chunk, numbers, rows)
                           select record_no / ? * ?, range_agg(int8range(record_no, record_no + 1)), count(*) from gone group by 1
                           returning rows)
            select coalesce(sum(rows), 0) from noted""";

    private static final String ALL =
            """
            select distinct id, at, by, year, rule, reason, tables
              from record_removal
             order by at desc, id desc""";

    private final Store store;
    private final RecordWriter record;

    RecordRemovals(Store store, RecordWriter record) {
        this.store = store;
        this.record = record;
    }

    /**
     * That rows of a year have gone.
     *
     * @param by a user, or what removed them by itself
     * @param rule by which they could go
     * @param reason why they did
     * @param tables JSON: how many rows of which
     */
    public record Removal(UUID id, Instant at, String by, int year, String rule, String reason, String tables) {}

    /** A part of the record, and which of its numbers have gone. */
    private record Part(long chunk, String numbers) {}

    /** Rows of this transaction are told from here on. */
    @Transactional(TxType.MANDATORY)
    public void begin() {
        store.update(
                "create temp table removed_number (chunk bigint, numbers int8multirange, rows bigint) on commit drop");
    }

    /**
     * Notes rows that go.
     *
     * @param rows gives their {@code record_no}: a query, or a delete that returns it
     * @return how many they are
     */
    @Transactional(TxType.MANDATORY)
    public long take(Sql rows) {
        var parameters = new ArrayList<>(rows.parameters());
        parameters.add(Chunk.SIZE);
        parameters.add(Chunk.SIZE);
        return store.find(TAKE.formatted(rows.text()), row -> row.bigNumber(1), parameters.toArray())
                .orElseThrow();
    }

    /** Puts on record what was noted; that something was removed, also where nothing was there. */
    @Transactional(TxType.MANDATORY)
    public void end(Removal removal) {
        var parts = store.query(
                "select chunk, range_agg(numbers)::text from removed_number group by chunk order by chunk",
                row -> new Part(row.bigNumber(1), row.text(2)));
        record.add(REMOVALS, parts.isEmpty() ? List.of(new Part(0, "{}")) : parts, part -> new Object[] {
            removal.id(),
            part.chunk(),
            part.numbers(),
            removal.year(),
            removal.rule(),
            removal.reason(),
            removal.at(),
            removal.by(),
            removal.tables()
        });
    }

    /** The latest first. */
    public List<Removal> all() {
        return store.query(ALL, RecordRemovals::removal);
    }

    private static Removal removal(Row row) throws SQLException {
        return new Removal(
                row.id(1), row.instant(2), row.text(3), row.number(4), row.text(5), row.text(6), row.text(7));
    }
}
