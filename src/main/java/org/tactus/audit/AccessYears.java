package org.tactus.audit;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.tactus.store.PartedTable;
import org.tactus.store.Store;
import org.tactus.store.YearTables;

/** The years, in UTC, whose accesses are in tables of their own: {@code access_event_2026}, … */
@ApplicationScoped
public class AccessYears {

    private final YearTables years;
    private final Clock clock;

    AccessYears(Store store, Clock clock) {
        this.years = new YearTables(store, List.of(new PartedTable("access_event", "id")));
        this.clock = clock;
    }

    /** Before anybody is let in. */
    void open(@Observes @Priority(Interceptor.Priority.LIBRARY_BEFORE) StartupEvent event) {
        var year = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).getYear();
        years.make(List.of(year, year + 1));
    }

    public YearTables tables() {
        return years;
    }
}
