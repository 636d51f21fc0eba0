package org.tactus.claimform;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.tactus.ledger.Ids;
import org.tactus.problem.Problem;
import org.tactus.problem.ProblemKind;
import org.tactus.store.Row;
import org.tactus.store.Store;

/** Claims that are being written, each its owner's alone: to anybody else there is no such draft. */
@ApplicationScoped
class Drafts {

    static final int MOST = 200;
    static final int MOST_CHARACTERS = 100_000;
    private static final int LONGEST_TITLE = 80;

    private static final String COLUMNS =
            "select id, title, typed, created_at, changed_at from claim_draft where owner = ?";

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final TypeReference<Map<String, List<String>>> TYPED = new TypeReference<>() {};

    private final Store store;
    private final Ids ids;
    private final Clock clock;

    Drafts(Store store, Ids ids, Clock clock) {
        this.store = store;
        this.ids = ids;
        this.clock = clock;
    }

    /** Where a page of drafts goes on: behind this one. */
    record Place(Instant changedAt, UUID id) {}

    /**
     * Keeps what was typed so far.
     *
     * @param known the draft that it is of; empty, or one that is gone by now: it becomes a new one
     * @return the draft's id
     * @throws org.tactus.problem.ProblemException conflict, where its owner has too many; too large, where so much was typed
     */
    @Transactional
    UUID save(String owner, Optional<UUID> known, String title, Map<String, List<String>> typed) {
        var text = write(typed);
        if (text.length() > MOST_CHARACTERS) {
            throw Problem.of(ProblemKind.TOO_LARGE, "A draft holds " + MOST_CHARACTERS + " characters at most.")
                    .asException();
        }
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var shortTitle = title.length() > LONGEST_TITLE ? title.substring(0, LONGEST_TITLE) : title;
        if (known.isPresent()
                && store.update(
                                "update claim_draft set title = ?, typed = ?, changed_at = ? where id = ? and owner = ?",
                                shortTitle,
                                text,
                                now,
                                known.get(),
                                owner)
                        > 0) {
            return known.get();
        }
        if (count(owner) >= MOST) {
            throw Problem.of(
                            ProblemKind.CONFLICT,
                            "You have " + MOST + " drafts, which is all that are kept: delete some of them first.")
                    .asException();
        }
        var id = ids.next();
        store.update(
                "insert into claim_draft (id, owner, title, typed, created_at, changed_at) values (?, ?, ?, ?, ?, ?)",
                id,
                owner,
                shortTitle,
                text,
                now,
                now);
        return id;
    }

    Optional<Draft> find(String owner, UUID id) {
        return store.find(COLUMNS + " and id = ?", Drafts::draft, owner, id);
    }

    /** Those changed last first, from behind the place on. */
    List<Draft> page(String owner, Optional<Place> behind, int most) {
        return behind.map(place -> store.query(
                        COLUMNS + " and (changed_at, id) < (?, ?) order by changed_at desc, id desc limit ?",
                        Drafts::draft,
                        owner,
                        place.changedAt(),
                        place.id(),
                        most))
                .orElseGet(() -> store.query(
                        COLUMNS + " order by changed_at desc, id desc limit ?", Drafts::draft, owner, most));
    }

    int count(String owner) {
        return store.find("select count(*) from claim_draft where owner = ?", row -> row.number(1), owner)
                .orElse(0);
    }

    /** Whether there was one. */
    @Transactional
    boolean delete(String owner, UUID id) {
        return store.update("delete from claim_draft where owner = ? and id = ?", owner, id) > 0;
    }

    private static Draft draft(Row row) throws SQLException {
        return new Draft(row.id(1), row.text(2), read(row.text(3)), row.instant(4), row.instant(5));
    }

    private static String write(Map<String, List<String>> typed) {
        try {
            return JSON.writeValueAsString(typed);
        } catch (JsonProcessingException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static Map<String, List<String>> read(String typed) {
        try {
            return JSON.readValue(typed, TYPED);
        } catch (JsonProcessingException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
