package org.tactus.sample;

import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.tactus.json.StrictJson;
import org.tactus.json.Violations;
import org.tactus.ledger.ClaimDraws;
import org.tactus.ledger.Ids;
import org.tactus.record.RecordWriter;
import org.tactus.record.RecordedRows;
import org.tactus.record.RecordedTable;
import org.tactus.sample.Sample.Stratum;
import org.tactus.sample.SampleOrder.Order;
import org.tactus.store.Row;
import org.tactus.store.Sql;
import org.tactus.store.Store;

/** Draws samples, and keeps them: each is on record. */
@ApplicationScoped
class Samples {

    private static final RecordedRows SAMPLES = RecordedTable.SAMPLE.rows();

    private static final String SELECT =
            "select id, question, seed, as_of, purpose, at, by, population, strata, claim_ids from sample";

    private static final int MOST_STRATA = 1_000;
    private static final int SEED_BYTES = 8;

    private final ClaimDraws draws;
    private final Store store;
    private final RecordWriter record;
    private final Ids ids;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    Samples(ClaimDraws draws, Store store, RecordWriter record, Ids ids, Clock clock) {
        this.draws = draws;
        this.store = store;
        this.record = record;
        this.ids = ids;
        this.clock = clock;
    }

    /** Strata as they stand in the database. */
    record StrataColumn(List<Stratum> strata) {}

    /**
     * Draws one, which from then on is on file.
     *
     * @param asOf no later than {@link ClaimDraws#settled}
     * @throws org.tactus.problem.ProblemException malformed, where there are too many strata
     */
    @Transactional
    Sample draw(Order order, Instant asOf, String by) {
        var seed = order.seed().orElseGet(this::randomSeed);
        var population = order.question().population(asOf);
        var strata = Allocation.of(strata(order, asOf), order.question().size());
        var counts = strata.stream()
                .filter(stratum -> stratum.drawn() > 0)
                .collect(toMap(Stratum::name, Stratum::drawn, (one, same) -> one, LinkedHashMap::new));
        var sample = new Sample(
                ids.next(),
                order.question(),
                seed,
                asOf,
                order.purpose(),
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                by,
                strata.stream().mapToLong(Stratum::population).sum(),
                strata,
                draws.draw(population, seed, counts));
        add(sample);
        return sample;
    }

    private List<ClaimDraws.Stratum> strata(Order order, Instant asOf) {
        var strata = draws.strata(order.question().population(asOf));
        if (strata.size() > MOST_STRATA) {
            var violations = new Violations();
            violations.add(
                    "stratify", "parts these claims into more than 1,000 strata: narrow them, or part them otherwise");
            violations.throwIfAny();
        }
        return strata;
    }

    private String randomSeed() {
        var bytes = new byte[SEED_BYTES];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    private void add(Sample sample) {
        record.add(SAMPLES, List.of(sample), drawn -> new Object[] {
            drawn.id(),
            StrictJson.write(drawn.question()),
            drawn.seed(),
            drawn.asOf(),
            drawn.purpose(),
            drawn.at(),
            drawn.by(),
            drawn.population(),
            StrictJson.write(new StrataColumn(drawn.strata())),
            Store.ids(drawn.claims())
        });
    }

    Optional<Sample> find(UUID id) {
        return store.find(SELECT + " where id = ?", Samples::sample, id);
    }

    /** The newest first. */
    List<Sample> page(Optional<UUID> before, int count) {
        return store.query(
                Sql.lines(
                        Sql.of(SELECT + " where"),
                        before.map(id -> Sql.of("id < ?", id)).orElse(Sql.of("true")),
                        Sql.of("order by id desc limit ?", count)),
                Samples::sample);
    }

    private static Sample sample(Row row) throws SQLException {
        return new Sample(
                row.id(1),
                StrictJson.read(row.text(2), SampleQuestion.class),
                row.text(3),
                row.instant(4),
                row.text(5),
                row.instant(6),
                row.text(7),
                row.bigNumber(8),
                StrictJson.read(row.text(9), StrataColumn.class).strata(),
                row.ids(10));
    }
}
