package org.tactus.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.tactus.rule.Outcome;
import org.tactus.store.Sql;
import org.tactus.store.Store;

/** Counts a population of claims, and draws from it by a seed: the same claims, whoever draws, wherever and whenever. */
@ApplicationScoped
public class ClaimDraws {

    /** Of the transaction that files and has looked at claims the longest, in milliseconds: it gives ids after it has begun. */
    private static final String LONGEST_FILING =
            """
            select coalesce(ceil(1000 * extract(epoch from max(clock_timestamp() - a.xact_start))), 0)::bigint
              from pg_stat_activity a
             where a.datname = current_database() and a.pid <> pg_backend_pid()
               and exists (select from pg_locks l where l.pid = a.pid and l.locktype = 'advisory' and l.objsubid = 1)
               and exists (select from pg_locks l where l.pid = a.pid and l.relation = 'claim'::regclass)""";

    private static final String COLUMNS = "select c.id, c.plan, c.billing_npi, c.state, ";

    private final Store store;
    private final Clock clock;

    ClaimDraws(Store store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** A part of a population, and how many claims it has. */
    public record Stratum(String name, long population) {}

    /**
     * A moment before which nothing will be decided any more: who files at this moment has begun before and may commit later. It
     * holds among nodes as far as their clocks agree.
     */
    public Instant settled() {
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        return now.minus(Duration.ofMillis(
                store.find(LONGEST_FILING, row -> row.bigNumber(1)).orElseThrow()));
    }

    /** Those that aren't empty, in the order of their names. */
    public List<Stratum> strata(ClaimPopulation population) {
        return store.query(
                Sql.lines(
                        Sql.of("select stratum, count(*) from ("),
                        parted(population, Sql.of("")),
                        Sql.of(") parted group by stratum order by stratum collate \"C\"")),
                row -> new Stratum(row.text(1), row.bigNumber(2)));
    }

    /**
     * Of each stratum the first claims by the SHA-256 of the seed and, right behind it, the id.
     *
     * @param counts how many of which
     * @return stratum by stratum, in the order of their names
     */
    public List<UUID> draw(ClaimPopulation population, String seed, Map<String, Integer> counts) {
        var place = Sql.of(", sha256(convert_to(?::text || p.id::text, 'UTF8')) as place", seed);
        return store.query(
                Sql.lines(
                        Sql.of(
                                "select id from (select id, stratum, row_number() over (partition by stratum order by place) as nth"),
                        Sql.of("from ("),
                        parted(population, place),
                        Sql.of(
                                ") parted) ranked join unnest(?, ?) wanted (stratum, count) using (stratum)",
                                Store.texts(counts.keySet()),
                                Store.numbers(counts.values())),
                        Sql.of("where nth <= count order by stratum collate \"C\", nth")),
                row -> row.id(1));
    }

    /** By their ids; those that aren't on file any more are left out. */
    public Map<UUID, String> plansOf(Collection<UUID> claims) {
        var plans = new HashMap<UUID, String>();
        store.query(
                        "select id, plan from claim where id = any (?)",
                        row -> Map.entry(row.id(1), row.text(2)),
                        Store.ids(claims))
                .forEach(claim -> plans.put(claim.getKey(), claim.getValue()));
        return plans;
    }

    private static Sql parted(ClaimPopulation population, Sql more) {
        var whole = population.outcome() == Outcome.ACCEPTED
                ? Sql.lines(filed(population), Sql.of("union all"), released(population))
                : filed(population);
        return Sql.lines(
                Sql.of("select p.id, " + population.by().sql() + " as stratum"),
                more,
                Sql.of("from ("),
                whole,
                Sql.of(") p"));
    }

    private static Sql filed(ClaimPopulation population) {
        var until = population.asOf().isBefore(startOf(population.through().plusDays(1)))
                ? population.asOf()
                : startOf(population.through().plusDays(1));
        var conditions = conditions(population, 1);
        conditions.add(Sql.of("c.id >= ? and c.id < ?", Ids.firstOf(startOf(population.from())), Ids.firstOf(until)));
        conditions.add(Sql.of("c.filed_standing = any (?)", Store.texts(standings(population.outcome()))));
        if (population.outcome() == Outcome.HELD) {
            conditions.add(Sql.of(
                    "not exists (select from claim_event e where e.claim_id = c.id and e.kind = 'released' and e.at < ?)",
                    population.asOf()));
        }
        return Sql.lines(
                Sql.of(COLUMNS + "1 as decision, c.filed_at as decided_at from claim c where"), Sql.all(conditions));
    }

    private static Sql released(ClaimPopulation population) {
        var conditions = conditions(population, 2);
        conditions.add(Sql.of(
                "e.kind = 'released' and e.at >= ? and e.at < ? and e.at < ?",
                startOf(population.from()),
                startOf(population.through().plusDays(1)),
                population.asOf()));
        return Sql.lines(
                Sql.of(COLUMNS + "2, e.at from claim_event e join claim c on c.id = e.claim_id where"),
                Sql.all(conditions));
    }

    private static List<String> standings(Outcome outcome) {
        return switch (outcome) {
            case ACCEPTED -> List.of("in-force", "void");
            case HELD -> List.of("held");
            case REJECTED -> List.of("rejected");
        };
    }

    private static List<Sql> conditions(ClaimPopulation population, int decision) {
        return new ArrayList<>(Stream.of(
                        population.plan().map(plan -> Sql.of("c.plan = ?", plan)),
                        population
                                .npi()
                                .map(npi -> Sql.of(
                                        "(c.billing_npi = ? or c.therapist_npi = ? or c.orderer_npi = ?)",
                                        npi,
                                        npi,
                                        npi)),
                        population.billing().map(npi -> Sql.of("c.billing_npi = ?", npi)),
                        population.state().map(state -> Sql.of("c.state = ?", state)),
                        population
                                .code()
                                .map(code -> Sql.of(
                                        "exists (select from claim_finding f where f.claim_id = c.id and f.decision = ? and f.code = ?)",
                                        decision,
                                        code)))
                .flatMap(Optional::stream)
                .toList());
    }

    private static Instant startOf(LocalDate day) {
        return day.atStartOfDay().toInstant(ZoneOffset.UTC);
    }
}
