package org.tactus.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hl7.fhir.r4.model.CapabilityStatement;
import org.hl7.fhir.r4.model.CapabilityStatement.CapabilityStatementKind;
import org.hl7.fhir.r4.model.CapabilityStatement.CapabilityStatementRestComponent;
import org.hl7.fhir.r4.model.CapabilityStatement.CapabilityStatementRestResourceComponent;
import org.hl7.fhir.r4.model.CapabilityStatement.CapabilityStatementRestResourceOperationComponent;
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
import org.tactus.fhir.OperationDefinitions;
import org.tactus.fhir.OperationDefinitions.Operation;
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

    private static final String LAST_CHANGED = "2026-11-30";
    private static final String SECURITY_SERVICE = "http://terminology.hl7.org/CodeSystem/restful-security-service";
    private static final String HL7 = "http://hl7.org/fhir/SearchParameter/Resource-";
    private static final String BULK_DATA = "http://hl7.org/fhir/uv/bulkdata/CapabilityStatement/bulk-data";

    private static final String OF_EVERY_TYPE =
            """
            A search takes, beside what is listed with its type: _count (%d at most, else %d), _sort (as each type's documentation \
            says), _total, _summary, _elements, _include, _revinclude, both with :iterate; GET, and POST with _search. A history takes \
            _count and _since. What isn't known is a 400, unless Prefer: handling=lenient is sent. _format is json."""
                    .formatted(SearchReader.MOST_IN_PAGE, SearchReader.USUAL_COUNT);

    private static final String AS_HL7_DEFINES = "As HL7 defines it; which parameters it takes here, says %s.";

    /** What plans answer to claims: all else is read alone. */
    private static final String ANSWER = "ClaimResponse";

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
                .addInstantiates(BULK_DATA)
                .addFormat("json")
                .addFormat(FhirJsonType.FHIR_JSON);
        statement.getSoftware().setName("tactus").setVersion(version);
        statement
                .getImplementation()
                .setDescription("Accepted therapeutic-massage claims for Medicare Advantage plans")
                .setUrl(base);
        addRest(statement.addRest(), base);
        return statement;
    }

    private static void addRest(CapabilityStatementRestComponent rest, String base) {
        rest.setMode(RestfulCapabilityMode.SERVER).setDocumentation(OF_EVERY_TYPE);
        rest.getSecurity()
                .addService(service("SMART-on-FHIR"))
                .addService(service("Basic"))
                .setDescription(
                        "SMART Backend Services (%s/.well-known/smart-configuration), for people HTTP Basic; a plan"
                                        .formatted(base)
                                + " sees the claims of its own contracts alone");
        SearchParameters.types().forEach(type -> addSearched(rest.addResource(), type, base));
        addAccesses(rest.addResource(), base);
        Definitions.types().forEach(type -> addRead(rest.addResource(), type));
        OperationDefinitions.operations().forEach(operation -> addOperation(rest, operation, base));
    }

    private static void addSearched(CapabilityStatementRestResourceComponent resource, String type, String base) {
        resource.setVersioning(ResourceVersionPolicy.VERSIONED)
                .setReadHistory(true)
                .setConditionalRead(ConditionalReadStatus.FULLSUPPORT)
                .setDocumentation("_sort: " + String.join(", ", SearchReader.sortable(type))
                        + "; each with - for the last first.");
        resource.setType(type);
        for (var interaction : List.of(
                TypeRestfulInteraction.READ,
                TypeRestfulInteraction.VREAD,
                TypeRestfulInteraction.HISTORYINSTANCE,
                TypeRestfulInteraction.HISTORYTYPE,
                TypeRestfulInteraction.SEARCHTYPE)) {
            resource.addInteraction().setCode(interaction);
        }
        if (type.equals(ANSWER)) {
            resource.addInteraction().setCode(TypeRestfulInteraction.CREATE);
            resource.setConditionalCreate(true);
        }
        addParameters(resource, SearchParameters.of(type).values(), base);
        addInclusions(resource, type);
    }

    private static void addAccesses(CapabilityStatementRestResourceComponent resource, String base) {
        resource.setVersioning(ResourceVersionPolicy.NOVERSION)
                .setConditionalRead(ConditionalReadStatus.NOTSUPPORTED)
                .setDocumentation(
                        "_sort: date, _lastUpdated; each with - for the last first. Of what every search takes, _count and _sort"
                                + " alone. For auditors and admins.");
        resource.setType("AuditEvent");
        resource.addInteraction().setCode(TypeRestfulInteraction.READ);
        resource.addInteraction().setCode(TypeRestfulInteraction.SEARCHTYPE);
        addParameters(resource, SearchParameters.ofAccesses().values(), base);
    }

    private static void addRead(CapabilityStatementRestResourceComponent resource, String type) {
        resource.setVersioning(ResourceVersionPolicy.NOVERSION).setConditionalRead(ConditionalReadStatus.NOTSUPPORTED);
        resource.setType(type);
        resource.addInteraction().setCode(TypeRestfulInteraction.READ);
    }

    /**
     * Twice: with HL7's definition, which is what clients look for, and with ours, which can be read here.
     *
     * @see <a href="https://hl7.org/fhir/R4/operationdefinition.html#profiling">Constraining operations</a>
     */
    private static void addOperation(CapabilityStatementRestComponent rest, Operation operation, String base) {
        var ours = operation.definitionAt(base);
        var operations = operation
                .type()
                .map(type -> resource(rest, type).getOperation())
                .orElseGet(rest::getOperation);
        operations.add(new CapabilityStatementRestResourceOperationComponent()
                .setName(operation.code())
                .setDefinition(operation.hl7())
                .setDocumentation(AS_HL7_DEFINES.formatted(ours)));
        operations.add(new CapabilityStatementRestResourceOperationComponent()
                .setName(operation.code())
                .setDefinition(ours)
                .setDocumentation(operation.what()));
    }

    /** A type is described once. */
    private static CapabilityStatementRestResourceComponent resource(
            CapabilityStatementRestComponent rest, String type) {
        return rest.getResource().stream()
                .filter(resource -> resource.getType().equals(type))
                .findFirst()
                .orElseGet(() -> {
                    var resource = rest.addResource();
                    resource.setType(type);
                    return resource;
                });
    }

    private static void addParameters(
            CapabilityStatementRestResourceComponent resource, Collection<SearchParameter> parameters, String base) {
        resource.addSearchParam().setName("_id").setDefinition(HL7 + "id").setType(SearchParamType.TOKEN);
        resource.addSearchParam()
                .setName("_lastUpdated")
                .setDefinition(HL7 + "lastUpdated")
                .setType(SearchParamType.DATE);
        for (var parameter : parameters) {
            resource.addSearchParam()
                    .setName(parameter.name())
                    .setDefinition(parameter.definitionAt(base))
                    .setType(typeOf(parameter));
        }
    }

    private static void addInclusions(CapabilityStatementRestResourceComponent resource, String type) {
        for (var parameter : SearchParameters.of(type).values()) {
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
