package org.tactus.sample;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A sample, on the wire; in a list, without its strata and claims. */
@Schema(name = "Sample")
@JsonInclude(JsonInclude.Include.NON_NULL)
record SampleBody(
        UUID id,
        SampleQuestion question,
        String seed,
        @Schema(description = "claims that were decided before") Instant asOf,
        String purpose,
        @Schema(description = "when it was drawn") Instant at,
        @Schema(description = "who drew it") String by,
        @Schema(description = "how many claims it was drawn from") long population,
        @Schema(description = "how many were drawn") int drawn,
        @Schema(description = "those that aren't empty, by name") @Nullable List<StratumBody> strata,
        @Schema(description = "stratum by stratum, in that in the order in which they were drawn") @Nullable
                List<UUID> claims,
        String self,
        @Schema(description = "a ZIP with all that there is of these claims") String packet) {

    /** A part of the population. */
    @Schema(name = "SampleStratum")
    record StratumBody(String name, long population, int drawn) {}

    static SampleBody of(Sample sample) {
        return body(
                sample,
                sample.strata().stream()
                        .map(stratum -> new StratumBody(stratum.name(), stratum.population(), stratum.drawn()))
                        .toList(),
                sample.claims());
    }

    static SampleBody inList(Sample sample) {
        return body(sample, null, null);
    }

    private static SampleBody body(Sample sample, @Nullable List<StratumBody> strata, @Nullable List<UUID> claims) {
        var self = "/api/samples/" + sample.id();
        return new SampleBody(
                sample.id(),
                sample.question(),
                sample.seed(),
                sample.asOf(),
                sample.purpose(),
                sample.at(),
                sample.by(),
                sample.population(),
                sample.claims().size(),
                strata,
                claims,
                self,
                self + "/packet");
    }
}
