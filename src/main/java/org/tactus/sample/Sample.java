package org.tactus.sample;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A sample that was drawn.
 *
 * @param asOf claims that were decided before
 * @param claims stratum by stratum, in that in the order in which they were drawn
 */
record Sample(
        UUID id,
        SampleQuestion question,
        String seed,
        Instant asOf,
        String purpose,
        Instant at,
        String by,
        long population,
        List<Stratum> strata,
        List<UUID> claims) {

    Sample {
        strata = List.copyOf(strata);
        claims = List.copyOf(claims);
    }

    /** A part of the population, and how many of it were drawn. */
    record Stratum(String name, long population, int drawn) {}
}
