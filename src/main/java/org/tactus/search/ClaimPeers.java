package org.tactus.search;

import static org.tactus.search.ClaimLists.text;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.tactus.store.Sql;
import org.tactus.store.Store;

/** What therapists and orderers have filed beside their peers. */
@ApplicationScoped
public class ClaimPeers {

    private static final String PEERS =
            """
            select c.%1$s, count(*), count(*) filter (where c.outcome = 'rejected'), count(distinct c.member_key), sum(c.units),
                   count(distinct c.first_service_date)
            """;

    private final Store store;

    ClaimPeers(Store store) {
        this.store = store;
    }

    /** Who is compared. */
    public enum Of {
        THERAPIST("therapist_npi"),
        ORDERER("orderer_npi");

        private final String column;

        Of(String column) {
            this.column = column;
        }
    }

    /**
     * What somebody's original claims amount to.
     *
     * @param npi as stated
     * @param units all that their lines state
     * @param days on which the earliest service of a claim was
     */
    public record Peer(String npi, long claims, long rejected, long members, double units, long days) {}

    /** Everybody with original claims that were filed in the time, with a plan or with all. */
    public List<Peer> of(Of of, LocalDate from, LocalDate through, Optional<String> plan) {
        var range = IdRange.of(
                from.atStartOfDay().toInstant(ZoneOffset.UTC),
                through.plusDays(1).atStartOfDay().toInstant(ZoneOffset.UTC));
        return store.query(
                text(
                        PEERS.formatted(of.column),
                        " from claim c where c.frequency = 'original' and c." + of.column + " <> ''",
                        plan.map(id -> Sql.of(" and c.plan = ?", id)).orElse(Sql.of("")),
                        range.condition("c.id"),
                        " group by 1"),
                row -> new Peer(
                        row.text(1),
                        row.bigNumber(2),
                        row.bigNumber(3),
                        row.bigNumber(4),
                        row.decimal(5).doubleValue(),
                        row.bigNumber(6)));
    }
}
