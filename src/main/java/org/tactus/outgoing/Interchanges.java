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
import org.tactus.ledger.Locks;
import org.tactus.record.RecordWriter;
import org.tactus.record.RecordedRows;
import org.tactus.record.RecordedTable;
import org.tactus.store.Store;

/** Gives files of claims their numbers, and keeps them. */
@ApplicationScoped
class Interchanges {

    private static final String FIND =
            """
            select number, asked_at from x12_interchange where plan = ? and day = ? and billing_npis = ? and claims = ?""";

    private static final String NEXT_NUMBER = "select nextval('x12_interchange_number')::integer";

    private static final RecordedRows INTERCHANGES = RecordedTable.X12_INTERCHANGE.rows();

    private final Store store;
    private final RecordWriter record;
    private final Locks locks;
    private final Clock clock;

    Interchanges(Store store, RecordWriter record, Locks locks, Clock clock) {
        this.store = store;
        this.record = record;
        this.locks = locks;
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
        locks.take(List.of("x12-interchange " + content));
        return find(content).orElseGet(() -> add(content, askedBy));
    }

    private Interchange add(Content content, String askedBy) {
        int number = store.find(NEXT_NUMBER, row -> row.number(1)).orElseThrow();
        var askedAt = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        record.add(INTERCHANGES, List.of(content), added -> new Object[] {
            number, added.plan().value(), added.day(), texts(added.billingNpis()), added.claims(), askedAt, askedBy
        });
        return new Interchange(number, askedAt);
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
