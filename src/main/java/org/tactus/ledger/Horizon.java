package org.tactus.ledger;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jboss.logging.Logger;
import org.tactus.store.Store;
import org.tactus.store.StoreFailure;

/**
 * The time of what is written, and up to when all that was written can be seen.
 *
 * <p>Transactions don't become visible in the order of their clocks. Who reads "what has changed since" must not miss one that began
 * earlier and commits later. So each that writes holds a lock that names a time no later than what it writes, and each reader first
 * leaves word up to when it wants to see: a writer either has been seen by its lock, or finds that word and writes a later time. No
 * clock has to agree with another. See docs/decisions/008-nothing-missed.md.
 */
@ApplicationScoped
public class Horizon {

    private static final Logger LOG = Logger.getLogger(Horizon.class);
    private static final Duration TICK = Duration.ofMillis(1);

    /** Two halves of a lock's name: ours, with the upper bits of the milliseconds; the lower 31 bits. */
    private static final int LOCKS = 0x7AC7_0000;

    private static final int LOW_BITS = 31;

    private static final String WRITERS =
            """

              from pg_locks
             where locktype = 'advisory' and objsubid = 2 and classid::bigint between ? and ?
               and database = (select oid from pg_database where datname = current_database())""";

    private static final String EARLIEST_WRITER =
            "select coalesce(min(((classid::bigint - ?) << ?) + objid::bigint), -1)" + WRITERS;

    private static final String WAIT_FOR_WRITERS = "select pg_advisory_xact_lock(half, other) from ("
            + "select distinct classid::bigint::integer half, objid::bigint::integer other" + WRITERS + ") writers";

    /** For all of them together: a limit for locks would count anew with each. */
    private static final String PATIENCE = "set local statement_timeout = '1s'";

    private final Store store;
    private final Clock clock;

    Horizon(Store store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** The time of all that the transaction writes: later than whatever any reader has asked for so far. */
    @Transactional(TxType.MANDATORY)
    public Instant timeOfWriting() {
        var now = now();
        var millis = now.toEpochMilli();
        store.query("select pg_advisory_xact_lock_shared(?, ?)", row -> true, LOCKS + (int) (millis >> LOW_BITS), (int)
                (millis & Integer.MAX_VALUE));
        var shownUntil = store.find(
                        "select nullif(shown_until, '-infinity') from fhir_horizon", row -> row.maybeInstant(1))
                .flatMap(shown -> shown);
        return shownUntil.map(shown -> shown.plus(TICK)).filter(now::isBefore).orElse(now);
    }

    /**
     * Up to and with this time, all that will ever have been written is there to be seen, by the next statement. It never goes back.
     *
     * <p>What was committed before is within it, unless a writer takes longer than a second: who writes at this moment is waited for.
     */
    public Instant ask() {
        var wanted = QuarkusTransaction.requiringNew().call(this::leaveWord);
        waitForWriters();
        long earliestWriter = store.find(
                        EARLIEST_WRITER,
                        row -> row.bigNumber(1),
                        (long) LOCKS,
                        LOW_BITS,
                        (long) LOCKS,
                        (long) LOCKS + Character.MAX_VALUE)
                .orElseThrow();
        var beforeWriters = earliestWriter < 0
                ? wanted
                : Instant.ofEpochMilli(earliestWriter).minus(TICK);
        var complete = beforeWriters.isBefore(wanted) ? beforeWriters : wanted;
        return QuarkusTransaction.requiringNew().call(() -> answered(complete));
    }

    private void waitForWriters() {
        try {
            QuarkusTransaction.requiringNew().run(() -> {
                store.update(PATIENCE);
                store.query(WAIT_FOR_WRITERS, row -> true, (long) LOCKS, (long) LOCKS + Character.MAX_VALUE);
            });
        } catch (StoreFailure tooLong) {
            LOG.debug("a transaction that writes takes long; what comes after its beginning isn't shown yet");
        }
    }

    /** Never earlier than what somebody was answered before: a writer's lock names its clock's time, and that may be behind. */
    private Instant answered(Instant complete) {
        return store.find(
                        """
                        update fhir_horizon
                           set complete_until = greatest(?, complete_until)
                        returning complete_until""",
                        row -> row.instant(1),
                        complete)
                .orElseThrow();
    }

    /** On disk before the locks are looked at: a writer whose lock isn't there yet will find it. */
    private Instant leaveWord() {
        return store.find(
                        """
                        update fhir_horizon
                           set shown_until = greatest(?, shown_until + interval '1 millisecond')
                        returning shown_until""",
                        row -> row.instant(1),
                        now())
                .orElseThrow();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
