package org.tactus.imports;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.tactus.claim.Words;
import org.tactus.release.ListedRelease;

/** A release of a code set, on the wire. */
@Schema(name = "CodeSet")
@JsonInclude(JsonInclude.Include.NON_NULL)
record CodeSetBody(
        @Schema(description = "left out where it ships with tactus") @Nullable UUID importId,
        String kind,
        String name,
        @Schema(description = "first day of service that it is for") LocalDate from,
        @Schema(description = "last one; left out where it goes on") @Nullable LocalDate through,
        @Schema(description = "how many codes, notes or edits it holds") int rows,
        @Nullable Instant addedAt,
        @Nullable Instant takenBackAt,
        @Schema(description = "what it was made from") String origin,
        @Schema(description = "left out where it is whole") @Nullable String notCovered) {

    static CodeSetBody of(ListedRelease release) {
        return new CodeSetBody(
                release.importId().orElse(null),
                Words.of(release.kind()),
                release.name(),
                release.from(),
                release.through().orElse(null),
                release.rows(),
                release.addedAt().orElse(null),
                release.takenBackAt().orElse(null),
                release.origin(),
                release.notCovered().orElse(null));
    }
}
