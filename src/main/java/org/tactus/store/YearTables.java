package org.tactus.store;

import io.quarkus.narayana.jta.QuarkusTransaction;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/** Tables that are parted by year, in UTC, together: a year is a range of ids. */
public final class YearTables {

    private static final Logger LOG = Logger.getLogger(YearTables.class);
    private static final int BITS_AFTER_MILLIS = 16;

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
    private final List<PartedTable> tables;

    /** @param tables first the one that whoever writes looks at first */
    public YearTables(Store store, List<PartedTable> tables) {
        this.store = store;
        this.tables = List.copyOf(tables);
    }

    public List<PartedTable> tables() {
        return tables;
    }

    /** Less than any id that is given then or later, greater than any that was given before. */
    public static UUID firstIdOf(Instant moment) {
        return new UUID(moment.toEpochMilli() << BITS_AFTER_MILLIS, 0);
    }

    /** The first id that can be given in a year. */
    public static UUID firstIdOf(int year) {
        return firstIdOf(LocalDate.of(year, 1, 1).atStartOfDay().toInstant(ZoneOffset.UTC));
    }

    /** Those that have tables, in order. */
    public List<Integer> years() {
        return store.query(
                YEARS,
                row -> row.number(1),
                Store.texts(tables.stream().map(PartedTable::name).toList()),
                tables.size());
    }

    /**
     * Makes the tables of those years that have none.
     *
     * @return the years for which it made some: none for a year of which the default tables hold rows already
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
     * The first table is locked first, so that neither this nor who writes waits for the other for ever; and another node may have made
     * the tables while this one waited.
     */
    private Set<Integer> makeMissing(List<Integer> years) {
        lock();
        var missing = missing(years);
        var taken = taken(missing);
        taken.forEach(year -> LOG.warnf(
                "Rows of %d are in %s and its like: there they stay, and the year gets no tables",
                year, tables.get(0).other()));
        var made = missing.stream().filter(year -> !taken.contains(year)).collect(Collectors.toSet());
        var statements = new ArrayList<String>();
        for (var year : made) {
            tables.forEach(table -> statements.add("create table %s partition of %s for values from ('%s') to ('%s')"
                    .formatted(table.of(year), table.name(), firstIdOf(year), firstIdOf(year + 1))));
        }
        if (!statements.isEmpty()) {
            store.update(String.join(";\n", statements));
        }
        return made;
    }

    /** Nobody reads or writes any of them, until the transaction ends. */
    public void lock() {
        store.update("lock table " + tables.get(0).name() + " in access exclusive mode");
    }

    /** Takes a year's tables away, with all that is in them; does nothing where it has none. */
    public void drop(int year) {
        store.update("drop table if exists "
                + tables.stream().map(table -> table.of(year)).collect(Collectors.joining(", ")));
    }

    /** Years of which a default table holds rows. */
    private Set<Integer> taken(List<Integer> years) {
        var holds = tables.stream()
                .map(table -> "exists (select from %s where %s >= y.first and %s < y.next)"
                        .formatted(table.other(), table.idColumn(), table.idColumn()))
                .collect(Collectors.joining(" or "));
        return Set.copyOf(store.query(
                "select y.year from unnest(?, ?, ?) y (year, first, next) where " + holds,
                row -> row.number(1),
                Store.numbers(years),
                Store.ids(years.stream().map(year -> firstIdOf(year.intValue())).toList()),
                Store.ids(years.stream().map(year -> firstIdOf(year + 1)).toList())));
    }
}
