package org.tactus.ledger;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.tactus.ledger.ResourceCondition.AllOf;
import org.tactus.ledger.ResourceCondition.AnyOf;
import org.tactus.ledger.ResourceCondition.HasText;
import org.tactus.ledger.ResourceCondition.HasToken;
import org.tactus.ledger.ResourceCondition.IsOneOf;
import org.tactus.ledger.ResourceCondition.IsTimed;
import org.tactus.ledger.ResourceCondition.Match;
import org.tactus.ledger.ResourceCondition.Not;
import org.tactus.store.Sql;
import org.tactus.store.Store;

/**
 * What is asked of resources, as SQL over a row {@code r} of {@code fhir_resource}.
 *
 * @param plans whose resources are asked for: a token is kept with its plan, so that a look at one plan's never meets another's
 */
record ResourceSql(Set<String> plans) {

    Sql of(Collection<ResourceCondition> conditions) {
        return Sql.all(conditions.stream().map(this::of).toList());
    }

    private Sql of(ResourceCondition condition) {
        if (condition instanceof HasToken has) {
            return token(has.anyOf());
        }
        if (condition instanceof IsOneOf is) {
            return Sql.of("r.id = any (?)", Store.ids(is.ids()));
        }
        if (condition instanceof IsTimed is) {
            return Sql.of("r." + is.column().sql() + " " + is.side().sql() + " ?", is.moment());
        }
        if (condition instanceof HasText has) {
            return text(has);
        }
        if (condition instanceof Not not) {
            return of(not.condition()).negated();
        }
        return condition instanceof AllOf all
                ? Sql.any(List.of(of(all.conditions())))
                : Sql.any(
                        ((AnyOf) condition).conditions().stream().map(this::of).toList());
    }

    /** The numbers stand in the statement: how often each occurs decides which way to them is the shortest. */
    private Sql token(Set<String> anyOf) {
        var digests = plans.stream()
                .flatMap(plan -> SearchTokens.digests(plan, anyOf).stream())
                .map(String::valueOf)
                .collect(Collectors.joining(",", "{", "}"));
        return Sql.of("r.tokens && '" + digests + "'::bigint[]");
    }

    private static Sql text(HasText has) {
        return Sql.of(
                """
                exists (select from fhir_text t
                         where t.plan = r.plan and t.type = r.type and t.parameter = ? and t.value like ?
                           and t.id = r.id and t.version = r.version)""",
                has.parameter(),
                pattern(has));
    }

    private static String pattern(HasText has) {
        var escaped = has.value().replaceAll("([\\\\%_])", "\\\\$1");
        return (has.match() == Match.PART ? "%" : "") + escaped + (has.match() == Match.WHOLE ? "" : "%");
    }

    /**
     * Those of one of the owners. A single one isn't given as a list: of a list the server doesn't know how long it will be, and plans
     * the statement anew each time.
     */
    static Sql ownedBy(String column, Collection<String> owners) {
        return owners.size() == 1
                ? Sql.of("r." + column + " = ?", owners.iterator().next())
                : Sql.of("r." + column + " = any (?)", Store.texts(owners));
    }

    /** The versions that counted at that moment. */
    static Sql asOf(Instant moment) {
        return Sql.of("r.last_updated <= ? and (r.superseded_at is null or r.superseded_at > ?)", moment, moment);
    }

    /** Those that come later in the order. */
    static Sql after(ResourceOrder.Position position, ResourceOrder order) {
        var isOneWay = order.keys().stream().allMatch(key -> key.isDescending() == order.isIdDescending());
        return isOneWay ? afterOneWay(position, order) : afterBothWays(position, order);
    }

    private static Sql afterOneWay(ResourceOrder.Position position, ResourceOrder order) {
        var parameters = new ArrayList<Object>(position.times());
        parameters.add(position.id());
        return new Sql(
                "(%s) %s (%s)"
                        .formatted(
                                String.join(", ", columns(order)),
                                side(order.isIdDescending()),
                                String.join(
                                        ", ",
                                        columns(order).stream()
                                                .map(column -> "?")
                                                .toList())),
                parameters);
    }

    private static Sql afterBothWays(ResourceOrder.Position position, ResourceOrder order) {
        var either = new ArrayList<Sql>();
        var equalSoFar = new ArrayList<Sql>();
        for (int i = 0; i < order.keys().size(); i++) {
            var key = order.keys().get(i);
            var column = "r." + key.column().sql();
            var time = position.times().get(i);
            either.add(both(equalSoFar, Sql.of(column + side(key.isDescending()) + "?", time)));
            equalSoFar.add(Sql.of(column + " = ?", time));
        }
        either.add(both(equalSoFar, Sql.of("r.id" + side(order.isIdDescending()) + "?", position.id())));
        return Sql.any(either);
    }

    private static Sql both(List<Sql> equalSoFar, Sql last) {
        var conditions = new ArrayList<>(equalSoFar);
        conditions.add(last);
        return Sql.any(List.of(Sql.all(conditions)));
    }

    static String orderBy(ResourceOrder order) {
        var terms = new ArrayList<String>();
        order.keys().forEach(key -> terms.add("r." + key.column().sql() + direction(key.isDescending())));
        terms.add("r.id" + direction(order.isIdDescending()));
        return "order by " + String.join(", ", terms);
    }

    /** Each resource in such an order has the times; saying so lets an index be used that holds no others. */
    static List<Sql> areThere(ResourceOrder order) {
        return order.keys().stream()
                .map(key -> Sql.of("r." + key.column().sql() + " is not null"))
                .toList();
    }

    private static List<String> columns(ResourceOrder order) {
        var columns = new ArrayList<String>();
        order.keys().forEach(key -> columns.add("r." + key.column().sql()));
        columns.add("r.id");
        return columns;
    }

    private static String side(boolean isDescending) {
        return isDescending ? " < " : " > ";
    }

    private static String direction(boolean isDescending) {
        return isDescending ? " desc" : "";
    }
}
