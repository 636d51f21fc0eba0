package org.tactus.imports;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.io.IOException;
import java.io.InputStream;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.tactus.batch.Batches;
import org.tactus.batch.ReceivedFile;
import org.tactus.imports.Import.TakingBack;
import org.tactus.imports.Importer.Change;
import org.tactus.imports.Importer.Checked;
import org.tactus.imports.Importer.Effect;
import org.tactus.imports.Importer.ImportTerms;
import org.tactus.problem.Problem;
import org.tactus.problem.ProblemKind;
import org.tactus.store.Row;
import org.tactus.store.Store;

/** Imports on file. */
@ApplicationScoped
class Imports {

    static final String BATCH = "import";

    private static final int LONGEST_SECONDS = 300;

    /** How long somebody may think about what a dry run tells. */
    private static final Duration DRY_RUN_FILES_KEPT = Duration.ofDays(1);

    /** Of the entries that are new, and of those that change: enough to see whether a file means what it should. */
    private static final int MOST_CHANGES_KEPT = 50;

    private static final String ALL =
            """
            select %s,
                   i.kind, i.name, i.from_day, i.through_day, i.is_dry_run, i.rows, i.added, i.changed, i.unchanged, i.counts_from,
                   i.taken_back_at, i.taken_back_by, i.restored, i.left_changed, i.preview_id,
                   (select applied.id from import applied where applied.preview_id = i.id) as applied_as,
                   exists (select from batch_input input where input.batch_id = i.id)
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
        add(id, kind, terms, isDryRun, Optional.empty());
        return id;
    }

    private void add(UUID id, String kind, ImportTerms terms, boolean isDryRun, Optional<UUID> previewId) {
        store.update(
                "insert into import (id, kind, name, from_day, through_day, is_dry_run, preview_id) values (?, ?, ?, ?, ?, ?, ?)",
                id,
                kind,
                terms.name(),
                terms.from(),
                terms.through(),
                isDryRun,
                previewId);
    }

    /**
     * Puts the file of a dry run on file, as it is.
     *
     * @throws org.tactus.problem.ProblemException a conflict, where its file isn't kept, or has been put on file already
     */
    @Transactional
    UUID apply(Import preview, String by) throws IOException {
        var id = batches.add(BATCH, by, Set.of(), InputStream.nullInputStream());
        if (!preview.canBeApplied() || !batches.handOverFile(preview.batch().id(), id)) {
            throw Problem.of(
                            ProblemKind.CONFLICT,
                            "Its file isn't kept: it is no dry run that went well, or was put on file already, or is older than"
                                    + " a day. Send the file again.")
                    .about("/api/imports/" + preview.batch().id())
                    .asException();
        }
        add(
                id,
                preview.kind(),
                preview.terms(),
                false,
                Optional.of(preview.batch().id()));
        return id;
    }

    /** Of dry runs that nobody has put on file in a day. */
    @Transactional(TxType.MANDATORY)
    void forgetFiles() {
        batches.removeFilesBefore(BATCH, clock.instant().minus(DRY_RUN_FILES_KEPT));
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
        var some = new SomeChanges();
        var effect = imported.isDryRun()
                ? checked.preview(some::add)
                : checked.putOnFile(id, now, imported.batch().createdBy(), some::add);
        addChanges(id, some.kept);
        store.update(
                "update import set rows = ?, added = ?, changed = ?, unchanged = ?, counts_from = ? where id = ?",
                checked.rows(),
                effect.added(),
                effect.changed(),
                effect.unchanged(),
                imported.isDryRun() ? Optional.<Instant>empty() : Optional.of(now),
                id);
    }

    /** The first that are new, and the first that change. */
    private static final class SomeChanges {

        private final List<Change> kept = new ArrayList<>();
        private int added;
        private int changed;

        private void add(Change change) {
            var isAmongFirst = change.before().isEmpty() ? added++ < MOST_CHANGES_KEPT : changed++ < MOST_CHANGES_KEPT;
            if (isAmongFirst) {
                kept.add(change);
            }
        }
    }

    private void addChanges(UUID id, List<Change> changes) {
        store.updateEach(
                "insert into import_change (import_id, position, kind, key, before, after) values (?, ?, ?, ?, ?, ?)",
                IntStream.range(0, changes.size()).boxed().toList(),
                i -> new Object[] {
                    id,
                    i,
                    changes.get(i).kind(),
                    changes.get(i).key(),
                    changes.get(i).before(),
                    changes.get(i).after()
                });
    }

    /** Some of what it did, or would have done: entries that change first, then those that are new. */
    List<Change> changes(UUID id) {
        return store.query(
                "select kind, key, before, after from import_change where import_id = ? order by before is null, position",
                row -> new Change(row.text(1), row.text(2), row.maybeText(3), row.text(4)),
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
                        : Optional.empty(),
                row.maybeId(own + 15),
                row.maybeId(own + 16),
                row.flag(own + 17));
    }
}
