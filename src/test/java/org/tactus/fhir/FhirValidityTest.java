package org.tactus.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.hl7.fhir.r4.model.CodeSystem;
import org.junit.jupiter.api.Test;
import org.tactus.ledger.StoredResource;

/** HAPI's validator over all that the mappers write: it costs some seconds to begin with, and then milliseconds a resource. */
class FhirValidityTest {

    /** What US Core asks for and a claim doesn't have: docs/fhir.md#us-core. */
    private static final Map<String, String> WITHOUT_PROFILE =
            Map.of("PractitionerRole", "asks for a telephone number or the like", "Claim", "has no profile there");

    @Test
    void every_resource_is_valid_by_R4() {
        assertThat(errorsBy(FhirValidation.ofR4())).isEmpty();
    }

    @Test
    void every_resource_is_valid_by_the_US_Core_profile_that_it_claims() {
        assertThat(errorsBy(FhirValidation.ofUsCore())).isEmpty();
    }

    @Test
    void every_resource_claims_a_US_Core_profile_but_those_that_are_listed() {
        var without = new ArrayList<String>();
        resources().stream()
                .filter(resource -> !FhirJson.read(resource.body()).getMeta().hasProfile())
                .forEach(resource -> without.add(resource.key().type()));

        assertThat(without).hasSameElementsAs(WITHOUT_PROFILE.keySet());
    }

    @Test
    void a_resource_that_lacks_what_R4_asks_for_is_found() {
        var claim = resources().get(0).body();

        assertThat(FhirValidation.ofR4().errorsOf(claim.replace("\"status\":\"active\",", "")))
                .anySatisfy(error -> assertThat(error).contains("status"));
    }

    @Test
    void our_code_systems_are_valid() {
        var validation = FhirValidation.ofR4();

        for (var definition : Definitions.all(FhirValidation.BASE)) {
            if (definition instanceof CodeSystem) {
                assertThat(validation.errorsOf(FhirJson.write(definition)))
                        .as(definition.getUrl())
                        .isEmpty();
            }
        }
    }

    @Test
    void our_extensions_are_held_to_their_definitions() {
        var validation = FhirValidation.ofR4();
        var claim = resources().get(0).body();

        assertThat(validation.errorsOf(claim.replace("\"valueCode\":\"original\"", "\"valueString\":\"original\"")))
                .anySatisfy(error -> assertThat(error).contains("claim-frequency"));
        assertThat(validation.errorsOf(claim.replace("claim-frequency", "claim-frequenzy")))
                .anySatisfy(error -> assertThat(error).contains("claim-frequenzy"));
    }

    private static List<StoredResource> resources() {
        return Samples.all().values().stream()
                .flatMap(emitted -> emitted.resources().stream())
                .toList();
    }

    private static List<String> errorsBy(FhirValidation validation) {
        var errors = new ArrayList<String>();
        Samples.all()
                .forEach((name, emitted) ->
                        validation.errorsOf(emitted.bundle()).forEach(error -> errors.add(name + ": " + error)));
        return errors;
    }
}
