package org.tactus.fhir;

import java.util.List;
import java.util.Optional;
import org.hl7.fhir.r4.model.OperationDefinition;
import org.hl7.fhir.r4.model.OperationDefinition.OperationKind;
import org.hl7.fhir.r4.model.OperationDefinition.OperationParameterUse;

/**
 * The operations that there are, as resources: HL7's, with the parameters that count here.
 *
 * @see <a href="https://hl7.org/fhir/R4/operationdefinition.html">OperationDefinition</a>
 * @see <a href="https://hl7.org/fhir/uv/bulkdata/STU2/operations.html">Operations of Bulk Data Access</a>
 */
public final class OperationDefinitions {

    private static final String HL7 = "http://hl7.org/fhir/uv/bulkdata/OperationDefinition/";
    private static final String ANY_NUMBER = "*";

    private static final List<Operation> ALL = List.of(
            new Operation("export", "Export", Optional.empty(), "All that the caller may see."),
            new Operation(
                    "patient-export",
                    "PatientExport",
                    Optional.of("Patient"),
                    "All that the caller may see, or what is about some of the Patients."),
            new Operation(
                    "group-export",
                    "GroupExport",
                    Optional.of("Group"),
                    "All of one plan. The group's id is the plan's: contract, PBP and segment, as in H1234-001-000."));

    private OperationDefinitions() {}

    /**
     * An operation {@code $export}.
     *
     * @param id HL7's own, and ours
     * @param type on which it works; empty for the system as a whole
     * @param what it exports
     */
    public record Operation(String id, String name, Optional<String> type, String what) {

        /** As the operation is called behind the dollar. */
        public String code() {
            return "export";
        }

        /** URI of HL7's definition. */
        public String hl7() {
            return HL7 + id;
        }

        /** @param base where the FHIR API is */
        public String definitionAt(String base) {
            return base + "/OperationDefinition/" + id;
        }
    }

    public static List<Operation> operations() {
        return ALL;
    }

    static List<OperationDefinition> all(String base) {
        return ALL.stream().map(operation -> definition(operation, base)).toList();
    }

    private static OperationDefinition definition(Operation operation, String base) {
        var definition = Definitions.described(
                new OperationDefinition(),
                operation.definitionAt(base),
                operation.name(),
                operation.what() + " Answered in the background: it takes the header Prefer: respond-async.");
        definition
                .setKind(OperationKind.OPERATION)
                .setAffectsState(false)
                .setCode(operation.code())
                .setBase(operation.hl7())
                .setSystem(operation.type().isEmpty())
                .setType(operation.type().filter("Patient"::equals).isPresent())
                .setInstance(operation.type().filter("Group"::equals).isPresent());
        operation.type().ifPresent(definition::addResource);
        addParameters(definition);
        return definition;
    }

    private static void addParameters(OperationDefinition definition) {
        add(
                definition,
                "_outputFormat",
                "string",
                "1",
                "Newline-delimited JSON: application/fhir+ndjson, or its short names application/ndjson and ndjson.");
        add(
                definition,
                "_since",
                "instant",
                "1",
                "What has changed after that; and which Claims are to be dropped, in deleted.");
        add(definition, "_until", "instant", "1", "What has last changed before that.");
        add(definition, "_type", "string", ANY_NUMBER, "Types apart by commas; all, where none is named.");
        add(
                definition,
                "_elements",
                "string",
                ANY_NUMBER,
                "Elements apart by commas, each of one type (Claim.status) or of every type (status); what no resource may lack comes along.");
        add(
                definition,
                "_typeFilter",
                "string",
                ANY_NUMBER,
                "Searches, as in Claim?status=active; of a type with several, a resource has to be found by one of them. They take the type's search parameters alone.");
        add(
                definition,
                "patient",
                "Reference",
                ANY_NUMBER,
                "These Patients with their Claims, Coverages, ServiceRequests and Conditions, and nothing else. In an address, Patient/id.");
    }

    private static void add(
            OperationDefinition definition, String name, String type, String max, String documentation) {
        var parameter = definition
                .addParameter()
                .setName(name)
                .setUse(OperationParameterUse.IN)
                .setMin(0)
                .setMax(max)
                .setDocumentation(documentation)
                .setType(type);
        if (type.equals("Reference")) {
            parameter.addTargetProfile("http://hl7.org/fhir/StructureDefinition/Patient");
        }
    }
}
