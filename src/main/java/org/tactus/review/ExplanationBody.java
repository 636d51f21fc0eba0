package org.tactus.review;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.tactus.casefile.DecisionBody;
import org.tactus.casefile.DecisionBody.FindingBody;
import org.tactus.casefile.Evidence;
import org.tactus.claim.Words;
import org.tactus.rule.Explanation;
import org.tactus.rule.RuleBook;
import org.tactus.rule.Seen;

/** Why a claim was decided as it was, rule by rule, on the wire. */
@Schema(name = "Explanation")
record ExplanationBody(
        UUID id,
        String controlNumber,
        String outcome,
        Instant decidedAt,
        @Schema(description = "the edition of the rule book that decided") String ruleBook,
        @Schema(description = "what was on file then, entry by entry with its version") DecidedBy decidedBy,
        @Schema(description = "each rule that looked at the claim, in the order of the book") List<Step> steps) {

    /** By what it was decided. */
    @Schema(name = "DecidedBy")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record DecidedBy(
            @Schema(description = "day on which the claim arrived") String receivedOn,
            @Schema(description = "entries on file and their versions: plan:H1234-001-000/2026@3") List<String> onFile,
            @Schema(description = "code sets and their releases") List<String> codeSets,
            @Schema(description = "codes of holds that a person released; left out where nobody did") @Nullable
                    List<String> released) {}

    /** How the claim stands with one rule. */
    @Schema(name = "ExplanationStep")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Step(
            @Schema(description = "order-is-in-force") String rule,
            @Schema(description = "the sentence that should be true") String statement,
            List<SeenBody> saw,
            @Schema(description = "met, not-met, or not-judged where what it needs is missing or wrong")
                    String conclusion,
            @Schema(description = "why it wasn't judged; left out where it was") @Nullable String reason,
            @Schema(description = "as the decision has them; left out where it has none of this rule") @Nullable
                    List<FindingBody> findings,
            @Schema(description = "whose rule it is") String source) {}

    /** One thing that a rule looked at. */
    @Schema(name = "Seen")
    record SeenBody(
            String label,
            String value,
            @Schema(description = "path into the submission, or what is on file or built in") String where) {

        static SeenBody of(Seen seen) {
            return new SeenBody(seen.label(), seen.value(), seen.where());
        }
    }

    static ExplanationBody of(DecisionBody decision, Evidence evidence, Explanation explanation) {
        return new ExplanationBody(
                decision.id(),
                decision.controlNumber(),
                decision.outcome(),
                decision.decidedAt(),
                decision.ruleBook(),
                new DecidedBy(
                        evidence.receivedOn().toString(), evidence.onFile(), evidence.codes(), evidence.released()),
                explanation.steps().stream()
                        .map(step -> step(step, explanation.ruleBook()))
                        .toList());
    }

    private static Step step(Explanation.Step step, RuleBook book) {
        var verdict = step.verdict();
        var findings = verdict.findings().stream()
                .map(finding -> FindingBody.of(finding, book))
                .toList();
        return new Step(
                step.rule().name(),
                step.rule().statement(),
                step.saw().stream().map(SeenBody::of).toList(),
                Words.of(verdict.conclusion()),
                verdict.reason().isEmpty() ? null : verdict.reason(),
                findings.isEmpty() ? null : findings,
                step.rule().source());
    }
}
