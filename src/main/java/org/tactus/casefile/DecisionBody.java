package org.tactus.casefile;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.tactus.casefile.ClaimSubmission.SubmittedLicense;
import org.tactus.claim.Frequency;
import org.tactus.claim.LicenseNumber;
import org.tactus.claim.MassageClaim;
import org.tactus.claim.Words;
import org.tactus.fact.Benefit;
import org.tactus.json.StrictJson;
import org.tactus.ledger.ClaimRecord;
import org.tactus.rule.Correction;
import org.tactus.rule.Decision;
import org.tactus.rule.Finding;
import org.tactus.rule.Outcome;
import org.tactus.rule.RuleBook;

/** A decision as it is answered. */
@Schema(name = "Decision")
@JsonInclude(JsonInclude.Include.ALWAYS)
public record DecisionBody(
        @Schema(description = "null for a check, which files nothing") @Nullable UUID id,
        String controlNumber,
        @Schema(description = "accepted, held or rejected") String outcome,
        Instant decidedAt,
        String ruleBook,
        @Nullable String benefitCategory,
        List<FindingBody> findings,
        @Schema(description = "who released it, when and why; left out where nobody had to")
                @JsonInclude(JsonInclude.Include.NON_NULL)
                @Nullable
                ReleaseBody release,
        Links links,
        @Schema(
                        description =
                                "of a check: the fewest changes with which it would pass; none where it does, left out where there are none")
                @JsonInclude(JsonInclude.Include.NON_NULL)
                @Nullable
                List<CorrectionBody> wouldPass) {

    /** A change that the claim itself or what is on file bears out. */
    @Schema(name = "Correction")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record CorrectionBody(
            @Schema(description = "path into the submission") String element,
            @Schema(description = "1-based; left out where the whole claim is meant") @Nullable Integer line,
            @Schema(description = "what it should be") Object value,
            String message) {

        static CorrectionBody of(Correction correction) {
            return new CorrectionBody(
                    correction.element(),
                    correction.line() == 0 ? null : correction.line(),
                    correction.value() instanceof LicenseNumber license
                            ? new SubmittedLicense(license.state(), license.number())
                            : correction.value(),
                    correction.message());
        }
    }

    /** A person's word that holds don't stop the claim. */
    @Schema(name = "Release")
    public record ReleaseBody(String by, Instant at, String reason) {}

    /** Where more about it is. */
    @Schema(name = "DecisionLinks")
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record Links(
            @Nullable String self,
            @Schema(description = "of an accepted claim alone; a void's is the claim it took back") @Nullable
                    String claim,
            @Nullable String bundle) {

        static final Links NONE = new Links(null, null, null);
    }

    /** A finding as it is told; what it doesn't have is left out. */
    @Schema(name = "Finding")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record FindingBody(
            String code,
            String severity,
            @Schema(description = "path into the submission") String element,
            @Schema(description = "1-based; left out where the whole claim is meant") @Nullable Integer line,
            String message,
            String remedy,
            String group,
            String carc,
            @Nullable String rarc,
            String statusCategory,
            String status,
            @Nullable String entity,
            String source) {

        public static FindingBody of(Finding finding, RuleBook ruleBook) {
            var code = finding.code();
            return new FindingBody(
                    code.wire(),
                    Words.of(finding.severity()),
                    finding.element(),
                    finding.line() == 0 ? null : finding.line(),
                    finding.message(),
                    code.remedy(),
                    finding.group().name(),
                    code.carc(),
                    code.rarc(),
                    code.statusCategory(),
                    code.status(),
                    code.entity(),
                    ruleBook.sourceOf(code));
        }
    }

    /**
     * Of a claim that nobody filed.
     *
     * @param wouldPass changes with which it would be accepted; empty where there are none
     */
    public static DecisionBody ofCheck(Decision decision, Instant decidedAt, Optional<List<Correction>> wouldPass) {
        return of(
                null,
                decision,
                decidedAt,
                null,
                Links.NONE,
                wouldPass
                        .map(corrections ->
                                corrections.stream().map(CorrectionBody::of).toList())
                        .orElse(null));
    }

    /**
     * Of a claim on file.
     *
     * @param original the claim that it voids or replaces
     */
    public static DecisionBody ofFiled(UUID id, Decision decision, Instant decidedAt, Optional<UUID> original) {
        return of(id, decision, decidedAt, null, links(id, decision, original));
    }

    /** Of a claim that was held before. */
    public static DecisionBody ofReleased(
            UUID id, Decision decision, Instant decidedAt, Optional<UUID> original, ReleaseBody release) {
        return of(id, decision, decidedAt, release, links(id, decision, original));
    }

    /** Of a claim that was decided again: with the time and the person of the decision on file. */
    public static DecisionBody ofAgain(ClaimRecord record, Decision decision) {
        var original =
                Optional.ofNullable(FiledClaims.evidence(record).original()).map(Evidence.OriginalThen::id);
        return of(
                record.id(),
                decision,
                record.decidedAt(),
                read(record).release(),
                links(record.id(), decision, original));
    }

    /** The decision on file. */
    public static DecisionBody read(ClaimRecord record) {
        return StrictJson.read(record.decision(), DecisionBody.class);
    }

    private static Links links(UUID id, Decision decision, Optional<UUID> original) {
        var isVoid = decision.claim().frequency() == Frequency.VOID;
        var emitted =
                decision.outcome() == Outcome.ACCEPTED ? (isVoid ? original : Optional.of(id)) : Optional.<UUID>empty();
        return new Links(
                "/api/claims/" + id,
                emitted.map(claim -> "/fhir/Claim/" + claim).orElse(null),
                emitted.map(claim -> "/fhir/Bundle/" + claim).orElse(null));
    }

    private static DecisionBody of(
            @Nullable UUID id, Decision decision, Instant decidedAt, @Nullable ReleaseBody release, Links links) {
        return of(id, decision, decidedAt, release, links, null);
    }

    private static DecisionBody of(
            @Nullable UUID id,
            Decision decision,
            Instant decidedAt,
            @Nullable ReleaseBody release,
            Links links,
            @Nullable List<CorrectionBody> wouldPass) {
        return new DecisionBody(
                id,
                decision.claim().controlNumber(),
                Words.of(decision.outcome()),
                decidedAt,
                decision.ruleBook().version(),
                benefitCategory(decision),
                decision.findings().stream()
                        .map(finding -> FindingBody.of(finding, decision.ruleBook()))
                        .toList(),
                release,
                links,
                wouldPass);
    }

    /** As the claim states it, or else the plan's own. */
    private static @Nullable String benefitCategory(Decision decision) {
        return Optional.of(decision.claim())
                .flatMap(MassageClaim::benefitCategory)
                .map(stated -> stated.toLowerCase(Locale.ROOT))
                .or(() -> decision.facts().benefit().map(Benefit::category))
                .orElse(null);
    }
}
