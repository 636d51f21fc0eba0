package org.tactus.imports;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.tactus.batch.Batch;
import org.tactus.imports.Importer.Effect;
import org.tactus.imports.Importer.ImportTerms;

/**
 * A file that was sent to be put on file.
 *
 * @param batch as which it is worked through
 * @param isDryRun looked at, and nothing put on file
 * @param rows once it has been read
 * @param effect what it put on file, or would have
 * @param countsFrom since when it counts
 * @param previewId the dry run whose file it took
 * @param appliedAs of a dry run, the import that took its file
 * @param isFileKept whether its file is still there
 */
record Import(
        Batch batch,
        String kind,
        ImportTerms terms,
        boolean isDryRun,
        Optional<Long> rows,
        Optional<Effect> effect,
        Optional<Instant> countsFrom,
        Optional<TakingBack> takenBack,
        Optional<UUID> previewId,
        Optional<UUID> appliedAs,
        boolean isFileKept) {

    /** Whether it counts, so that it can be taken back. */
    boolean counts() {
        return countsFrom.isPresent() && takenBack.isEmpty();
    }

    /** A dry run whose file can be put on file as it is. */
    boolean canBeApplied() {
        return isDryRun && isFileKept && batch.state() == Batch.State.DONE;
    }

    /**
     * That it was taken back.
     *
     * @param left entries that somebody had changed since, and that stayed
     */
    record TakingBack(Instant at, String by, long restored, long left) {}
}
