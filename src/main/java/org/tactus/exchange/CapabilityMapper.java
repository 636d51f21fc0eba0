package org.tactus.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hl7.fhir.r4.model.CapabilityStatement;
import org.hl7.fhir.r4.model.CapabilityStatement.CapabilityStatementKind;
import org.hl7.fhir.r4.model.CapabilityStatement.CapabilityStatementRestComponent;
import org.hl7.fhir.r4.model.CapabilityStatement.CapabilityStatementRestResourceComponent;
import org.hl7.fhir.r4.model.CapabilityStatement.ConditionalReadStatus;
import org.hl7.fhir.r4.model.CapabilityStatement.ResourceVersionPolicy;
import org.hl7.fhir.r4.model.CapabilityStatement.RestfulCapabilityMode;
import org.hl7.fhir.r4.model.CapabilityStatement.TypeRestfulInteraction;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Enumerations.FHIRVersion;
import org.hl7.fhir.r4.model.Enumerations.PublicationStatus;
import org.hl7.fhir.r4.model.Enumerations.SearchParamType;
import org.tactus.fhir.Definitions;
import org.tactus.fhir.FhirJson;
import org.tactus.fhir.SearchKind;
import org.tactus.fhir.SearchParameter;
import org.tactus.fhir.SearchParameters;

/**
 * What the FHIR API can do, and nothing more.
 *
 * @see <a href="https://hl7.org/fhir/R4/capabilitystatement.html">CapabilityStatement</a>
 */
@ApplicationScoped
class CapabilityMapper {

    private static final String LAST_CHANGED = "2026-11-25";
    private static final String SECURITY_SERVICE = "http://terminology.hl7.org/CodeSystem/restful-security-service";
    private static final String HL7 = "http://hl7.org/fhir/SearchParameter/Resource-";

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
        rest.getSecurity()
                .addService(service("SMART-on-FHIR"))
                .addService(service("Basic"))
                .setDescription("SMART Backend Services, for people HTTP Basic; a plan sees the claims of its own"
                        + " contracts alone");
        SearchParameters.types().forEach(type -> addSearched(rest, type));
        for (var type : Definitions.types()) {
            var resource = rest.addResource().setVersioning(ResourceVersionPolicy.NOVERSION);
            resource.setType(type);
            resource.addInteraction().setCode(TypeRestfulInteraction.READ);
        }
    }

    private static void addSearched(CapabilityStatementRestComponent rest, String type) {
        var resource = rest.addResource()
                .setVersioning(ResourceVersionPolicy.VERSIONED)
                .setReadHistory(true)
                .setConditionalRead(ConditionalReadStatus.FULLSUPPORT);
        resource.setType(type);
        for (var interaction : List.of(
                TypeRestfulInteraction.READ,
                TypeRestfulInteraction.VREAD,
                TypeRestfulInteraction.HISTORYINSTANCE,
                TypeRestfulInteraction.HISTORYTYPE,
                TypeRestfulInteraction.SEARCHTYPE)) {
            resource.addInteraction().setCode(interaction);
        }
        addParameters(resource, type);
    }

    private static void addParameters(CapabilityStatementRestResourceComponent resource, String type) {
        resource.addSearchParam().setName("_id").setDefinition(HL7 + "id").setType(SearchParamType.TOKEN);
        resource.addSearchParam()
                .setName("_lastUpdated")
                .setDefinition(HL7 + "lastUpdated")
                .setType(SearchParamType.DATE);
        for (var parameter : SearchParameters.of(type).values()) {
            resource.addSearchParam()
                    .setName(parameter.name())
                    .setDefinition(parameter.definition())
                    .setType(typeOf(parameter));
            if (parameter.kind() == SearchKind.REFERENCE) {
                resource.addSearchInclude(type + ":" + parameter.name());
            }
        }
        for (var source : SearchParameters.types()) {
            SearchParameters.of(source).values().stream()
                    .filter(parameter -> parameter.targets().contains(type))
                    .forEach(parameter -> resource.addSearchRevInclude(source + ":" + parameter.name()));
        }
    }

    private static SearchParamType typeOf(SearchParameter parameter) {
        return switch (parameter.kind()) {
            case TOKEN -> SearchParamType.TOKEN;
            case REFERENCE -> SearchParamType.REFERENCE;
            case DATE -> SearchParamType.DATE;
            case STRING -> SearchParamType.STRING;
        };
    }

    /** Where the tokens are says {@code .well-known/smart-configuration}: the extension for it wants a page to sign in as well. */
    private static CodeableConcept service(String code) {
        return new CodeableConcept(new Coding().setSystem(SECURITY_SERVICE).setCode(code));
    }
}
