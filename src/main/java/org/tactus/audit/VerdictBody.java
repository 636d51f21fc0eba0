package org.tactus.audit;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.tactus.claim.Words;
import org.tactus.record.Head;
import org.tactus.record.SealKey;
import org.tactus.record.Verdict;

/** What came out of a verification, on the wire. */
@Schema(name = "Verdict")
record VerdictBody(
        @Schema(description = "nothing was changed, removed, inserted or moved") boolean whole,
        @Schema(description = "that are on record and were looked at") long rows,
        long seals,
        @Schema(description = "groups of rows, written a moment ago, that no seal holds yet") long waiting,
        @Schema(description = "where the chain ends: kept elsewhere, it shows later that all up to there is the same")
                @Nullable
                String head,
        @Schema(description = "by which this node seals") KeyBody key,
        long slipCount,
        @Schema(description = "the first hundred") List<SlipBody> slips) {

    /** A public key. */
    @Schema(name = "RecordKey")
    record KeyBody(String id, @Schema(description = "Ed25519") String pem) {}

    /** A place where the record isn't whole. */
    @Schema(name = "RecordSlip")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record SlipBody(
            @Schema(description = "changed, removed, inserted, moved, contradicts, broken-seal, cut-short") String kind,
            @Nullable String table,
            @Schema(description = "the row's number in the record, or the seal's") long number,
            @Schema(description = "by which the row is found, where it is there") @Nullable String key,
            String explanation) {

        static SlipBody of(Verdict.Slip slip) {
            return new SlipBody(
                    Words.of(slip.kind()),
                    slip.table().orElse(null),
                    slip.number(),
                    slip.key().orElse(null),
                    slip.explanation());
        }
    }

    static VerdictBody of(Verdict verdict, SealKey key) {
        return new VerdictBody(
                verdict.isWhole(),
                verdict.rows(),
                verdict.seals(),
                verdict.waiting(),
                verdict.head().map(Head::toString).orElse(null),
                new KeyBody(key.id(), key.pem()),
                verdict.slipCount(),
                verdict.slips().stream().map(SlipBody::of).toList());
    }
}
