package org.tactus.roster;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.tactus.claim.Words;
import org.tactus.imports.Importer.Change;
import org.tactus.imports.Importer.Checked;
import org.tactus.imports.Importer.Effect;
import org.tactus.imports.Importer.ImportTerms;
import org.tactus.imports.Importer.TakenBack;
import org.tactus.problem.LineProblems;
import org.tactus.registry.BulkRegistrar;
import org.tactus.registry.BulkRegistrar.Counts;
import org.tactus.registry.RosterEntry;

/** A roster that was read, to be merged into what is on file. */
record CheckedRoster(long rows, List<RosterEntry> entries, BulkRegistrar registrar) implements Checked {

    CheckedRoster {
        entries = List.copyOf(entries);
    }

    /** A roster says in its rows which days they are about. */
    static void check(ImportTerms terms, LineProblems problems) {
        if (terms.from().isPresent() || terms.through().isPresent()) {
            problems.at(
                    0,
                    "A roster counts from its import on; its rows say of which days they tell: leave from and through out.");
        }
    }

    @Override
    public Effect putOnFile(UUID importId, Instant at, String by, Consumer<Change> changes) {
        return effect(registrar.put(entries, importId, at, by, change -> changes.accept(told(change))));
    }

    @Override
    public Effect preview(Consumer<Change> changes) {
        return effect(registrar.preview(entries, change -> changes.accept(told(change))));
    }

    private static Change told(BulkRegistrar.Change change) {
        return new Change(Words.of(change.kind()), change.key(), change.before(), change.after());
    }

    static TakenBack takenBack(BulkRegistrar.TakenBack done) {
        return new TakenBack(done.restored(), done.left());
    }

    private static Effect effect(Counts counts) {
        return new Effect(counts.added(), counts.changed(), counts.unchanged());
    }
}
