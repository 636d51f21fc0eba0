package org.tactus.trail;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonRawValue;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.tactus.audit.AccessList;
import org.tactus.bulk.ClaimsInFiles.ClaimInFile;
import org.tactus.casefile.DecisionBody;
import org.tactus.claim.Words;
import org.tactus.json.StrictJson;
import org.tactus.ledger.ClaimEvent;
import org.tactus.ledger.ClaimHistory;
import org.tactus.ledger.ClaimReceipt;
import org.tactus.ledger.WrittenVersion;
import org.tactus.outgoing.TakenFiles.TakenFile;
import org.tactus.response.AnswerBody;

/** What somebody did about a claim, or what was done with it: a record of some room, as it is told. */
@JsonPropertyOrder({"at", "kind", "by"})
@JsonInclude(JsonInclude.Include.NON_NULL)
sealed interface TrailItem {

    Comparator<TrailItem> IN_TIME = Comparator.comparing(TrailItem::at).thenComparing(TrailItem::what);

    /** In the order in which things happen that happen in the same millisecond. */
    enum Kind {
        SUBMITTED,
        RELEASED,
        DECIDED,
        WITHDRAWN,
        REPLACED,
        VOIDED,
        WRITTEN,
        TAKEN,
        ANSWERED,
        ACCESSED
    }

    Instant at();

    @JsonIgnore
    Kind what();

    @JsonProperty("kind")
    default String kind() {
        return Words.of(what());
    }

    /** A submission as it was received; in a file, with the file's hash. */
    @Schema(name = "TrailSubmission")
    record Submitted(
            Instant at,
            String by,
            @Schema(description = "filed; repeated: the same claim was on file; refused: another one was")
                    String status,
            @Schema(description = "of the bytes as they were received, hexadecimal; of a file's claim, the file's")
                    String sha256,
            @Schema(description = "how many") long bytes,
            @Schema(description = "path of the file's batch") @Nullable String batch,
            @Schema(description = "which of the file's claims, from 1") @Nullable Long position,
            @Schema(description = "in the file") @Nullable String place)
            implements TrailItem {

        private static final String ON_FILE = "on-file";

        static Submitted of(ClaimReceipt receipt) {
            return new Submitted(
                    receipt.at(),
                    receipt.by(),
                    Words.of(receipt.status()),
                    receipt.sha256(),
                    receipt.bytes(),
                    null,
                    null,
                    null);
        }

        static Submitted of(ClaimInFile sent) {
            return new Submitted(
                    sent.at(),
                    sent.by(),
                    sent.status().equals(ON_FILE) ? Words.of(ClaimReceipt.Status.REPEATED) : sent.status(),
                    sent.sha256(),
                    sent.bytes(),
                    "/api/batches/" + sent.batch(),
                    sent.position(),
                    sent.place());
        }

        @Override
        public Kind what() {
            return Kind.SUBMITTED;
        }
    }

    /** A decision, with what it was made by. */
    @Schema(name = "TrailDecision")
    record Decided(
            Instant at,
            String by,
            @Schema(description = "1 of the filing, 2 of a release") int number,
            String outcome,
            String ruleBook,
            @Schema(description = "in rule order") List<FindingInShort> findings,
            @Schema(
                            description =
                                    "what it was decided by: entries on file as key@version, code sets, the member's other claims",
                            implementation = Object.class)
                    @JsonRawValue
                    String evidence)
            implements TrailItem {

        static Decided of(ClaimHistory.Decided decided) {
            var body = StrictJson.read(decided.decision(), DecisionBody.class);
            return new Decided(
                    decided.at(),
                    decided.by(),
                    decided.number(),
                    body.outcome(),
                    body.ruleBook(),
                    body.findings().stream()
                            .map(finding -> new FindingInShort(
                                    finding.code(), finding.severity(), finding.element(), finding.line()))
                            .toList(),
                    decided.evidence());
        }

        @Override
        public Kind what() {
            return Kind.DECIDED;
        }
    }

    /** A finding without its words. */
    @Schema(name = "TrailFinding")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record FindingInShort(String code, String severity, String element, @Nullable Integer line) {}

    /** What became of it: released, withdrawn, replaced or voided. */
    @Schema(name = "TrailChange")
    record Changed(
            Instant at,
            String by,
            @JsonIgnore Kind what,
            @Schema(description = "in the person's words") @Nullable String reason,
            @Schema(description = "path of the claim that replaced or voided it") @Nullable String cause)
            implements TrailItem {

        static Changed of(ClaimEvent event) {
            return new Changed(
                    event.at(),
                    event.by(),
                    Kind.valueOf(event.kind().name()),
                    event.reason().orElse(null),
                    event.cause().map(claim -> "/api/claims/" + claim).orElse(null));
        }
    }

    /** FHIR that was written. */
    @Schema(name = "TrailFhir")
    record Written(
            Instant at,
            @Schema(description = "path of the claim with all that it refers to") String bundle,
            @Schema(description = "of the bundle") int version,
            List<WrittenResource> resources)
            implements TrailItem {

        /** @param versions of one bundle, the claim first */
        static Written of(List<WrittenVersion> versions) {
            var claim = versions.get(0);
            return new Written(
                    claim.bundledAt(),
                    "/fhir/Bundle/" + claim.key().id(),
                    claim.bundle(),
                    versions.stream().map(WrittenResource::of).toList());
        }

        @Override
        public Kind what() {
            return Kind.WRITTEN;
        }
    }

    /** A version that a bundle holds. */
    @Schema(name = "TrailResource")
    record WrittenResource(
            String type,
            UUID id,
            int version,
            Instant lastUpdated,
            @Schema(description = "written with this bundle, and not for an earlier claim") boolean writtenNow,
            @Schema(description = "of its bytes as they are served, hexadecimal") String sha256) {

        private static WrittenResource of(WrittenVersion version) {
            return new WrittenResource(
                    version.key().type(),
                    version.key().id(),
                    version.version(),
                    version.lastUpdated(),
                    version.isNew(),
                    version.sha256());
        }
    }

    /** An 837P that it left in. */
    @Schema(name = "TrailFile")
    record Taken(Instant at, String by, @Schema(description = "its number") int interchange) implements TrailItem {

        static Taken of(TakenFile taken) {
            return new Taken(taken.at(), taken.by(), taken.number());
        }

        @Override
        public Kind what() {
            return Kind.TAKEN;
        }
    }

    /** What the plan said to it. */
    @Schema(name = "TrailAnswer")
    record Answered(Instant at, @Schema(description = "plan") String by, AnswerBody answer) implements TrailItem {

        static Answered of(AnswerBody answer) {
            return new Answered(answer.receivedAt(), answer.from(), answer);
        }

        @Override
        public Kind what() {
            return Kind.ANSWERED;
        }
    }

    /** Somebody asked for it, and was shown it or not. */
    @Schema(name = "TrailAccess")
    record Accessed(Instant at, String by, AccessList.Item access) implements TrailItem {

        static Accessed of(AccessList.Item access) {
            return new Accessed(access.at(), access.who(), access);
        }

        @Override
        public Kind what() {
            return Kind.ACCESSED;
        }
    }
}
