package org.tactus.record;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.tactus.record.Entries.Vouched;
import org.tactus.store.Store;

/**
 * Chains what was committed, now and then, one node at a time. Who writes never waits for it, and neither for another who writes: an
 * entry's place in the chain is given after its transaction has ended, whichever that was.
 */
@ApplicationScoped
class Sealer {

    private static final Logger LOG = Logger.getLogger(Sealer.class);

    /** Of a lock's name: whoever holds it writes the next seal. */
    private static final long LOCK = 0x7AC7_5EA1L;

    private static final int MOST_ENTRIES = 512;
    private static final int SHUTDOWN_SECONDS = 10;
    private static final int AFTER_EVERYBODY = 5_000;

    private final Entries entries;
    private final Seals seals;
    private final Adoption adoption;
    private final RecordKey key;
    private final HeadFile head;
    private final Store store;
    private final Clock clock;
    private final Duration every;
    private final ScheduledExecutorService thread =
            Executors.newSingleThreadScheduledExecutor(task -> new Thread(task, "sealer"));

    Sealer(
            Entries entries,
            Seals seals,
            Adoption adoption,
            RecordKey key,
            HeadFile head,
            Store store,
            Clock clock,
            @ConfigProperty(name = "tactus.record.seal-every") Duration every) {
        this.entries = entries;
        this.seals = seals;
        this.adoption = adoption;
        this.key = key;
        this.head = head;
        this.store = store;
        this.clock = clock;
        this.every = every;
    }

    /** Before anybody is let in: from then on there is a seal, and nothing is taken over from before any more. */
    void open(@Observes @Priority(1) StartupEvent event) {
        keep(QuarkusTransaction.requiringNew().timeout(Integer.MAX_VALUE).call(this::begin));
        thread.scheduleWithFixedDelay(this::sealAll, every.toMillis(), every.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** What was written up to the end is sealed. */
    void close(@Observes @Priority(AFTER_EVERYBODY) ShutdownEvent event) throws InterruptedException {
        thread.execute(this::sealAll);
        thread.shutdown();
        thread.awaitTermination(SHUTDOWN_SECONDS, TimeUnit.SECONDS);
    }

    private Optional<Sealed> begin() {
        store.query("select pg_advisory_xact_lock(?)", row -> true, LOCK);
        if (seals.last().isPresent()) {
            return Optional.empty();
        }
        adoption.takeOver();
        return sealNext();
    }

    /** Once it is committed: a chain that ends before it was cut short. */
    private void keep(Optional<Sealed> made) {
        made.ifPresent(one -> head.write(Head.of(one.seal())));
    }

    /** What another node seals at this moment isn't waited for. */
    private void sealAll() {
        try {
            while (sealSome() == MOST_ENTRIES) {
                LOG.debug("there is more to be sealed");
            }
        } catch (RuntimeException failure) {
            LOG.warnf(
                    "What was written can't be sealed now, and will be later: %s",
                    failure.getClass().getSimpleName());
        }
    }

    private int sealSome() {
        var made = QuarkusTransaction.requiringNew().call(() -> {
            var isFree = store.find("select pg_try_advisory_xact_lock(?)", row -> row.flag(1), LOCK);
            return isFree.orElseThrow() ? sealNext() : Optional.<Sealed>empty();
        });
        keep(made);
        return made.map(Sealed::entries).orElse(0);
    }

    private record Sealed(Seal seal, int entries) {}

    /** Of those that nobody vouches for none is sealed: tactus hasn't written them. */
    private Optional<Sealed> sealNext() {
        var last = seals.last();
        var genuine = entries.unsealed(MOST_ENTRIES).stream()
                .filter(Vouched::isGenuine)
                .map(Vouched::entry)
                .toList();
        if (genuine.isEmpty() && last.isPresent()) {
            return Optional.empty();
        }
        var seal = Seal.of(
                last.map(Seal::number).orElse(0L) + 1,
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                genuine,
                last.map(Seal::hash).orElse(Seal.NOTHING_BEFORE),
                key);
        seals.add(seal);
        entries.putInto(seal.number(), genuine);
        return Optional.of(new Sealed(seal, genuine.size()));
    }
}
