package org.tactus.audit;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.context.support.DefaultProfileValidationSupport;
import java.util.Collection;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.CodeSystem;
import org.hl7.fhir.r4.model.CodeSystem.ConceptDefinitionComponent;
import org.junit.jupiter.api.Test;

class PurposeOfUseTest {

    @Test
    void the_codes_are_those_that_HL7_has_below_PurposeOfUse() {
        var reasons = (CodeSystem) new DefaultProfileValidationSupport(FhirContext.forR4Cached())
                .fetchCodeSystem("http://terminology.hl7.org/CodeSystem/v3-ActReason");
        var purpose = withAllBelow(reasons.getConcept())
                .filter(concept -> concept.getCode().equals("PurposeOfUse"))
                .findFirst()
                .orElseThrow();

        assertThat(PurposeOfUse.codes())
                .containsExactlyInAnyOrderElementsOf(withAllBelow(purpose.getConcept())
                        .map(ConceptDefinitionComponent::getCode)
                        .toList());
    }

    private static Stream<ConceptDefinitionComponent> withAllBelow(Collection<ConceptDefinitionComponent> concepts) {
        return concepts.stream()
                .flatMap(concept -> Stream.concat(Stream.of(concept), withAllBelow(concept.getConcept())));
    }
}
