package org.tactus.search;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static org.tactus.search.ClaimLists.joined;
import static org.tactus.search.ClaimLists.text;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.tactus.ledger.ClaimKey;
import org.tactus.search.ClaimLists.Group;
import org.tactus.search.ClaimSummary.FiledFinding;
import org.tactus.store.Row;
import org.tactus.store.Sql;
import org.tactus.store.Store;

/**
 * Finds claims on file: pages of them, the newest first, and how many there are.
 *
 * <p>What a page costs doesn't depend on how many claims fit, nor on how what is asked goes together: see
 * docs/decisions/013-lists-of-tokens.md.
 */
@ApplicationScoped
public class ClaimSearch {

    /** So many claims or fewer are looked up in other lists one by one. */
    private static final int SHORT = 2_000;

    /** So many of the newest claims are looked through for words, before the index of words is asked. */
    private static final int LOOKED_THROUGH = 2_000;

    /** So many times as many, where it is likely that they fill the page. */
    private static final int MOST_TIMES_MORE = 4;

    /**
     * Lists are gone through side by side, in the order that they are kept in: that costs no more than both have entries, whatever they
     * have in common; a planner who takes them for independent would bet on finding enough soon.
     */
    private static final String SIDE_BY_SIDE =
            """
            select set_config('enable_nestloop', 'off', true), set_config('enable_hashjoin', 'off', true),
                   set_config('enable_hashagg', 'off', true), set_config('enable_sort', 'off', true)""";

    private static final String ROWS =
            """
            select c.id, c.billing_npi, c.control_number, c.frequency, c.outcome, c.standing, c.filed_at, c.received_on, c.plan,
                   c.therapist_npi, c.orderer_npi, c.state, c.first_service_date, c.last_service_date, c.total
              from unnest(?) found (id)
             cross join lateral (select * from claim where id = found.id offset 0) c
             order by c.id desc""";

    private static final String FINDINGS =
            """
            select f.claim_id, f.code, f.severity, f.carc, f.element, f.line, f.message
              from unnest(?) found (id)
             cross join lateral (select id, decisions from claim where id = found.id offset 0) c
             cross join lateral (select * from claim_finding where claim_id = c.id and decision = c.decisions offset 0) f
             order by f.claim_id, f.position""";

    private final Store store;
    private final int shortList;
    private final int lookedThrough;

    @Inject
    ClaimSearch(Store store) {
        this(store, SHORT, LOOKED_THROUGH);
    }

    /** With other bounds, which change how claims are found, and not which. */
    ClaimSearch(Store store, int shortList, int lookedThrough) {
        this.store = store;
        this.shortList = shortList;
        this.lookedThrough = lookedThrough;
    }

    /**
     * The newest of the claims, with their findings.
     *
     * @param before a claim's id: those that were filed earlier
     * @param count how many at most
     */
    public List<ClaimSummary> page(ClaimQuery query, Optional<UUID> before, int count) {
        var range = IdRange.of(query);
        var ids = newest(query, before.map(range::before).orElse(range), count);
        var claims = ids.isEmpty() ? List.<ClaimSummary>of() : store.query(ROWS, ClaimSearch::summary, Store.ids(ids));
        var findings = ids.isEmpty() ? Map.<UUID, List<FiledFinding>>of() : findingsOf(ids);
        return claims.stream()
                .map(claim -> claim.withFindings(findings.getOrDefault(claim.id(), List.of())))
                .toList();
    }

    /** How many claims there are. */
    public long count(ClaimQuery query) {
        var range = IdRange.of(query);
        var branches = ClaimLists.of(query);
        if (branches.isEmpty() || range.isEmpty()) {
            return 0;
        }
        return store.query(
                        text("select count(*) from (", all(query, branches, range), ") found"), row -> row.bigNumber(1))
                .get(0);
    }

    /** The ids of all claims that a query asks for, in no order. */
    static Sql all(ClaimQuery query, List<ClaimLists> branches, IdRange range) {
        var words = ClaimWords.of(query);
        return words.isEmpty()
                ? joined(
                        "\nunion all ",
                        branches.stream().map(branch -> branch.ids(range)).toList())
                : withWords(words.get(), branches, range);
    }

    private static Sql withWords(ClaimWords words, List<ClaimLists> branches, IdRange range) {
        return text(
                "with said as materialized (",
                words.ids(range),
                ")\n",
                joined(
                        "\nunion all ",
                        branches.stream().map(branch -> branch.holding("said")).toList()));
    }

    private List<UUID> newest(ClaimQuery query, IdRange range, int count) {
        var branches = ClaimLists.of(query);
        if (branches.isEmpty() || range.isEmpty()) {
            return List.of();
        }
        return ClaimWords.of(query)
                .map(words -> newestWith(words, branches, range, count))
                .orElseGet(() -> newest(branches, range, count));
    }

    private List<UUID> newest(List<ClaimLists> branches, IdRange range, int count) {
        var sql = newestSql(branches, range, count);
        return sql.isEmpty() ? List.of() : sideBySide(sql.get(), row -> row.id(1));
    }

    /**
     * Of many claims with the words, a page is full once some of the newest claims have been looked through, or some more where that
     * promises to fill it. Otherwise few have them, and the index of words knows which.
     */
    private List<UUID> newestWith(ClaimWords words, List<ClaimLists> branches, IdRange range, int count) {
        var first = lookThrough(words, branches, range, count, lookedThrough);
        var found = new ArrayList<>(first.found());
        var rest = first.rest();
        var more = first.promises(count);
        if (rest.isPresent() && more > 0 && more <= MOST_TIMES_MORE * lookedThrough) {
            var second = lookThrough(words, branches, rest.get(), count - found.size(), more);
            found.addAll(second.found());
            rest = second.rest();
        }
        if (rest.isPresent() && found.size() < count) {
            found.addAll(store.query(
                    text(
                            "select claim_id from (",
                            withWords(words, branches, rest.get()),
                            ") found order by claim_id desc limit " + (count - found.size())),
                    row -> row.id(1)));
        }
        return found;
    }

    /**
     * Some of the newest claims, looked through.
     *
     * @param found those with the words
     * @param rest what wasn't looked through; empty where nothing is left
     */
    private record LookedThrough(int claims, List<UUID> found, Optional<IdRange> rest) {

        /** How many more are likely to fill a page, and half as many again; 0 where it is full, or nothing was found. */
        int promises(int count) {
            return found.isEmpty()
                    ? 0
                    : (int) Math.min(Integer.MAX_VALUE, 3L * (count - found.size()) * claims / (2L * found.size()));
        }
    }

    private LookedThrough lookThrough(ClaimWords words, List<ClaimLists> branches, IdRange range, int count, int most) {
        record Seen(UUID id, boolean hasWords) {}
        var seen = newestSql(branches, range, most)
                .map(candidates -> sideBySide(words.lookedFor(candidates), row -> new Seen(row.id(1), row.flag(2))))
                .orElse(List.of());
        return new LookedThrough(
                seen.size(),
                seen.stream().filter(Seen::hasWords).map(Seen::id).limit(count).toList(),
                seen.size() == most
                        ? Optional.of(range.before(seen.get(most - 1).id()))
                        : Optional.empty());
    }

    private <T> List<T> sideBySide(Sql sql, Store.RowReader<T> reader) {
        return QuarkusTransaction.requiringNew().call(() -> {
            store.query(SIDE_BY_SIDE, row -> true);
            return store.query(sql, reader);
        });
    }

    /** The newest ids of all branches; empty where one look at the lists says that there are none. */
    private Optional<Sql> newestSql(List<ClaimLists> branches, IdRange range, int count) {
        var lengths = branches.stream().allMatch(branch -> branch.groups().size() == 1)
                ? Lengths.UNKNOWN
                : probe(branches, range);
        var pieces = new ArrayList<Sql>();
        for (var branch : branches) {
            var newest = lengths.newestOf(branch);
            var until = newest.map(range::through).orElse(range);
            if (!lengths.isEmpty(branch) && !until.isEmpty()) {
                pieces.add(text(
                        "(",
                        lengths.shortest(branch)
                                .map(group -> branch.newestOfShort(group, until, count))
                                .orElseGet(() -> branch.newest(until, count)),
                        ")"));
            }
        }
        if (pieces.size() < 2) {
            return pieces.stream().findFirst();
        }
        return Optional.of(text(
                "select claim_id from (",
                joined("\nunion all ", pieces),
                ") newest order by claim_id desc limit " + count));
    }

    private Lengths probe(List<ClaimLists> branches, IdRange range) {
        var found = new HashMap<Long, Lengths.Length>();
        store.query(
                        ClaimLists.probe(branches, range, shortList + 1),
                        row -> Map.entry(row.bigNumber(1), new Lengths.Length(row.number(2), row.maybeId(3))))
                .forEach(list -> found.put(list.getKey(), list.getValue()));
        return new Lengths(found, shortList);
    }

    /**
     * How long lists are, as far as they were looked at.
     *
     * @param byToken of each list that was looked at
     * @param shortList how many entries a short list has at most
     */
    private record Lengths(Map<Long, Length> byToken, int shortList) {

        static final Lengths UNKNOWN = new Lengths(Map.of(), 0);

        /** @param entries so many, or one more than a short list may have */
        record Length(int entries, Optional<UUID> newest) {}

        private List<Length> of(Group group) {
            return group.tokens().stream().map(byToken::get).toList();
        }

        private boolean isKnown(Group group) {
            return group.standings().isEmpty() && byToken.keySet().containsAll(group.tokens());
        }

        private int entries(Group group) {
            return of(group).stream().mapToInt(Length::entries).sum();
        }

        boolean isEmpty(ClaimLists branch) {
            return branch.groups().stream().anyMatch(group -> isKnown(group) && entries(group) == 0);
        }

        Optional<Group> shortest(ClaimLists branch) {
            return branch.groups().stream()
                    .filter(group -> isKnown(group) && entries(group) <= shortList)
                    .min(Comparator.comparingInt(this::entries));
        }

        /** The earliest of the groups' newest claims: no later one is in all of them. */
        Optional<UUID> newestOf(ClaimLists branch) {
            return branch.groups().stream()
                    .filter(this::isKnown)
                    .flatMap(group ->
                            of(group).stream().flatMap(length -> length.newest().stream()).max(IdRange.ORDER).stream())
                    .min(IdRange.ORDER);
        }
    }

    private Map<UUID, List<FiledFinding>> findingsOf(List<UUID> claims) {
        record Found(UUID claim, FiledFinding finding) {}
        return store
                .query(
                        FINDINGS,
                        row -> new Found(
                                row.id(1),
                                new FiledFinding(
                                        row.text(2),
                                        row.text(3),
                                        row.text(4),
                                        row.text(5),
                                        row.maybeNumber(6),
                                        row.text(7))),
                        Store.ids(claims))
                .stream()
                .collect(groupingBy(Found::claim, mapping(Found::finding, toList())));
    }

    private static ClaimSummary summary(Row row) throws SQLException {
        return new ClaimSummary(
                row.id(1),
                new ClaimKey(row.text(2), row.text(3)),
                row.text(4),
                row.text(5),
                row.text(6),
                row.instant(7),
                row.day(8),
                row.text(9),
                row.text(10),
                row.text(11),
                row.text(12),
                row.maybeDay(13),
                row.maybeDay(14),
                row.decimal(15),
                List.of());
    }
}
