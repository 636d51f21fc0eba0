package org.tactus.fhir;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hl7.fhir.r4.model.CapabilityStatement;
import org.hl7.fhir.r4.model.CapabilityStatement.CapabilityStatementKind;
import org.hl7.fhir.r4.model.CapabilityStatement.CapabilityStatementRestComponent;
import org.hl7.fhir.r4.model.CapabilityStatement.ResourceVersionPolicy;
import org.hl7.fhir.r4.model.CapabilityStatement.RestfulCapabilityMode;
import org.hl7.fhir.r4.model.CapabilityStatement.TypeRestfulInteraction;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Enumerations.FHIRVersion;
import org.hl7.fhir.r4.model.Enumerations.PublicationStatus;

/**
 * What the FHIR API can do, and nothing more.
 *
 * @see <a href="https://hl7.org/fhir/R4/capabilitystatement.html">CapabilityStatement</a>
 */
@ApplicationScoped
class CapabilityMapper {

    private static final String LAST_CHANGED = "2026-11-23";
    private static final List<String> TYPES = List.of(
            "Bundle",
            "Claim",
            "CodeSystem",
            "Condition",
            "Coverage",
            "Location",
            "Organization",
            "Patient",
            "Practitioner",
            "PractitionerRole",
            "Provenance",
            "ServiceRequest",
            "StructureDefinition");

    private final String version;

    CapabilityMapper(@ConfigProperty(name = "quarkus.application.version") String version) {
        this.version = version;
    }

    String json(String base) {
        return FhirJson.write(statement(base));
    }

    private CapabilityStatement statement(String base) {
        var statement = new CapabilityStatement();
        statement
                .setStatus(PublicationStatus.ACTIVE)
                .setDateElement(new DateTimeType(LAST_CHANGED))
                .setKind(CapabilityStatementKind.INSTANCE)
                .setFhirVersion(FHIRVersion._4_0_1)
                .addFormat("json");
        statement.getSoftware().setName("tactus").setVersion(version);
        statement
                .getImplementation()
                .setDescription("Accepted therapeutic-massage claims for Medicare Advantage plans")
                .setUrl(base);
        addRest(statement.addRest());
        return statement;
    }

    private static void addRest(CapabilityStatementRestComponent rest) {
        rest.setMode(RestfulCapabilityMode.SERVER);
        rest.getSecurity().setDescription("HTTP Basic; a plan sees the claims of its own contracts alone");
        for (var type : TYPES) {
            var resource = rest.addResource().setVersioning(ResourceVersionPolicy.VERSIONED);
            resource.setTypeElement(new CodeType(type));
            resource.addInteraction().setCode(TypeRestfulInteraction.READ);
        }
    }
}
