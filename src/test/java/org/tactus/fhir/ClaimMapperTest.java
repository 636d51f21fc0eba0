package org.tactus.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import java.lang.reflect.Method;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Base;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleEntryComponent;
import org.hl7.fhir.r4.model.Claim;
import org.hl7.fhir.r4.model.Reference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tactus.Golden;
import org.tactus.rule.Accepted;

class ClaimMapperTest {

    static Stream<Map.Entry<String, Emitted>> samples() {
        return Samples.all().entrySet().stream();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void a_claim_is_written_as_the_golden_file_says(Map.Entry<String, Emitted> sample) {
        Golden.assertSame(
                "org/tactus/fhir/golden/" + sample.getKey() + ".json",
                sample.getValue().bundle());
    }

    @ParameterizedTest
    @MethodSource("samples")
    void the_claim_stands_first_and_every_reference_leads_to_an_entry(Map.Entry<String, Emitted> sample) {
        var bundle = parsed(sample.getValue());

        assertThat(bundle.getEntryFirstRep().getResource()).isInstanceOf(Claim.class);
        assertThat(addressesIn(bundle)).doesNotHaveDuplicates();
        assertThat(addressesIn(bundle)).containsAll(referencesIn(bundle));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void every_entry_but_the_claim_and_its_provenance_is_referred_to(Map.Entry<String, Emitted> sample) {
        var bundle = parsed(sample.getValue());
        var idle = new HashSet<>(addressesIn(bundle));
        idle.removeAll(referencesIn(bundle));

        assertThat(idle).allMatch(address -> address.startsWith("Claim/") || address.startsWith("Provenance/"));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void a_claim_has_one_focal_insurance_and_its_total_is_the_sum_of_its_items(Map.Entry<String, Emitted> sample) {
        var claim = (Claim) parsed(sample.getValue()).getEntryFirstRep().getResource();
        var sum = claim.getItem().stream()
                .map(item -> item.getNet().getValue())
                .reduce(BigDecimal::add)
                .orElseThrow();

        assertThat(claim.getInsurance()).singleElement().matches(insurance -> insurance.getFocal());
        assertThat(claim.getTotal().getValue()).isEqualByComparingTo(sum);
    }

    @ParameterizedTest
    @MethodSource("samples")
    void what_is_written_reads_back_as_the_same_text(Map.Entry<String, Emitted> sample) {
        for (var resource : sample.getValue().resources()) {
            assertThat(FhirJson.write(FhirJson.read(resource.body()))).isEqualTo(resource.body());
        }
    }

    @Test
    void nothing_but_an_accepted_claim_can_be_written_as_a_Claim() {
        var writers = Stream.of(ClaimMapper.class, ClaimSubjects.class)
                .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
                .filter(method -> method.getReturnType().equals(Claim.class)
                        || method.getReturnType().equals(ClaimSubjects.class));

        assertThat(writers).isNotEmpty().allMatch(ClaimMapperTest::takesAnAcceptedClaim);
    }

    private static boolean takesAnAcceptedClaim(Method method) {
        return Set.of(method.getParameterTypes()).contains(Accepted.class);
    }

    private static Bundle parsed(Emitted emitted) {
        return FhirContext.forR4Cached().newJsonParser().parseResource(Bundle.class, emitted.bundle());
    }

    private static Set<String> addressesIn(Bundle bundle) {
        var addresses = new HashSet<String>();
        for (BundleEntryComponent entry : bundle.getEntry()) {
            var resource = entry.getResource();
            addresses.add(resource.fhirType() + "/" + resource.getIdElement().getIdPart());
        }
        return addresses;
    }

    /** Relative ones, without a version: a logical reference, by identifier alone, leads nowhere by design. */
    private static Set<String> referencesIn(Bundle bundle) {
        var references = new HashSet<String>();
        bundle.getEntry().forEach(entry -> collect(entry.getResource(), references));
        return references;
    }

    private static void collect(Base element, Set<String> references) {
        if (element instanceof Reference reference && reference.hasReference()) {
            references.add(reference.getReference().replaceAll("/_history/.*", ""));
        }
        element.children().forEach(child -> child.getValues().forEach(value -> collect(value, references)));
    }
}
