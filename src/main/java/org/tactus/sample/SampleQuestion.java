package org.tactus.sample;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.tactus.claim.Words;
import org.tactus.ledger.ClaimPopulation;
import org.tactus.ledger.ClaimPopulation.Parting;
import org.tactus.rule.Outcome;

/** Which claims a sample is drawn from, and how, as it was understood; on the wire, and on record. */
@Schema(name = "SampleQuestion")
@JsonInclude(JsonInclude.Include.NON_NULL)
record SampleQuestion(
        @Schema(description = "accepted, held or rejected, when it was filed or released") String outcome,
        @Schema(description = "first day of that decision, in UTC") LocalDate from,
        @Schema(description = "last such day") LocalDate to,
        @Nullable String plan,
        @Schema(description = "of who bills, treated or ordered") @Nullable String npi,
        @Schema(description = "NPI whose claim it is") @Nullable String billing,
        @Schema(description = "of service") @Nullable String state,
        @Schema(description = "of a finding of that decision") @Nullable String code,
        @Schema(description = "none, plan, npi, state, month or code") String stratify,
        @Schema(description = "in all strata together") int size) {

    ClaimPopulation population(Instant asOf) {
        return new ClaimPopulation(
                Words.constant(Outcome.class, outcome).orElseThrow(),
                from,
                to,
                Optional.ofNullable(plan),
                Optional.ofNullable(npi),
                Optional.ofNullable(billing),
                Optional.ofNullable(state),
                Optional.ofNullable(code),
                Words.constant(Parting.class, stratify).orElseThrow(),
                asOf);
    }
}
