package org.tactus.audit;

import static org.tactus.store.Store.texts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.tactus.audit.AccessEvent.Purpose;
import org.tactus.audit.AccessEvent.Right;
import org.tactus.audit.AccessEvent.What;
import org.tactus.record.RecordWriter;
import org.tactus.record.RecordedRows;
import org.tactus.record.RecordedTable;
import org.tactus.store.Row;
import org.tactus.store.Sql;
import org.tactus.store.Store;

/** The accesses on record. A row is never changed. */
@ApplicationScoped
class AccessEvents {

    private static final String COLUMNS =
            """
            id, at, who, roles, bound_plans, bound_npis, scopes, purpose, is_purpose_stated, interaction, resource_type,
            resource_id, version, asked, plans, status, resources, address, request_id, path, purpose_reason""";

    private static final RecordedRows EVENTS = RecordedTable.ACCESS_EVENT.rows();

    /** There are few: each is looked up behind the one before. */
    private static final String PLANS_THAT_SOMEBODY_CAME_FOR =
            """
            with recursive came (plans) as (
                (select bound_plans from access_event where roles = '{plan}' order by bound_plans limit 1)
                union all
                select (select bound_plans from access_event
                         where roles = '{plan}' and bound_plans > came.plans
                         order by bound_plans limit 1)
                  from came
                 where came.plans is not null)""";

    private final Store store;
    private final RecordWriter record;

    AccessEvents(Store store, RecordWriter record) {
        this.store = store;
        this.record = record;
    }

    /** All or none; when this returns, they are on disk. */
    @Transactional
    void add(Collection<AccessEvent> events) {
        record.add(EVENTS, events, AccessEvents::columnsOf);
    }

    /** The newest first. */
    List<AccessEvent> page(AccessQuery query) {
        return page(conditions(query), true, query.count());
    }

    /** Those that all conditions hold for. */
    List<AccessEvent> page(List<Sql> conditions, boolean newestFirst, int count) {
        var direction = newestFirst ? "desc" : "asc";
        return store.query(
                Sql.lines(
                        Sql.of("select " + COLUMNS + "\n  from access_event\n where"),
                        Sql.all(conditions),
                        Sql.of(" order by at %1$s, id %1$s\n limit ?".formatted(direction), count)),
                AccessEvents::read);
    }

    /**
     * Of those who came for these plans, or for some of them, and for nobody else: a plan's users and systems. The newest first.
     *
     * <p>Each set of plans that anybody came for is looked through by itself, so that what others pulled costs nothing.
     */
    List<AccessEvent> pulls(Set<String> plans, AccessQuery query) {
        return store.query(
                Sql.lines(
                        Sql.of(PLANS_THAT_SOMEBODY_CAME_FOR),
                        Sql.of("select pulls.*\n  from came\n cross join lateral (select " + COLUMNS
                                + " from access_event where roles = '{plan}' and bound_plans = came.plans and"),
                        Sql.all(conditions(query)),
                        Sql.of("order by at desc, id desc limit ?) pulls", query.count()),
                        Sql.of("where came.plans <> '{}' and came.plans <@ ?", texts(plans)),
                        Sql.of("order by at desc, id desc limit ?", query.count())),
                AccessEvents::read);
    }

    Optional<AccessEvent> find(UUID id) {
        return page(List.of(Sql.of("id = ?", id)), true, 1).stream().findFirst();
    }

    private static List<Sql> conditions(AccessQuery query) {
        var conditions = new ArrayList<Sql>();
        query.who().ifPresent(who -> conditions.add(Sql.of("who = ?", who)));
        query.type().ifPresent(type -> conditions.add(Sql.of("resource_type = ?", type)));
        query.id().ifPresent(id -> conditions.add(Sql.of("resource_id = ?", id)));
        query.from().ifPresent(day -> conditions.add(Sql.of("at >= ?", startOf(day))));
        query.through().ifPresent(day -> conditions.add(Sql.of("at < ?", startOf(day.plusDays(1)))));
        query.before().ifPresent(id -> conditions.add(olderThan(id)));
        return conditions;
    }

    private static Sql olderThan(UUID id) {
        return Sql.of("(at, id) < (select at, id from access_event where id = ?)", id);
    }

    private static Object startOf(LocalDate day) {
        return day.atStartOfDay().toInstant(ZoneOffset.UTC);
    }

    private static Object[] columnsOf(AccessEvent event) {
        var right = event.right();
        var what = event.what();
        return new Object[] {
            event.id(),
            event.at(),
            event.who(),
            texts(right.roles()),
            texts(right.plans()),
            texts(right.billingNpis()),
            right.scopes(),
            event.purpose().code(),
            event.purpose().isStated(),
            what.interaction(),
            what.type(),
            what.id(),
            what.version(),
            texts(event.asked()),
            texts(event.plans()),
            event.status(),
            event.resources().map(Long::intValue),
            event.address(),
            event.requestId(),
            what.path(),
            event.purpose().reason()
        };
    }

    private static AccessEvent read(Row row) throws SQLException {
        return new AccessEvent(
                row.id(1),
                row.instant(2),
                row.text(3),
                new Right(
                        Set.copyOf(row.texts(4)), Set.copyOf(row.texts(5)), Set.copyOf(row.texts(6)), row.maybeText(7)),
                new Purpose(row.maybeText(8), row.flag(9), row.maybeText(21)),
                new What(row.text(10), row.maybeText(11), row.maybeText(12), row.maybeText(13), row.maybeText(20)),
                row.texts(14),
                Set.copyOf(row.texts(15)),
                row.number(16),
                row.maybeNumber(17).map(Integer::longValue),
                row.text(18),
                row.maybeText(19));
    }
}
