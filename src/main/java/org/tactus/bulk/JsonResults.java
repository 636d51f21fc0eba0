package org.tactus.bulk;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonRawValue;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.tactus.claim.Words;
import org.tactus.claimfile.Normalization;
import org.tactus.claimfile.Slip;
import org.tactus.json.StrictJson;

/** Results as NDJSON, the decisions byte for byte as they were answered. */
final class JsonResults implements ClaimFileResults.ResultWriter {

    private final OutputStream out;

    JsonResults(OutputStream out) {
        this.out = out;
    }

    /** A line of it. */
    @Schema(name = "ClaimResult")
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record Line(
            @Schema(description = "which of the file's claims, from 1") long position,
            @Schema(description = "where it stands in the file") String place,
            @Nullable String controlNumber,
            @Schema(description = "filed, on-file, refused or unreadable") String status,
            @Schema(description = "accepted, held or rejected; left out where it isn't on file") @Nullable
                    String outcome,
            @Schema(description = "the claim; of a refused one, the claim that has its control number") @Nullable
                    String claim,
            @Schema(description = "what was read otherwise than it stands there") List<Normalization> normalizations,
            @Schema(description = "why it wasn't filed") List<Slip> slips,
            @Schema(description = "left out where it isn't on file", implementation = Object.class)
                    @JsonRawValue
                    @Nullable
                    String decision) {

        static Line of(ClaimResult result, Optional<String> decision) {
            return new Line(
                    result.position(),
                    result.place(),
                    result.controlNumber(),
                    Words.of(result.status()),
                    result.outcome().orElse(null),
                    result.claimId().map(id -> "/api/claims/" + id).orElse(null),
                    result.normalizations(),
                    result.slips(),
                    decision.orElse(null));
        }
    }

    @Override
    public void write(ClaimResult result, Optional<String> decision) throws IOException {
        out.write(StrictJson.write(Line.of(result, decision)).getBytes(StandardCharsets.UTF_8));
        out.write('\n');
    }

    @Override
    public void end() throws IOException {
        out.flush();
    }
}
