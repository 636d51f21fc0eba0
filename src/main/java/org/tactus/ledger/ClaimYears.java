package org.tactus.ledger;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.tactus.store.Store;

/**
 * The years, in UTC, whose claims are in tables of their own: {@code claim_2026}, {@code claim_line_2026}, …
 *
 * <p>A year is a range of ids. What is filed in a year without tables goes to the default ones, {@code claim_other} and so on.
 */
@ApplicationScoped
public class ClaimYears {

    /** Those that are parted by year, the one with the claims first. */
    public static final List<PartedTable> TABLES = List.of(
            new PartedTable("claim", "id"),
            new PartedTable("claim_document", "claim_id"),
            new PartedTable("claim_words", "claim_id"),
            new PartedTable("claim_line", "claim_id"),
            new PartedTable("claim_finding", "claim_id"),
            new PartedTable("claim_event", "claim_id"),
            new PartedTable("claim_receipt", "claim_id"),
            new PartedTable("claim_token", "claim_id"));

    private static final Logger LOG = Logger.getLogger(ClaimYears.class);
    private static final String OTHER = "_other";

    private static final String YEARS =
            """
            select right(c.relname, 4)::integer as year
              from pg_inherits i
              join pg_class c on c.oid = i.inhrelid
             where i.inhparent = any (?::regclass[]) and c.relname ~ '_[0-9]{4}$'
             group by 1
            having count(*) = ?
             order by 1""";

    private final Store store;
    private final Clock clock;

    ClaimYears(Store store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /**
     * A table that is parted by year.
     *
     * @param idColumn the claim's id
     */
    public record PartedTable(String name, String idColumn) {

        /** With that year's rows alone. */
        public String of(int year) {
            return name + "_" + year;
        }

        /** With the rows of no year that has tables. */
        public String other() {
            return name + OTHER;
        }
    }

    /** Before anything is filed: the demo's claims, too. */
    void open(@Observes @Priority(Interceptor.Priority.LIBRARY_BEFORE) StartupEvent event) {
        var year = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).getYear();
        make(List.of(year, year + 1));
    }

    /** In order. */
    public List<Integer> years() {
        return store.query(
                YEARS,
                row -> row.number(1),
                Store.texts(TABLES.stream().map(PartedTable::name).toList()),
                TABLES.size());
    }

    /** The first id that can be given in a year. */
    public static UUID firstIdOf(int year) {
        return Ids.firstOf(startOf(year));
    }

    private static Instant startOf(int year) {
        return LocalDate.of(year, 1, 1).atStartOfDay().toInstant(ZoneOffset.UTC);
    }

    /**
     * Makes the tables of those years that have none.
     *
     * @return the years for which it made some: none for a year of which the default tables hold claims already
     */
    public Set<Integer> make(List<Integer> years) {
        var missing = missing(years);
        return missing.isEmpty() ? Set.of() : QuarkusTransaction.requiringNew().call(() -> makeMissing(years));
    }

    private List<Integer> missing(List<Integer> years) {
        var there = Set.copyOf(years());
        return years.stream().filter(year -> !there.contains(year)).toList();
    }

    /**
     * The claims are locked first, as whoever files looks at them first, so that neither waits for the other for ever; and another node
     * may have made the tables while this one waited.
     */
    private Set<Integer> makeMissing(List<Integer> years) {
        store.update("lock table claim in access exclusive mode");
        var missing = missing(years);
        var taken = taken(missing);
        taken.forEach(year -> LOG.warnf(
                "Claims of %d are in the tables for other years: there they stay, and the year gets no tables", year));
        var made = missing.stream().filter(year -> !taken.contains(year)).collect(Collectors.toSet());
        var tables = new ArrayList<String>();
        for (var year : made) {
            TABLES.forEach(table -> tables.add("create table %s partition of %s for values from ('%s') to ('%s')"
                    .formatted(table.of(year), table.name(), firstIdOf(year), firstIdOf(year + 1))));
        }
        if (!tables.isEmpty()) {
            store.update(String.join(";\n", tables));
        }
        return made;
    }

    /** Years of which a default table holds rows. */
    private Set<Integer> taken(List<Integer> years) {
        var holds = TABLES.stream()
                .map(table -> "exists (select from %s where %s >= y.first and %s < y.next)"
                        .formatted(table.other(), table.idColumn(), table.idColumn()))
                .collect(Collectors.joining(" or "));
        return Set.copyOf(store.query(
                "select y.year from unnest(?, ?, ?) y (year, first, next) where " + holds,
                row -> row.number(1),
                Store.numbers(years),
                Store.ids(years.stream().map(ClaimYears::firstIdOf).toList()),
                Store.ids(years.stream().map(year -> firstIdOf(year + 1)).toList())));
    }
}
