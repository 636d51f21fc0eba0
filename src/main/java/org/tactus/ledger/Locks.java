package org.tactus.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.Collection;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.tactus.store.Store;

/**
 * Locks on names, held until the transaction ends: what two claims may not use up both, only one of them looks at at a time.
 *
 * <p>A name is a 64-bit hash to the database; should two ever meet, one waits for nothing, and no more than that.
 */
@ApplicationScoped
public class Locks {

    private static final String WAIT =
            "select pg_advisory_xact_lock(k) from (select k from unnest(?) t (k) order by k) sorted";
    private static final String TRY = "select k from unnest(?) t (k) where not pg_try_advisory_xact_lock(k)";

    private final Store store;
    private final ThreadLocal<Runnable> predecessor = ThreadLocal.withInitial(() -> () -> {});

    Locks(Store store) {
        this.store = store;
    }

    /**
     * Does something in a transaction that is to end behind another one.
     *
     * <p>Whoever waits for that one while it holds a lock that the other still wants would wait for ever, and the database couldn't
     * know. So it is waited for before any lock is taken beyond the first ones.
     *
     * @param ended waits until the other one has ended
     */
    public <T> T behind(Runnable ended, Supplier<T> work) {
        predecessor.set(ended);
        try {
            return work.get();
        } finally {
            predecessor.remove();
        }
    }

    /** Waits for all of them, where the transaction holds others already. */
    @Transactional(TxType.MANDATORY)
    public void takeMore(Collection<String> names) {
        predecessor.get().run();
        take(names);
    }

    /** Waits for all of them, in an order that is the same for everybody. */
    @Transactional(TxType.MANDATORY)
    public void take(Collection<String> names) {
        store.query(WAIT, row -> true, Store.bigNumbers(hashes(names)));
    }

    /** Takes what is free, and waits for nothing; gives back what isn't. */
    @Transactional(TxType.MANDATORY)
    public Busy takeFree(Collection<String> names) {
        return new Busy(Set.copyOf(store.query(TRY, row -> row.bigNumber(1), Store.bigNumbers(hashes(names)))));
    }

    /** Names that somebody else holds. */
    public record Busy(Set<Long> hashes) {

        public boolean anyOf(Collection<String> names) {
            return !hashes.isEmpty() && names.stream().map(Locks::hash).anyMatch(hashes::contains);
        }
    }

    private static Set<Long> hashes(Collection<String> names) {
        return names.stream().map(Locks::hash).collect(Collectors.toSet());
    }

    private static long hash(String name) {
        return Digest.of(name).number();
    }
}
