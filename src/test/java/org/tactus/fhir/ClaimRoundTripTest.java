package org.tactus.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tactus.claim.MassageClaim;
import org.tactus.claimfile.AllClaims;
import org.tactus.claimfile.FhirClaims;
import org.tactus.claimfile.MemoryShelf;
import org.tactus.json.Violations;

/** A claim that became FHIR, read back from there. */
class ClaimRoundTripTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-24T12:00:00Z"), ZoneOffset.UTC);
    private static final ObjectMapper JSON = new ObjectMapper();

    /** The day of receipt isn't read from a Claim (docs/clarifications.md#claims-created). */
    private static final String RECEIPT = "receivedOn";

    /** Where the massage was at the member's home, the bundle has no other place: a facility that was named has none in it. */
    private static final Map<String, Set<String>> LOST = Map.of("at-home", Set.of("serviceFacility"));

    static Stream<Map.Entry<String, Emitted>> samples() {
        return Samples.all().entrySet().stream();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void a_claim_comes_back_as_it_was_stated(Map.Entry<String, Emitted> sample) throws IOException {
        var lost = LOST.getOrDefault(sample.getKey(), Set.of()).toArray(new String[0]);

        assertThat(readBack(sample.getValue()))
                .usingRecursiveComparison()
                .ignoringFields(RECEIPT)
                .ignoringFields(lost)
                .withComparatorForType(BigDecimal::compareTo, BigDecimal.class)
                .isEqualTo(sample.getValue().claim());
    }

    @ParameterizedTest
    @MethodSource("samples")
    void what_came_back_becomes_the_same_FHIR(Map.Entry<String, Emitted> sample) throws IOException {
        var emitted = sample.getValue();
        var again = Emitted.of(readBack(emitted), emitted.facts());

        assertThat(JSON.readTree(again.bundle())).isEqualTo(JSON.readTree(emitted.bundle()));
    }

    private static MassageClaim readBack(Emitted emitted) throws IOException {
        var bytes = emitted.bundle().getBytes(StandardCharsets.UTF_8);
        try (var reader = new FhirClaims(() -> new ByteArrayInputStream(bytes), new MemoryShelf())) {
            var claims = AllClaims.of(reader);
            assertThat(claims).singleElement().satisfies(claim -> {
                assertThat(claim.slips()).isEmpty();
                assertThat(claim.normalizations()).isEmpty();
                assertThat(claim.place()).isEqualTo("Bundle.entry[0].resource");
            });
            var violations = new Violations();
            var claim = claims.get(0).submission().orElseThrow().toClaim(CLOCK, violations);
            assertThat(violations.all()).isEmpty();
            return claim;
        }
    }
}
