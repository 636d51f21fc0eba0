package org.tactus.retention;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigurationException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * From when on a year may go: what Medicare Advantage organizations and their contractors keep, they keep for ten years at least.
 *
 * <p>Source: 42 CFR 422.504(d) and (e)(4).
 */
@ApplicationScoped
class RetentionRule {

    private static final int FEWEST_YEARS = 10;

    private final int years;
    private final Clock clock;

    RetentionRule(@ConfigProperty(name = "tactus.retention.years", defaultValue = "10") int years, Clock clock) {
        if (years < FEWEST_YEARS) {
            throw new ConfigurationException("tactus.retention.years is " + years
                    + ", and 42 CFR 422.504(d) asks for ten years at least: set 10 or more, or leave it out.");
        }
        this.years = years;
        this.clock = clock;
    }

    /** Before anything else: a rule that doesn't hold lets nobody in. */
    void open(@Observes StartupEvent event) {
        dueFrom(thisYear());
    }

    int years() {
        return years;
    }

    int thisYear() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).getYear();
    }

    /** The first day, in UTC, on which that year may go. */
    LocalDate dueFrom(int year) {
        return LocalDate.of(year + years + 1, 1, 1);
    }

    boolean isDue(int year) {
        return thisYear() > year + years;
    }

    /** As it stands on record. */
    @Override
    public String toString() {
        return "kept for " + years + " years after the year's end (42 CFR 422.504(d), (e)(4))";
    }
}
