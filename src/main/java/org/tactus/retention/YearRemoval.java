package org.tactus.retention;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.tactus.audit.AccessYears;
import org.tactus.ledger.ClaimYears;
import org.tactus.record.RecordRemovals;
import org.tactus.record.RecordedTable;
import org.tactus.store.PartedTable;
import org.tactus.store.Sql;
import org.tactus.store.Store;
import org.tactus.store.YearTables;

/**
 * Takes a year away: its claims with all that there is of them, what they were received in and left with, and who looked. See
 * docs/decisions/016-retention.md.
 */
@ApplicationScoped
class YearRemoval {

    /** No transaction takes longer that files a claim. */
    private static final Duration LONGEST_FILING = Duration.ofDays(1);

    /** What of a bundle is of one claim alone. */
    private static final String OWN_TYPES = "('Claim', 'Provenance')";

    private static final String ENTRIES =
            """
            (select distinct e.type, e.id
               from fhir_bundle b
              cross join lateral unnest(b.entry_types, b.entry_ids) e (type, id)
              where b.claim_id >= ? and b.claim_id < ?) held""";

    private static final String GOING_BUNDLES =
            """
            insert into going_resource (type, id, is_shared)
            select distinct 'Bundle', claim_id, false from fhir_bundle where claim_id >= ? and claim_id < ?""";

    private static final String GOING_OWN =
            "insert into going_resource (type, id, is_shared) select type, id, false from " + ENTRIES
                    + " where type in " + OWN_TYPES;

    /** Also of which an earlier version alone is held: what follows from versions is to follow still. */
    private static final String GOING_SHARED =
            "insert into going_resource (type, id, is_shared) select type, id, true from "
                    + ENTRIES
                    + " where type not in " + OWN_TYPES
                    + """

               and not exists (select from fhir_bundle k
                                cross join lateral unnest(k.entry_ids) e (id)
                                where (k.claim_id < ? or k.claim_id >= ?) and e.id = held.id)""";

    private static final String GOING_ANSWERS =
            """
            insert into going_resource (type, id, is_shared)
            select distinct r.type, r.id, false
              from fhir_resource r
              join going_resource g
                on g.type = 'Claim'
               and g.id::text = lower(substring(r.body::jsonb #>> '{request,reference}' from 'Claim/([0-9a-fA-F-]{36})'))
             where r.type = 'ClaimResponse'""";

    /** A claim that was filed meanwhile refers to them. */
    private static final String STAYING =
            """
            delete from going_resource g
             where g.is_shared
               and exists (select from fhir_bundle k
                            cross join lateral unnest(k.entry_ids) e (id)
                            where k.claim_id >= ? and e.id = g.id)""";

    /** Files of claims, and exports, of which no claim is kept; who imported what is told by what stays on file. */
    private static final String GOING_BATCHES =
            """
            insert into going_batch (id)
            select b.id
              from batch b
             where b.id >= ? and b.id < ? and b.state in ('done', 'failed', 'cancelled')
               and not exists (select from import i where i.id = b.id)
               and not exists (select from fhir_export e where e.id = b.id)
               and not exists (select from claim_file_result r
                                 join claim c on c.id = r.claim_id
                                where r.batch_id = b.id and (c.id < ? or c.id >= ?))""";

    private final Store store;
    private final RecordRemovals record;
    private final YearTables claims;
    private final YearTables accesses;
    private final Clock clock;

    YearRemoval(Store store, RecordRemovals record, ClaimYears claims, AccessYears accesses, Clock clock) {
        this.store = store;
        this.record = record;
        this.claims = claims.tables();
        this.accesses = accesses.tables();
        this.clock = clock;
    }

    /** A year's ids. */
    private record Span(int year, UUID first, UUID next) {

        static Span of(int year) {
            return new Span(year, YearTables.firstIdOf(year), YearTables.firstIdOf(year + 1));
        }
    }

    /**
     * All of it, within the caller's transaction; which rows went is noted with {@link RecordRemovals}.
     *
     * @param isFollowing whether the year before went already, and may have left files that hold claims of this one
     * @return how many rows of which table
     */
    @Transactional(TxType.MANDATORY)
    Map<String, Long> run(int year, boolean isFollowing) {
        var gone = new TreeMap<String, Long>();
        var span = Span.of(year);
        // who corrects a claim of that year waits, and nobody else
        lockYear(claims, span);
        findResources(span);
        removeResources(false, gone);
        take(
                "fhir_bundle",
                "delete from fhir_bundle where claim_id >= ? and claim_id < ?",
                gone,
                span.first(),
                span.next());
        removeBatches(span, isFollowing, gone);
        removeRest(span, gone);
        note(claims, span, gone);
        note(accesses, span, gone);
        // from here on, nobody files until this ends
        claims.lock();
        store.update(STAYING, YearTables.firstIdOf(clock.instant().minus(LONGEST_FILING)));
        removeResources(true, gone);
        count("fhir_subject", "delete from fhir_subject s using going_resource g where s.id = g.id", gone);
        claims.drop(year);
        accesses.drop(year);
        gone.values().removeIf(rows -> rows == 0);
        return gone;
    }

    private void lockYear(YearTables tables, Span span) {
        if (tables.years().contains(span.year())) {
            tables.tables().forEach(table -> store.update("lock table " + table.of(span.year()) + " in share mode"));
        }
    }

    private void findResources(Span span) {
        store.update(
                """
                create temp table going_resource (
                    type text, id uuid, is_shared boolean, primary key (id, type)) on commit drop""");
        store.update(GOING_BUNDLES, span.first(), span.next());
        store.update(GOING_OWN, span.first(), span.next());
        store.update("analyze going_resource");
        store.update(GOING_ANSWERS);
        store.update(GOING_SHARED, span.first(), span.next(), span.first(), span.next());
        store.update("analyze going_resource");
    }

    private void removeResources(boolean isShared, Map<String, Long> gone) {
        count(
                "fhir_text",
                "delete from fhir_text t using going_resource g where t.id = g.id and g.is_shared = ?",
                gone,
                isShared);
        take(
                "fhir_resource",
                """
                delete from fhir_resource r using going_resource g
                 where r.type = g.type and r.id = g.id and g.is_shared = ?""",
                gone,
                isShared);
    }

    private void removeBatches(Span span, boolean isFollowing, Map<String, Long> gone) {
        store.update("create temp table going_batch (id uuid primary key) on commit drop");
        var from = isFollowing ? YearTables.firstIdOf(span.year() - 1) : span.first();
        store.update(GOING_BATCHES, from, span.next(), span.first(), span.next());
        take("claim_file_result", "delete from claim_file_result r using going_batch g where r.batch_id = g.id", gone);
        take("claim_file", "delete from claim_file r using going_batch g where r.id = g.id", gone);
        for (var table : List.of("claim_file_part", "batch_input", "batch_problem")) {
            count(table, "delete from " + table + " t using going_batch g where t.batch_id = g.id", gone);
        }
        count("batch", "delete from batch b using going_batch g where b.id = g.id", gone);
    }

    private void removeRest(Span span, Map<String, Long> gone) {
        take(
                "x12_interchange",
                "delete from x12_interchange r where r.day >= ? and r.day < ?",
                gone,
                LocalDate.of(span.year(), 1, 1),
                LocalDate.of(span.year() + 1, 1, 1));
        take("sample", "delete from sample r where r.id >= ? and r.id < ?", gone, span.first(), span.next());
        for (var table : List.of("claim_key", "billed_member")) {
            count(
                    table,
                    "delete from " + table + " where claim_id >= ? and claim_id < ?",
                    gone,
                    span.first(),
                    span.next());
        }
    }

    /** What will go with the year's tables, and removes what is in the default ones. */
    private void note(YearTables tables, Span span, Map<String, Long> gone) {
        var hasTables = tables.years().contains(span.year());
        for (var table : tables.tables()) {
            var ofYear = "from " + table.other() + " r where r." + table.idColumn() + " >= ? and r." + table.idColumn()
                    + " < ?";
            if (RecordedTable.of(table.name()).isPresent()) {
                take(table.name(), "delete " + ofYear, gone, span.first(), span.next());
                if (hasTables) {
                    add(table.name(), record.take(Sql.of("select record_no from " + table.of(span.year()))), gone);
                }
            } else {
                count(table.name(), "delete " + ofYear, gone, span.first(), span.next());
                if (hasTables) {
                    add(table.name(), rows(table, span), gone);
                }
            }
        }
    }

    private long rows(PartedTable table, Span span) {
        return store.find("select count(*) from " + table.of(span.year()), row -> row.bigNumber(1))
                .orElseThrow();
    }

    /** Of a table that is on record. */
    private void take(String table, String delete, Map<String, Long> gone, Object... parameters) {
        add(table, record.take(Sql.of(delete + " returning record_no", parameters)), gone);
    }

    private void count(String table, String delete, Map<String, Long> gone, Object... parameters) {
        add(table, store.update(delete, parameters), gone);
    }

    private static void add(String table, long rows, Map<String, Long> gone) {
        gone.merge(table, rows, Long::sum);
    }
}
