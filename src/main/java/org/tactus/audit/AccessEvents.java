package org.tactus.audit;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.tactus.audit.AccessEvent.Purpose;
import org.tactus.audit.AccessEvent.Right;
import org.tactus.audit.AccessEvent.What;
import org.tactus.store.Row;
import org.tactus.store.Sql;
import org.tactus.store.Store;

/** The accesses on record. A row is never changed. */
@ApplicationScoped
class AccessEvents {

    private static final String COLUMNS =
            """
            id, at, who, roles, bound_plans, bound_npis, scopes, purpose, is_purpose_stated, interaction, resource_type,
            resource_id, version, asked, plans, status, resources, address, request_id""";

    /** One statement, in one round trip, whatever their number; the names in the JSON are those of the columns. */
    private static final String ADD =
            "insert into access_event select * from json_populate_recordset(null::access_event, ?::json)";

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final Store store;

    AccessEvents(Store store) {
        this.store = store;
    }

    /** All or none; when this returns, they are on disk. */
    void add(Collection<AccessEvent> events) {
        var rows = JSON.arrayNode();
        events.forEach(event -> rows.add(row(event)));
        store.update(ADD, rows.toString());
    }

    /** The newest first. */
    List<AccessEvent> page(AccessQuery query) {
        return store.query(
                Sql.lines(
                        Sql.of("select " + COLUMNS + "\n  from access_event\n where"),
                        Sql.all(conditions(query)),
                        Sql.of(" order by at desc, id desc\n limit ?", query.count())),
                AccessEvents::read);
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

    private static ObjectNode row(AccessEvent event) {
        var right = event.right();
        var what = event.what();
        var row = JSON.objectNode()
                .put("id", event.id().toString())
                .put("at", event.at().toString())
                .put("who", event.who())
                .put("scopes", right.scopes().orElse(null))
                .put("purpose", event.purpose().code().orElse(null))
                .put("is_purpose_stated", event.purpose().isStated())
                .put("interaction", what.interaction())
                .put("resource_type", what.type().orElse(null))
                .put("resource_id", what.id().orElse(null))
                .put("version", what.version().orElse(null))
                .put("status", event.status())
                .put("resources", event.resources().orElse(null))
                .put("address", event.address())
                .put("request_id", event.requestId().orElse(null));
        right.roles().forEach(row.putArray("roles")::add);
        right.plans().forEach(row.putArray("bound_plans")::add);
        right.billingNpis().forEach(row.putArray("bound_npis")::add);
        event.asked().forEach(row.putArray("asked")::add);
        event.plans().forEach(row.putArray("plans")::add);
        return row;
    }

    private static AccessEvent read(Row row) throws SQLException {
        return new AccessEvent(
                row.id(1),
                row.instant(2),
                row.text(3),
                new Right(
                        Set.copyOf(row.texts(4)), Set.copyOf(row.texts(5)), Set.copyOf(row.texts(6)), row.maybeText(7)),
                new Purpose(row.maybeText(8), row.flag(9)),
                new What(row.text(10), row.maybeText(11), row.maybeText(12), row.maybeText(13)),
                row.texts(14),
                Set.copyOf(row.texts(15)),
                row.number(16),
                row.maybeNumber(17).map(Integer::longValue),
                row.text(18),
                row.maybeText(19));
    }
}
