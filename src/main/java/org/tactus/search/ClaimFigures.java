package org.tactus.search;

import static org.tactus.search.ClaimLists.joined;
import static org.tactus.search.ClaimLists.text;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.tactus.rule.FindingCode;
import org.tactus.store.Row;
import org.tactus.store.Sql;
import org.tactus.store.Store;

/**
 * Claims summed up by what can be said of them, in one statement.
 *
 * <p>What is summed up stands in an index of numbers ({@code claim_figures}), a month of which is read by one process while another
 * reads the next; what a number stands for is looked up in a claim of the group once the groups are known.
 */
@ApplicationScoped
public class ClaimFigures {

    private final Store store;

    ClaimFigures(Store store) {
        this.store = store;
    }

    /** By what claims are summed up. */
    public enum By {
        CODE("codes_no"),
        /** What mends it: codes with one remedy are one group. */
        REMEDY("codes_no"),
        /** Of filing, in UTC. */
        MONTH(""),
        PLAN("plan_no", "plan"),
        /** Who bills. */
        NPI("billing_no", "billing_npi"),
        /** Of service. */
        STATE("state_no", "state"),
        THERAPIST("therapist_no", "therapist_npi"),
        ORDERER("orderer_no", "orderer_npi");

        private final String number;
        private final String value;

        By(String number) {
            this(number, "");
        }

        /** @param value the column that the number stands for */
        By(String number, String value) {
            this.number = number;
            this.value = value;
        }

        /** Whether a claim can be in several groups, or in none. */
        private boolean isOfFindings() {
            return this == CODE || this == REMEDY;
        }
    }

    /**
     * Some claims.
     *
     * @param keys by which they are a group, in the order asked for; a month as {@code 2026-11}
     * @param originals those with frequency original
     * @param passed originals that were accepted when they were filed, without a rejection or a hold
     * @param trend by how many percentage points a month the share of originals that passed changes, by least squares over the months
     *     that have originals; empty with fewer than three of them
     * @param charged US dollars
     */
    public record Group(
            List<String> keys,
            long claims,
            long accepted,
            long held,
            long rejected,
            long originals,
            long passed,
            Optional<Double> trend,
            BigDecimal charged) {

        public Group {
            keys = List.copyOf(keys);
        }
    }

    /**
     * Claims summed up.
     *
     * @param total all claims, each once
     * @param groups those with the most claims first
     * @param otherGroups how many there are beside
     */
    public record Summary(Group total, List<Group> groups, long otherGroups) {

        public Summary {
            groups = List.copyOf(groups);
        }
    }

    /**
     * Sums up.
     *
     * @param query with a first and a last day
     * @param by one or two
     * @param mostGroups how many groups at most
     */
    public Summary of(ClaimQuery query, List<By> by, int mostGroups) {
        var first = query.from().orElseThrow();
        var last = query.through().orElseThrow();
        var branches = ClaimLists.of(query);
        var months = monthsOf(first, last);
        if (branches.isEmpty() || months.isEmpty()) {
            return new Summary(NOTHING, List.of(), 0);
        }
        record Line(Optional<Long> allGroups, Group group) {}
        var lines = store.query(
                statement(query, branches, months, by, mostGroups),
                row -> new Line(
                        row.bigNumber(1) < 0 ? Optional.empty() : Optional.of(row.bigNumber(1)), group(row, by)));
        var total = lines.stream().filter(line -> line.allGroups().isEmpty()).findFirst();
        var groups = lines.stream()
                .filter(line -> line.allGroups().isPresent())
                .map(Line::group)
                .toList();
        var all = lines.stream()
                .flatMap(line -> line.allGroups().stream())
                .findFirst()
                .orElse(0L);
        return new Summary(total.map(Line::group).orElse(NOTHING), groups, all - groups.size());
    }

    private static final Group NOTHING = new Group(List.of(), 0, 0, 0, 0, 0, 0, Optional.empty(), BigDecimal.ZERO);

    /** A month, or the part of it that is asked for. */
    private record Month(YearMonth month, IdRange range) {

        /** Since year 0. */
        long number() {
            return month.getYear() * 12L + month.getMonthValue() - 1;
        }
    }

    private static List<Month> monthsOf(LocalDate first, LocalDate last) {
        var months = new ArrayList<Month>();
        for (var month = YearMonth.from(first); !month.isAfter(YearMonth.from(last)); month = month.plusMonths(1)) {
            var from = month.atDay(1).isBefore(first) ? first : month.atDay(1);
            var through = month.atEndOfMonth().isAfter(last) ? last : month.atEndOfMonth();
            months.add(new Month(
                    month,
                    IdRange.of(
                            from.atStartOfDay().toInstant(ZoneOffset.UTC),
                            through.plusDays(1).atStartOfDay().toInstant(ZoneOffset.UTC))));
        }
        return first.isAfter(last) ? List.of() : months;
    }

    private static Sql statement(
            ClaimQuery query, List<ClaimLists> branches, List<Month> months, List<By> by, int mostGroups) {
        var words = ClaimWords.of(query);
        var with = new ArrayList<Sql>();
        words.ifPresent(said -> with.add(text("said as materialized (", said.ids(IdRange.of(query)), ")")));
        with.add(text(
                "counted as materialized (",
                joined(
                        "\nunion all ",
                        months.stream()
                                .map(month -> counted(
                                        month,
                                        by,
                                        isNarrowed(query) ? found(query, branches, month) : Optional.empty()))
                                .toList()),
                ")"));
        for (int i = 0; i < by.size(); i++) {
            if (by.get(i).isOfFindings()) {
                with.add(keysOfFindings(by.get(i), i));
            }
        }
        with.add(monthly(by));
        with.add(Sql.of(GROUPED.formatted(columns(by, "k%d"), columns(by, "k%d"))));
        with.add(Sql.of(TOP.formatted(columns(by, "k%d"), mostGroups)));
        return text("with ", joined(",\n", with), "\n", lines(by));
    }

    /** Whether lists have to be looked into at all. */
    private static boolean isNarrowed(ClaimQuery query) {
        return !query.outcomes().isEmpty()
                || !query.traits().isEmpty()
                || !query.standings().isEmpty()
                || ClaimWords.of(query).isPresent()
                || !query.scope().isAll();
    }

    private static Optional<Sql> found(ClaimQuery query, List<ClaimLists> branches, Month month) {
        return Optional.of(
                ClaimWords.of(query).isPresent()
                        ? text(
                                "select claim_id from (",
                                joined(
                                        " union all ",
                                        branches.stream()
                                                .map(branch -> branch.holding("said"))
                                                .toList()),
                                ") w where true",
                                month.range().condition("claim_id"))
                        : joined(
                                " union all ",
                                branches.stream()
                                        .map(branch -> branch.ids(month.range()))
                                        .toList()));
    }

    /** A month's claims by number, outcome and frequency, with one of them to look up what the numbers stand for. */
    private static Sql counted(Month month, List<By> by, Optional<Sql> found) {
        var numbers = IntStream.range(0, by.size())
                .mapToObj(i -> by.get(i) == By.MONTH ? "0::bigint as n" + i : "c." + by.get(i).number + " as n" + i)
                .collect(Collectors.joining(", "));
        return text(
                "select " + month.number() + " as month, c.kind, " + numbers
                        + ", count(*) as n, sum(c.cents) as cents, any_value(c.id) as sample from ",
                found.map(ids -> text("(", ids, ") f join claim c on c.id = f.claim_id"))
                        .orElse(Sql.of("claim c where true")),
                month.range().condition("c.id"),
                " group by c.kind, " + columns(by, "n%d"));
    }

    /** What stands behind a number of findings: the codes, or what mends them, each once. */
    private static Sql keysOfFindings(By by, int place) {
        var codes = Arrays.asList(FindingCode.values());
        return by == By.CODE
                ? Sql.of(KEYS.formatted(place, "select unnest(c.codes)"))
                : Sql.of(
                        KEYS.formatted(
                                place,
                                "select distinct r.remedy from unnest(?, ?) r (code, remedy) where r.code = any (c.codes)"),
                        Store.texts(codes.stream().map(FindingCode::wire).toList()),
                        Store.texts(codes.stream().map(FindingCode::remedy).toList()));
    }

    private static final String KEYS =
            """
            keys%1$d as (
                select s.n%1$d as no, key
                  from (select n%1$d, any_value(sample) as id from counted group by 1) s
                 cross join lateral (select codes from claim where id = s.id offset 0) c
                 cross join lateral (%2$s) k (key))""";

    private static Sql monthly(List<By> by) {
        var keys = new ArrayList<String>();
        var joins = new ArrayList<String>();
        for (int i = 0; i < by.size(); i++) {
            if (by.get(i).isOfFindings()) {
                keys.add("keys%1$d.key as k%1$d".formatted(i));
                joins.add(" join keys%1$d on keys%1$d.no = c.n%1$d".formatted(i));
            } else {
                keys.add(by.get(i) == By.MONTH ? "c.month as k" + i : "c.n" + i + " as k" + i);
            }
        }
        return Sql.of(MONTHLY.formatted(String.join(", ", keys), String.join("", joins), columns(by, "%d")));
    }

    /** What {@code kind} says stands in the migration that made it: an outcome in the lower bits, and of originals whether they passed. */
    private static final String SUMS =
            """
            month, sum(n)::bigint as claims, coalesce(sum(n) filter (where kind & 3 = 0), 0)::bigint as accepted,
                       coalesce(sum(n) filter (where kind & 3 = 1), 0)::bigint as held,
                       coalesce(sum(n) filter (where kind & 3 = 2), 0)::bigint as rejected,
                       coalesce(sum(n) filter (where kind & 12 <> 0), 0)::bigint as originals,
                       coalesce(sum(n) filter (where kind & 8 <> 0), 0)::bigint as passed,
                       sum(cents) as cents, any_value(sample) as sample
            """;

    private static final String MONTHLY =
            """
            monthly as (
                select %1$s,
            """ + SUMS
                    + """
                  from counted c%2$s
                 group by %3$s, month)""";

    private static final String GROUPED =
            """
            grouped as (
                select %1$s, sum(claims) as claims, sum(accepted) as accepted, sum(held) as held, sum(rejected) as rejected,
                       sum(originals) as originals, sum(passed) as passed,
                       case when count(*) filter (where originals > 0) >= 3
                            then regr_slope(100 * passed::float8 / nullif(originals, 0), month::float8) end as trend,
                       sum(cents) as cents, any_value(sample) as sample
                  from monthly
                 group by %2$s)""";

    private static final String TOP =
            "top as (select *, count(*) over () as groups from grouped order by claims desc, %s limit %d)";

    /** The total, marked by a negative number of groups, and the groups with their keys as people know them. */
    private static String lines(List<By> by) {
        var keys = new ArrayList<String>();
        for (int i = 0; i < by.size(); i++) {
            var one = by.get(i);
            keys.add(
                    one.isOfFindings()
                            ? "t.k" + i
                            : one == By.MONTH
                                    ? "to_char(make_date((t.k%1$d / 12)::integer, (t.k%1$d %% 12 + 1)::integer, 1), 'YYYY-MM')"
                                            .formatted(i)
                                    : "c." + one.value);
        }
        var figures = "claims, accepted, held, rejected, originals, passed, trend, cents / 100.0";
        return """
                select t.groups, %1$s, %2$s
                  from top t
                 cross join lateral (
                       select plan, billing_npi, therapist_npi, orderer_npi, state from claim where id = t.sample offset 0) c
                 union all
                select -1, %3$s, %2$s
                  from (select sum(claims) as claims, sum(accepted) as accepted, sum(held) as held, sum(rejected) as rejected,
                               sum(originals) as originals, sum(passed) as passed,
                               case when count(*) filter (where originals > 0) >= 3
                                    then regr_slope(100 * passed::float8 / nullif(originals, 0), month::float8) end as trend,
                               sum(cents) as cents
                          from (select %4$s from counted group by month) months) total
                 where claims is not null"""
                .formatted(
                        String.join(", ", keys),
                        figures,
                        by.stream().map(one -> "''").collect(Collectors.joining(", ")),
                        SUMS);
    }

    private static String columns(List<By> by, String pattern) {
        return IntStream.range(0, by.size())
                .mapToObj(i -> pattern.equals("%d") ? String.valueOf(i + 1) : pattern.formatted(i))
                .collect(Collectors.joining(", "));
    }

    private static Group group(Row row, List<By> by) throws SQLException {
        var keys = new ArrayList<String>();
        for (int i = 0; i < by.size(); i++) {
            keys.add(row.text(2 + i));
        }
        int figures = 2 + by.size();
        return new Group(
                keys,
                row.bigNumber(figures),
                row.bigNumber(figures + 1),
                row.bigNumber(figures + 2),
                row.bigNumber(figures + 3),
                row.bigNumber(figures + 4),
                row.bigNumber(figures + 5),
                row.maybeDecimal(figures + 6).map(BigDecimal::doubleValue),
                row.decimal(figures + 7).setScale(2, RoundingMode.HALF_UP));
    }
}
