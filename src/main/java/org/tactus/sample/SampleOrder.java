package org.tactus.sample;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.tactus.claim.PlanId;
import org.tactus.claim.Words;
import org.tactus.json.QueryParameters;
import org.tactus.json.Violations;
import org.tactus.ledger.ClaimPopulation.Parting;
import org.tactus.rule.FindingCode;
import org.tactus.rule.Outcome;

/** What an auditor asks a sample by, on the wire. */
@Schema(name = "SampleOrder")
record SampleOrder(
        @Schema(description = "accepted, held or rejected", required = true) @Nullable String outcome,
        @Schema(description = "first day of the decision, in UTC", required = true) @Nullable LocalDate from,
        @Schema(description = "last such day", required = true) @Nullable LocalDate to,
        @Schema(description = "contract-PBP, segment optional") @Nullable String plan,
        @Schema(description = "of who bills, treated or ordered") @Nullable String npi,
        @Schema(description = "NPI whose claim it is") @Nullable String billing,
        @Schema(description = "of service, two letters") @Nullable String state,
        @Schema(description = "of a finding: order-expired") @Nullable String code,
        @Schema(
                        description =
                                "none (left out), plan, npi (whose claim it is), state, month or code (of the gravest finding)")
                @Nullable
                String stratify,
        @Schema(
                        description = "in all strata together, 1 to 500",
                        required = true,
                        implementation = Integer.class,
                        minimum = "1",
                        maximum = "500")
                @Nullable
                BigDecimal size,
        @Schema(description = "a number or a text; left out, a random one is made and told", maxLength = LONGEST_SEED)
                @Nullable
                String seed,
        @Schema(description = "an instant: claims that were decided before; left out, as late as can be") @Nullable
                String asOf,
        @Schema(
                        description = "why these claims are opened: a code of HL7's PurposeOfUse, or a sentence",
                        required = true,
                        maxLength = LONGEST_PURPOSE)
                @Nullable
                String purpose) {

    private static final int LONGEST_SEED = 100;
    private static final int LONGEST_PURPOSE = 200;
    private static final int MOST_CLAIMS = 500;

    /**
     * What it means.
     *
     * @param seed empty where one is to be made
     * @param asOf empty for the latest
     */
    record Order(SampleQuestion question, Optional<String> seed, Optional<Instant> asOf, String purpose) {}

    /** @param settled the latest moment that can be asked for */
    Order toOrder(Instant settled, Violations violations) {
        var question = question(violations);
        var stated = QueryParameters.text(seed).map(text -> violations.atMost(LONGEST_SEED, "seed", text));
        return new Order(
                question,
                stated,
                asOf(settled, violations),
                violations.atMost(LONGEST_PURPOSE, "purpose", violations.requiredText("purpose", purpose)));
    }

    private SampleQuestion question(Violations violations) {
        var first = violations.required("from", from, LocalDate.EPOCH);
        var last = violations.required("to", to, first);
        if (from != null && last.isBefore(first)) {
            violations.add("to", "is before from");
        }
        return new SampleQuestion(
                violations
                        .word("outcome", violations.required("outcome", outcome, "accepted"), Outcome.class)
                        .map(Words::of)
                        .orElse(""),
                first,
                last,
                plan(violations),
                QueryParameters.text(npi).orElse(null),
                QueryParameters.text(billing).orElse(null),
                QueryParameters.text(state)
                        .map(letters -> letters.toUpperCase(Locale.ROOT))
                        .orElse(null),
                code(violations),
                violations
                        .word("stratify", QueryParameters.text(stratify).orElse("none"), Parting.class)
                        .map(Words::of)
                        .orElse(""),
                size(violations));
    }

    private @Nullable String plan(Violations violations) {
        var stated = QueryParameters.text(plan).map(PlanId::new);
        if (stated.filter(id -> !id.isValid()).isPresent()) {
            violations.add("plan", "is contract, PBP and, where there is one, segment, as in H1234-001-000");
        }
        return stated.map(PlanId::value).orElse(null);
    }

    private @Nullable String code(Violations violations) {
        var stated = QueryParameters.text(code);
        if (stated.filter(SampleOrder::isUnknown).isPresent()) {
            violations.add("code", "is no code of a finding, as order-expired is: docs/rejections.md lists them");
        }
        return stated.orElse(null);
    }

    private static boolean isUnknown(String code) {
        return Arrays.stream(FindingCode.values())
                .noneMatch(known -> known.wire().equals(code));
    }

    private int size(Violations violations) {
        var stated = violations.required("size", size, BigDecimal.ONE);
        if (stated.stripTrailingZeros().scale() > 0
                || stated.compareTo(BigDecimal.ONE) < 0
                || stated.compareTo(BigDecimal.valueOf(MOST_CLAIMS)) > 0) {
            violations.add("size", "is a whole number from 1 to " + MOST_CLAIMS);
            return 1;
        }
        return stated.intValue();
    }

    private Optional<Instant> asOf(Instant settled, Violations violations) {
        try {
            var stated = QueryParameters.text(asOf).map(Instant::parse);
            if (stated.filter(settled::isBefore).isPresent()) {
                violations.add(
                        "asOf",
                        "is later than " + settled
                                + ", before which all is on file; left out, it is as late as can be");
            }
            return stated.map(moment -> moment.truncatedTo(ChronoUnit.MILLIS));
        } catch (DateTimeException unreadable) {
            violations.add("asOf", "is no instant, written as in 2026-11-10T08:00:00Z");
            return Optional.empty();
        }
    }
}
