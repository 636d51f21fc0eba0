package org.tactus.retention;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.tactus.json.StrictJson;
import org.tactus.ledger.Ids;
import org.tactus.ledger.Locks;
import org.tactus.problem.Problem;
import org.tactus.problem.ProblemKind;
import org.tactus.record.RecordRemovals;
import org.tactus.record.RecordRemovals.Removal;
import org.tactus.retention.Holds.Hold;
import org.tactus.store.Store;

/** Tells which years may go, and lets them go: all of a year in one transaction, or nothing. */
@ApplicationScoped
class Retention {

    private static final int LONGEST_SECONDS = 6 * 60 * 60;

    /** By the ids of what was filed first, and of who looked first. */
    private static final String FIRST_IDS =
            """
            select id from ((select id from claim order by id limit 1)
                            union all (select id from access_event order by id limit 1)) first
             order by id limit 1""";

    private final RetentionRule rule;
    private final Holds holds;
    private final YearRemoval year;
    private final RecordRemovals removals;
    private final Locks locks;
    private final Store store;
    private final Ids ids;
    private final Clock clock;

    Retention(
            RetentionRule rule,
            Holds holds,
            YearRemoval year,
            RecordRemovals removals,
            Locks locks,
            Store store,
            Ids ids,
            Clock clock) {
        this.rule = rule;
        this.holds = holds;
        this.year = year;
        this.removals = removals;
        this.locks = locks;
        this.store = store;
        this.ids = ids;
        this.clock = clock;
    }

    /** A year of which something is kept. */
    record KeptYear(int year, LocalDate dueFrom, boolean isDue, Optional<Hold> hold) {}

    /** From the first of which something is kept through this one. */
    List<KeptYear> kept() {
        var held = holds.current();
        var gone = gone();
        return firstYear().stream()
                .flatMapToInt(first -> IntStream.rangeClosed(first, rule.thisYear()))
                .filter(kept -> !gone.contains(kept))
                .mapToObj(kept ->
                        new KeptYear(kept, rule.dueFrom(kept), rule.isDue(kept), Optional.ofNullable(held.get(kept))))
                .toList();
    }

    private Optional<Integer> firstYear() {
        return store.find(FIRST_IDS, row -> row.id(1))
                .map(id -> LocalDate.ofInstant(Ids.momentOf(id), ZoneOffset.UTC).getYear());
    }

    private Set<Integer> gone() {
        return removals.all().stream().map(Removal::year).collect(Collectors.toSet());
    }

    /** The latest first. */
    List<Removal> removed() {
        return removals.all();
    }

    /**
     * Removes a year.
     *
     * @throws org.tactus.problem.ProblemException a conflict, where it isn't due, or is held; not found, where nothing is kept of it
     */
    Removal remove(int due, String reason, String by) {
        return QuarkusTransaction.requiringNew().timeout(LONGEST_SECONDS).call(() -> {
            locks.take(Holds.LOCK);
            var before = gone();
            check(due, before);
            removals.begin();
            var gone = year.run(due, before.contains(due - 1));
            var removal = new Removal(
                    ids.next(),
                    clock.instant().truncatedTo(ChronoUnit.MICROS),
                    by,
                    due,
                    rule.toString(),
                    reason,
                    StrictJson.write(gone));
            removals.end(removal);
            return removal;
        });
    }

    private void check(int due, Set<Integer> gone) {
        if (gone.contains(due)
                || due > rule.thisYear()
                || firstYear().filter(first -> first <= due).isEmpty()) {
            throw Problem.of(ProblemKind.NOT_FOUND, "Nothing is kept of " + due + ".")
                    .asException();
        }
        if (!rule.isDue(due)) {
            throw conflict(due + " is " + rule + ": it may go from " + rule.dueFrom(due) + " on.");
        }
        holds.of(due).ifPresent(hold -> {
            throw conflict(due + " is held since " + hold.at() + ": who is to remove it ends that first.");
        });
    }

    private static RuntimeException conflict(String detail) {
        return Problem.of(ProblemKind.CONFLICT, detail)
                .about("/api/audit/retention")
                .asException();
    }
}
