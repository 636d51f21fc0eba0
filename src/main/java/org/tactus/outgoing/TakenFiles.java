package org.tactus.outgoing;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import org.tactus.store.Store;

/** In which files accepted claims left. */
@ApplicationScoped
public class TakenFiles {

    /** A file holds all of the day's claims that were accepted when it was first asked for. */
    private static final String OF_CLAIM =
            """
            select number, asked_at, asked_by
              from x12_interchange
             where plan = ? and day = ? and ? = any (billing_npis) and asked_at >= ?
             order by asked_at, number""";

    private static final String OF_BILLERS =
            """
            select plan, day, number, claims, asked_at, asked_by
              from x12_interchange
             where billing_npis && ? and day >= ?
             order by asked_at desc, number desc
             limit ?""";

    private final Store store;

    TakenFiles(Store store) {
        this.store = store;
    }

    /**
     * An 837P.
     *
     * @param number of the interchange
     * @param at when it was first asked for, to the second
     * @param by by whom
     */
    public record TakenFile(int number, Instant at, String by) {}

    /** Those with a claim in them that was accepted in that moment, the first first. */
    public List<TakenFile> of(String plan, String billingNpi, Instant acceptedAt) {
        return store.query(
                OF_CLAIM,
                row -> new TakenFile(row.number(1), row.instant(2), row.text(3)),
                plan,
                acceptedAt.atOffset(ZoneOffset.UTC).toLocalDate(),
                billingNpi,
                // as exact as files are dated
                acceptedAt.truncatedTo(ChronoUnit.SECONDS));
    }

    /** An 837P, and which claims it holds. */
    public record TakenDay(String plan, LocalDate day, long claims, TakenFile file) {}

    /** Those with claims of the billing providers that were accepted since that day; the last that was asked for first. */
    List<TakenDay> since(LocalDate day, Collection<String> billingNpis, int most) {
        return store.query(
                OF_BILLERS,
                row -> new TakenDay(
                        row.text(1),
                        row.day(2),
                        row.number(4),
                        new TakenFile(row.number(3), row.instant(5), row.text(6))),
                Store.texts(billingNpis),
                day,
                most);
    }
}
