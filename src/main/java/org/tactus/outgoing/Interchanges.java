package org.tactus.outgoing;

import static org.tactus.store.Store.texts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.tactus.claim.PlanId;
import org.tactus.store.Store;

/** Gives files of claims their numbers, and keeps them. */
@ApplicationScoped
class Interchanges {

    private static final String FIND =
            """
            select number, asked_at from x12_interchange where plan = ? and day = ? and billing_npis = ? and claims = ?""";

    private static final String ADD =
            """
            insert into x12_interchange (number, plan, day, billing_npis, claims, asked_at, asked_by)
            values (nextval('x12_interchange_number'), ?, ?, ?, ?, ?, ?)
            on conflict on constraint x12_interchange_once do nothing""";

    private final Store store;
    private final Clock clock;

    Interchanges(Store store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /**
     * What a file holds.
     *
     * @param billingNpis whose claims, in order
     * @param claims how many: as claims only ever come to a day, that tells which
     */
    record Content(PlanId plan, LocalDate day, List<String> billingNpis, int claims) {}

    /** The one that held the same before, or else a new one. */
    @Transactional
    Interchange of(Content content, String askedBy) {
        return find(content).orElseGet(() -> {
            store.update(
                    ADD,
                    content.plan().value(),
                    content.day(),
                    texts(content.billingNpis()),
                    content.claims(),
                    clock.instant().truncatedTo(ChronoUnit.SECONDS),
                    askedBy);
            return find(content).orElseThrow();
        });
    }

    private Optional<Interchange> find(Content content) {
        return store.find(
                FIND,
                row -> new Interchange(row.number(1), row.instant(2)),
                content.plan().value(),
                content.day(),
                texts(content.billingNpis()),
                content.claims());
    }
}
