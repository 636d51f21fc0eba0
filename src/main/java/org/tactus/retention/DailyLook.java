package org.tactus.retention;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.tactus.audit.AccessYears;
import org.tactus.ledger.ClaimYears;
import org.tactus.problem.Faults;
import org.tactus.problem.ProblemException;
import org.tactus.retention.Retention.KeptYear;

/** Looks once a day: next year gets its tables ahead, and, where that is wanted, years that are due go. */
@ApplicationScoped
class DailyLook {

    private static final Logger LOG = Logger.getLogger(DailyLook.class);
    private static final long A_DAY_IN_MINUTES = TimeUnit.DAYS.toMinutes(1);

    private final Retention retention;
    private final RetentionRule rule;
    private final ClaimYears claims;
    private final AccessYears accesses;
    private final boolean removes;
    private final ScheduledExecutorService thread =
            Executors.newSingleThreadScheduledExecutor(task -> new Thread(task, "retention"));

    DailyLook(
            Retention retention,
            RetentionRule rule,
            ClaimYears claims,
            AccessYears accesses,
            @ConfigProperty(name = "tactus.retention.remove", defaultValue = "false") boolean removes) {
        this.retention = retention;
        this.rule = rule;
        this.claims = claims;
        this.accesses = accesses;
        this.removes = removes;
    }

    void open(@Observes StartupEvent event) {
        thread.scheduleWithFixedDelay(this::look, 1, A_DAY_IN_MINUTES, TimeUnit.MINUTES);
    }

    void close(@Observes ShutdownEvent event) {
        thread.shutdownNow();
    }

    boolean removes() {
        return removes;
    }

    /** What can't be done now is done tomorrow. */
    void look() {
        try {
            var years = List.of(rule.thisYear(), rule.thisYear() + 1);
            claims.make(years);
            accesses.tables().make(years);
            if (removes) {
                retention.kept().stream()
                        .filter(year -> year.isDue() && year.hold().isEmpty())
                        .map(KeptYear::year)
                        .forEach(this::remove);
            }
        } catch (RuntimeException failure) {
            LOG.warnf("What is due by the day can't be done now: %s", Faults.traceWithoutMessages(failure));
        }
    }

    /** Another node that does the same at this moment is waited for; the year has gone by then. */
    private void remove(int year) {
        try {
            retention.remove(year, "tactus.retention.remove", "retention");
            LOG.infof("%d has gone: it was %s", year, rule);
        } catch (ProblemException otherwise) {
            LOG.infof("%d stays, or has gone already: %s", year, otherwise.getMessage());
        }
    }
}
