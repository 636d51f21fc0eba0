package org.tactus.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tactus.claim.Words;
import org.tactus.ledger.ClaimTokens;
import org.tactus.ledger.ClaimTrait;
import org.tactus.ledger.Standing;
import org.tactus.rule.Outcome;
import org.tactus.store.Sql;

/**
 * Claims of one outcome that a query asks for: those that stand in one list at least of each group.
 *
 * <p>Tokens and ids are written into the statements: they are numbers that we made, and each statement is planned for the lists that it
 * is about.
 *
 * @param groups of tokens, or of standings that few claims have
 * @param standings where the claim's own row has to tell; empty where it needn't be asked
 */
record ClaimLists(List<Group> groups, Set<Standing> standings) {

    /** Where claims of an outcome can stand, the usual place first. */
    private static final Map<Outcome, List<Standing>> STANDINGS = Map.of(
            Outcome.ACCEPTED,
            List.of(Standing.IN_FORCE, Standing.REPLACED, Standing.VOIDED, Standing.VOID),
            Outcome.HELD,
            List.of(Standing.HELD, Standing.WITHDRAWN),
            Outcome.REJECTED,
            List.of(Standing.REJECTED));

    ClaimLists {
        groups = List.copyOf(groups);
        standings = Set.copyOf(standings);
    }

    /** Lists of which a claim has to stand in one. */
    record Group(Set<Long> tokens, Set<Standing> standings) {

        static Group of(Stream<Long> tokens) {
            return new Group(new TreeSet<>(tokens.collect(Collectors.toSet())), Set.of());
        }

        boolean isOneList() {
            return tokens.size() + standings.size() == 1;
        }

        private List<Sql> lists(IdRange range) {
            var lists = new ArrayList<Sql>();
            tokens.forEach(token -> lists.add(
                    text("select claim_id from claim_token where token = " + token, range.condition("claim_id"))));
            standings.forEach(standing -> lists.add(text(
                    "select id as claim_id from claim where standing = '" + Words.of(standing) + "'",
                    range.condition("id"))));
            return lists;
        }

        /** Its claims, each once, the newest first. */
        Sql ids(IdRange range) {
            var lists = lists(range);
            return lists.size() == 1
                    ? lists.get(0)
                    : text(
                            "select distinct claim_id from (",
                            joined(" union all ", lists),
                            ") any_of order by claim_id desc");
        }

        /** Whether a claim stands in one of them; looked up one by one. */
        private Sql holds(String id) {
            var ways = new ArrayList<String>();
            if (!tokens.isEmpty()) {
                ways.add("select from claim_token where token in ("
                        + tokens.stream().map(String::valueOf).collect(Collectors.joining(", ")) + ") and claim_id = "
                        + id);
            }
            if (!standings.isEmpty()) {
                ways.add("select from claim where standing in (" + words(standings) + ") and id = " + id);
            }
            return Sql.of("(" + String.join(" union all ", ways) + " limit 1)");
        }
    }

    /** One for each outcome that can have such claims. */
    static List<ClaimLists> of(ClaimQuery query) {
        var outcomes = query.outcomes().isEmpty() ? EnumSet.allOf(Outcome.class) : query.outcomes();
        return outcomes.stream()
                .sorted()
                .flatMap(outcome -> of(query, outcome).stream())
                .toList();
    }

    private static Optional<ClaimLists> of(ClaimQuery query, Outcome outcome) {
        var groups = new ArrayList<Group>();
        new TreeMap<>(query.traits())
                .forEach((trait, values) ->
                        groups.add(Group.of(values.stream().map(value -> ClaimTokens.of(outcome, trait, value)))));
        if (!query.scope().isAll()) {
            groups.add(Group.of(Stream.concat(
                    query.scope().plans().stream().map(plan -> ClaimTokens.of(outcome, ClaimTrait.PLAN, plan)),
                    query.scope().billingNpis().stream()
                            .map(npi -> ClaimTokens.of(outcome, ClaimTrait.BILLING, npi)))));
        }
        var possible = STANDINGS.get(outcome);
        var asked = new HashSet<>(query.standings().isEmpty() ? possible : query.standings());
        asked.retainAll(possible);
        var isOfRowsAlone = asked.contains(possible.get(0)) && asked.size() < possible.size();
        if (!asked.contains(possible.get(0))) {
            groups.add(new Group(Set.of(), asked));
        }
        if (groups.stream()
                .anyMatch(group -> group.tokens().isEmpty() && group.standings().isEmpty())) {
            return Optional.empty();
        }
        if (groups.isEmpty()) {
            groups.add(Group.of(Stream.of(ClaimTokens.of(outcome))));
        }
        return Optional.of(new ClaimLists(groups, isOfRowsAlone ? asked : Set.of()));
    }

    /** All of its claims, each once, in no order. */
    Sql ids(IdRange range) {
        return asked(intersected(range));
    }

    /** The newest of its claims, by going through the lists side by side: the planner is to be told so. */
    Sql newest(IdRange range, int count) {
        return text(asked(intersected(range)), Sql.of(" order by claim_id desc limit " + count));
    }

    /** The newest of its claims, by looking up those of a short list in the others. */
    Sql newestOfShort(Group shortest, IdRange range, int count) {
        var sql = new ArrayList<Sql>();
        sql.add(Sql.of("select s.claim_id from ("));
        sql.add(shortest.ids(range));
        sql.add(Sql.of(" offset 0) s"));
        groups.stream().filter(group -> group != shortest).forEach(group -> {
            sql.add(Sql.of(" cross join lateral "));
            sql.add(group.holds("s.claim_id"));
            sql.add(Sql.of(" g" + sql.size()));
        });
        return text(asked(joined("", sql)), Sql.of(" order by claim_id desc limit " + count));
    }

    private Sql intersected(IdRange range) {
        if (groups.size() == 1) {
            return groups.get(0).ids(range);
        }
        var sql = new ArrayList<Sql>();
        for (int i = 0; i < groups.size(); i++) {
            sql.add(Sql.of(i == 0 ? "select g0.claim_id from (" : " join ("));
            sql.add(groups.get(i).ids(range));
            sql.add(Sql.of(") g" + i + (i == 0 ? "" : " on g" + i + ".claim_id = g0.claim_id")));
        }
        return joined("", sql);
    }

    /** Whether the claim's row says what it has to. */
    private Sql asked(Sql ids) {
        return standings.isEmpty()
                ? text("select claim_id from (", ids, ") found")
                : text(
                        "select claim_id from (",
                        ids,
                        ") found cross join lateral (select from claim where id = found.claim_id and standing in ("
                                + words(standings) + ") offset 0) standing");
    }

    /** Which of some claims are among its own. */
    Sql holding(String table) {
        return text(
                "select t.claim_id from " + table + " t where ",
                joined(
                        " and ",
                        groups.stream()
                                .map(group -> text("exists ", group.holds("t.claim_id")))
                                .toList()),
                standings.isEmpty()
                        ? ""
                        : " and exists (select from claim where id = t.claim_id and standing in (" + words(standings)
                                + "))");
    }

    /** The lists of all groups, to look how long they are. */
    static Sql probe(List<ClaimLists> branches, IdRange range, int most) {
        var tokens = branches.stream()
                .flatMap(branch -> branch.groups().stream())
                .flatMap(group -> group.tokens().stream())
                .distinct()
                .map(String::valueOf)
                .collect(Collectors.joining(", "));
        var condition = range.condition("claim_id").text();
        return Sql.of(
                """
                select t.token,
                       (select count(*) from (select from claim_token where token = t.token%1$s limit %2$d) l),
                       (select claim_id from claim_token where token = t.token%1$s order by claim_id desc limit 1)
                  from unnest(array[%3$s]::bigint[]) t (token)"""
                        .formatted(condition, most, tokens));
    }

    private static String words(Set<Standing> standings) {
        return standings.stream()
                .sorted(Comparator.naturalOrder())
                .map(standing -> "'" + Words.of(standing) + "'")
                .collect(Collectors.joining(", "));
    }

    /** Pieces of SQL, or texts of it, one behind the other. */
    static Sql text(Object... pieces) {
        return joined(
                "",
                Arrays.stream(pieces)
                        .map(piece -> piece instanceof Sql sql ? sql : Sql.of((String) piece))
                        .toList());
    }

    static Sql joined(String separator, List<Sql> pieces) {
        return new Sql(
                pieces.stream().map(Sql::text).collect(Collectors.joining(separator)),
                pieces.stream().flatMap(piece -> piece.parameters().stream()).collect(Collectors.toList()));
    }
}
