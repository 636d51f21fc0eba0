package org.tactus.imports;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.io.IOException;
import java.io.InputStream;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.tactus.batch.Batches;
import org.tactus.batch.ReceivedFile;
import org.tactus.imports.Import.TakingBack;
import org.tactus.imports.Importer.Checked;
import org.tactus.imports.Importer.Effect;
import org.tactus.imports.Importer.ImportTerms;
import org.tactus.store.Row;
import org.tactus.store.Store;

/** Imports on file. */
@ApplicationScoped
class Imports {

    static final String BATCH = "import";

    private static final int LONGEST_SECONDS = 300;

    private static final String ALL =
            """
            select %s,
                   i.kind, i.name, i.from_day, i.through_day, i.is_dry_run, i.rows, i.added, i.changed, i.unchanged, i.counts_from,
                   i.taken_back_at, i.taken_back_by, i.restored, i.left_changed
              from import i
              join batch b using (id)"""
                    .formatted(Batches.COLUMNS);

    private final Store store;
    private final Batches batches;
    private final Importers importers;
    private final Clock clock;

    Imports(Store store, Batches batches, Importers importers, Clock clock) {
        this.store = store;
        this.batches = batches;
        this.importers = importers;
        this.clock = clock;
    }

    /** Keeps the file, to be worked through. No transaction waits for who sends it slowly: it is on disk here before one begins. */
    UUID add(String kind, ImportTerms terms, boolean isDryRun, InputStream file, String by) throws IOException {
        try (var received = ReceivedFile.of(file)) {
            return QuarkusTransaction.requiringNew()
                    .timeout(LONGEST_SECONDS)
                    .call(() -> add(kind, terms, isDryRun, received, by));
        }
    }

    private UUID add(String kind, ImportTerms terms, boolean isDryRun, ReceivedFile received, String by)
            throws IOException {
        UUID id;
        try (var file = received.open()) {
            id = batches.add(BATCH, by, Set.of(), file);
        }
        store.update(
                "insert into import (id, kind, name, from_day, through_day, is_dry_run) values (?, ?, ?, ?, ?, ?)",
                id,
                kind,
                terms.name(),
                terms.from(),
                terms.through(),
                isDryRun);
        return id;
    }

    Optional<Import> find(UUID id) {
        return store.find(ALL + "\n where id = ?", Imports::read, id);
    }

    /** The newest first. */
    List<Import> page(Optional<UUID> before, int count) {
        return store.query(
                ALL + "\n where ?::uuid is null or id < ?\n order by id desc\n limit ?",
                Imports::read,
                before,
                before,
                count);
    }

    /** Puts it on file, unless it was only to be looked at. */
    @Transactional(TxType.MANDATORY)
    void putOnFile(Import imported, Checked checked) {
        var id = imported.batch().id();
        var now = clock.instant();
        var effect = imported.isDryRun()
                ? checked.preview()
                : checked.putOnFile(id, now, imported.batch().createdBy());
        store.update(
                "update import set rows = ?, added = ?, changed = ?, unchanged = ?, counts_from = ? where id = ?",
                checked.rows(),
                effect.added(),
                effect.changed(),
                effect.unchanged(),
                imported.isDryRun() ? Optional.<Instant>empty() : Optional.of(now),
                id);
    }

    /** Empty where there is nothing of it to be taken back: it doesn't count, or not any more. */
    @Transactional
    Optional<TakingBack> takeBack(UUID id, String by) {
        var counting = store.find(
                        "select kind from import where id = ? and counts_from is not null and taken_back_at is null for update",
                        row -> row.text(1),
                        id)
                .flatMap(importers::find);
        return counting.map(importer -> {
            var at = clock.instant();
            var taken = importer.takeBack(id, at, by);
            store.update(
                    "update import set taken_back_at = ?, taken_back_by = ?, restored = ?, left_changed = ? where id = ?",
                    at,
                    by,
                    taken.restored(),
                    taken.left(),
                    id);
            return new TakingBack(at, by, taken.restored(), taken.left());
        });
    }

    private static Import read(Row row) throws SQLException {
        var own = Batches.COLUMN_COUNT;
        var rows = row.maybeNumber(own + 6).map(Integer::longValue);
        var takenBackBy = row.maybeText(own + 12);
        return new Import(
                Batches.batch(row, 0),
                row.text(own + 1),
                new ImportTerms(row.maybeText(own + 2), row.maybeDay(own + 3), row.maybeDay(own + 4)),
                row.flag(own + 5),
                rows,
                rows.isPresent()
                        ? Optional.of(
                                new Effect(row.bigNumber(own + 7), row.bigNumber(own + 8), row.bigNumber(own + 9)))
                        : Optional.empty(),
                row.maybeInstant(own + 10),
                takenBackBy.isPresent()
                        ? Optional.of(new TakingBack(
                                row.instant(own + 11),
                                takenBackBy.get(),
                                row.bigNumber(own + 13),
                                row.bigNumber(own + 14)))
                        : Optional.empty());
    }
}
