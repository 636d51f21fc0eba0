package org.tactus.inquiry;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.tactus.claim.Words;
import org.tactus.rule.CoverageRule;
import org.tactus.rule.FindingCode;
import org.tactus.rule.RuleBook;

/** An edition of the rule book, on the wire. */
@Schema(name = "RuleBook")
record RuleBookBody(
        @Schema(description = "2026.4") String version,
        @Schema(description = "first day on which it decided what was filed") LocalDate inForceFrom,
        @Schema(description = "in the order in which their findings are told") List<RuleBody> rules) {

    /** One rule. */
    @Schema(name = "Rule")
    record RuleBody(
            @Schema(description = "order-is-in-force") String name,
            @Schema(description = "the sentence that should be true") String statement,
            @Schema(description = "the reasons that it gives") List<CodeBody> codes,
            @Schema(description = "whose rule it is, and where it stands") String source,
            @Schema(description = "fields of a plan's benefit that it obeys") List<String> switches,
            @Schema(description = "whether it looks at a void, too") boolean judgesVoids) {

        static RuleBody of(CoverageRule rule) {
            return new RuleBody(
                    rule.name(),
                    rule.statement(),
                    Arrays.stream(FindingCode.values())
                            .filter(rule.codes()::contains)
                            .map(CodeBody::of)
                            .toList(),
                    rule.source(),
                    rule.switches().stream().sorted().toList(),
                    rule.judgesVoids());
        }
    }

    /** A reason that a claim doesn't pass, or something to know about it. */
    @Schema(name = "FindingCode")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record CodeBody(
            String code,
            @Schema(
                            description =
                                    "error, hold, warning or information; a plan may make another of it where a switch says so")
                    String severity,
            String group,
            String carc,
            @Nullable String rarc,
            String statusCategory,
            String status,
            @Nullable String entity) {

        static CodeBody of(FindingCode code) {
            return new CodeBody(
                    code.wire(),
                    Words.of(code.severity()),
                    code.group().name(),
                    code.carc(),
                    code.rarc(),
                    code.statusCategory(),
                    code.status(),
                    code.entity());
        }
    }

    static RuleBookBody of(RuleBook book) {
        return new RuleBookBody(
                book.version(),
                book.inForceFrom(),
                book.rules().stream().map(RuleBody::of).toList());
    }
}
