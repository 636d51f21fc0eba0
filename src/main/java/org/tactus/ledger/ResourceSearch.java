package org.tactus.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.tactus.ledger.ResourceOrder.Key;
import org.tactus.ledger.ResourceOrder.Position;
import org.tactus.store.Row;
import org.tactus.store.Sql;
import org.tactus.store.Store;

/**
 * Finds resources, a page at a time.
 *
 * <p>Looks into each plan's by itself, and puts the first of each together: so a page costs what it costs for one plan, times the
 * plans; what others have stored doesn't count. For a biller, the same by billing provider.
 */
@ApplicationScoped
public class ResourceSearch {

    private final Store store;
    private final FhirPlans plans;

    ResourceSearch(Store store, FhirPlans plans) {
        this.store = store;
        this.plans = plans;
    }

    /** A resource with where it stands in the order that was asked for. */
    public record Found(StoredResource resource, Position position) {}

    public List<Found> page(ResourceQuery query) {
        var times = query.order().keys().stream()
                .map(key -> ", r." + key.column().sql())
                .collect(Collectors.joining());
        var orderAndLimit = Sql.of(ResourceSql.orderBy(query.order()) + " limit ?", query.count());
        var sql = Sql.lines(
                Sql.of("select " + Resources.COLUMNS + times + " from ("),
                eachOwners(query, "r.*", orderAndLimit),
                Sql.of(") r"),
                orderAndLimit);
        return store.query(sql, row -> found(row, query.order().keys()));
    }

    /** How many there are in all; takes longer the more there are. */
    public long count(ResourceQuery query) {
        var sql = Sql.lines(
                Sql.of("select count(*) from ("), eachOwners(query, "r.type, r.id", Sql.of("")), Sql.of(") r"));
        return store.query(sql, row -> row.bigNumber(1)).get(0);
    }

    /** Those that there are at this moment, in the order in which they were written; for a question that few can answer to. */
    public List<StoredResource> now(String type, Scope scope, ResourceCondition condition) {
        var asked = new ArrayList<Sql>();
        asked.add(Sql.of("r.type = ? and r.superseded_at is null", type));
        asked.add(new ResourceSql(plansOf(scope)).of(List.of(condition)));
        var order = Sql.of("order by r.last_updated, r.id");
        var sql = Sql.lines(
                Sql.of("select " + Resources.COLUMNS + " from ("),
                eachOwners(scope, "r.*", Sql.all(asked), order),
                Sql.of(") r"),
                order);
        return store.query(sql, Resources::resource);
    }

    /** Versions, the last first. */
    public List<StoredResource> history(HistoryQuery query) {
        var orderAndLimit = Sql.of("order by r.last_updated desc, r.id desc, r.version desc limit ?", query.count());
        var asked = new ArrayList<Sql>();
        asked.add(Sql.of("r.type = ? and r.last_updated <= ?", query.type(), query.asOf()));
        query.id().ifPresent(id -> asked.add(Sql.of("r.id = ?", id)));
        query.since().ifPresent(since -> asked.add(Sql.of("r.last_updated >= ?", since)));
        query.before()
                .ifPresent(version -> asked.add(Sql.of(
                        "(r.last_updated, r.id, r.version) < (?, ?, ?)",
                        version.lastUpdated(),
                        version.id(),
                        version.version())));
        var sql = Sql.lines(
                Sql.of("select " + Resources.COLUMNS + " from ("),
                eachOwners(query.scope(), "r.*", Sql.all(asked), orderAndLimit),
                Sql.of(") r"),
                orderAndLimit);
        return store.query(sql, Resources::resource);
    }

    private Sql eachOwners(ResourceQuery query, String columns, Sql orderAndLimit) {
        var scope = query.scope();
        var asked = new ArrayList<Sql>();
        asked.add(Sql.of("r.type = ?", query.type()));
        asked.add(ResourceSql.asOf(query.asOf()));
        asked.addAll(ResourceSql.areThere(query.order()));
        query.after().ifPresent(position -> asked.add(ResourceSql.after(position, query.order())));
        asked.add(new ResourceSql(plansOf(scope)).of(query.conditions()));
        return eachOwners(scope, columns, Sql.all(asked), orderAndLimit);
    }

    private Set<String> plansOf(Scope scope) {
        return scope.isAll() || !scope.billingNpis().isEmpty() ? plans.all() : scope.plans();
    }

    private Sql eachOwners(Scope scope, String columns, Sql asked, Sql orderAndLimit) {
        var inPlans = scope.isAll() ? plans.all() : scope.plans();
        var owned = new ArrayList<Sql>();
        if (!inPlans.isEmpty() || scope.billingNpis().isEmpty()) {
            owned.add(owners("plan", inPlans, columns, asked, orderAndLimit));
        }
        if (!scope.billingNpis().isEmpty()) {
            owned.add(owners("billing_npi", scope.billingNpis(), columns, asked, orderAndLimit));
        }
        return owned.size() == 1 ? owned.get(0) : Sql.lines(owned.get(0), Sql.of("union"), owned.get(1));
    }

    private static Sql owners(
            String column, Collection<String> owners, String columns, Sql condition, Sql orderAndLimit) {
        if (owners.size() == 1) {
            return Sql.lines(
                    Sql.of("(select " + columns + " from fhir_resource r where "),
                    ResourceSql.ownedBy(column, owners),
                    Sql.of(" and "),
                    condition,
                    orderAndLimit,
                    Sql.of(")"));
        }
        return Sql.lines(
                Sql.of("select r.* from unnest(?) o (owner) cross join lateral (", Store.texts(owners)),
                Sql.of("select " + columns + " from fhir_resource r where r." + column + " = o.owner and "),
                condition,
                orderAndLimit,
                Sql.of(") r"));
    }

    private static Found found(Row row, List<Key> keys) throws SQLException {
        var resource = Resources.resource(row);
        var times = new ArrayList<Instant>();
        for (int i = 0; i < keys.size(); i++) {
            times.add(row.instant(Resources.COLUMN_COUNT + 1 + i));
        }
        return new Found(resource, new Position(times, resource.key().id()));
    }
}
