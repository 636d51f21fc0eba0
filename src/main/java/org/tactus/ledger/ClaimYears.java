package org.tactus.ledger;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.tactus.store.PartedTable;
import org.tactus.store.Store;
import org.tactus.store.YearTables;

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

    private final YearTables years;
    private final Clock clock;

    ClaimYears(Store store, Clock clock) {
        this.years = new YearTables(store, TABLES);
        this.clock = clock;
    }

    /** Before anything is filed: the demo's claims, too. */
    void open(@Observes @Priority(Interceptor.Priority.LIBRARY_BEFORE) StartupEvent event) {
        var year = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).getYear();
        make(List.of(year, year + 1));
    }

    /** All of them; who files looks at the claims first. */
    public YearTables tables() {
        return years;
    }

    /** In order. */
    public List<Integer> years() {
        return years.years();
    }

    /** The first id that can be given in a year. */
    public static UUID firstIdOf(int year) {
        return YearTables.firstIdOf(year);
    }

    /** @see YearTables#make */
    public Set<Integer> make(List<Integer> missing) {
        return years.make(missing);
    }
}
