package org.tactus.imports;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.tactus.claim.Words;
import org.tactus.imports.Import.TakingBack;
import org.tactus.imports.Importer.Effect;

/** An import, on the wire. */
@Schema(name = "Import")
@JsonInclude(JsonInclude.Include.NON_NULL)
record ImportBody(
        UUID id,
        @Schema(description = "licenses, members, icd10cm-order, icd10cm-tabular, ncci-mue or ncci-ptp") String kind,
        @Nullable String name,
        @Nullable LocalDate from,
        @Nullable LocalDate through,
        @Schema(description = "looked at, and nothing put on file") boolean isDryRun,
        @Schema(description = "queued, running, done or failed") String state,
        String by,
        Instant at,
        @Nullable Long rows,
        @Schema(description = "entries that it put on file, or would have") @Nullable Long added,
        @Nullable Long changed,
        @Nullable Long unchanged,
        @Schema(description = "left out where it never counted") @Nullable Instant countsFrom,
        @Nullable TakenBackBody takenBack,
        @Schema(description = "dry run whose file it took; left out where its file was sent") @Nullable UUID preview,
        @Schema(description = "of a dry run, the import that took its file") @Nullable UUID appliedAs,
        @Schema(description = "a dry run whose file is still kept, and can be put on file") boolean canBeApplied,
        @Schema(description = "path of its batch, with what is wrong with its file") String batch) {

    /** That it was taken back. */
    @Schema(name = "TakenBack")
    record TakenBackBody(
            Instant at,
            String by,
            @Schema(description = "entries that are as before") long restored,
            @Schema(description = "entries that somebody had changed since, and that stayed") long left) {

        static TakenBackBody of(TakingBack taken) {
            return new TakenBackBody(taken.at(), taken.by(), taken.restored(), taken.left());
        }
    }

    static ImportBody of(Import imported) {
        var batch = imported.batch();
        return new ImportBody(
                batch.id(),
                imported.kind(),
                imported.terms().name().orElse(null),
                imported.terms().from().orElse(null),
                imported.terms().through().orElse(null),
                imported.isDryRun(),
                Words.of(batch.state()),
                batch.createdBy(),
                batch.createdAt(),
                imported.rows().orElse(null),
                imported.effect().map(Effect::added).orElse(null),
                imported.effect().map(Effect::changed).orElse(null),
                imported.effect().map(Effect::unchanged).orElse(null),
                imported.countsFrom().orElse(null),
                imported.takenBack().map(TakenBackBody::of).orElse(null),
                imported.previewId().orElse(null),
                imported.appliedAs().orElse(null),
                imported.canBeApplied(),
                "/api/batches/" + batch.id());
    }
}
