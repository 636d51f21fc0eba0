package org.tactus.exchange;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.tactus.TestUsers.asAuditor;
import static org.tactus.TestUsers.asBilling;
import static org.tactus.TestUsers.asPlan;

import ca.uhn.fhir.context.FhirContext;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.CanonicalType;
import org.hl7.fhir.r4.model.CapabilityStatement;
import org.hl7.fhir.r4.model.CapabilityStatement.CapabilityStatementRestComponent;
import org.hl7.fhir.r4.model.CapabilityStatement.CapabilityStatementRestResourceComponent;
import org.hl7.fhir.r4.model.CapabilityStatement.CapabilityStatementRestResourceOperationComponent;
import org.hl7.fhir.r4.model.CapabilityStatement.CapabilityStatementRestResourceSearchParamComponent;
import org.hl7.fhir.r4.model.CapabilityStatement.TypeRestfulInteraction;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.Enumerations.SearchParamType;
import org.hl7.fhir.r4.model.OperationDefinition;
import org.hl7.fhir.r4.model.SearchParameter;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tactus.Setting;
import org.tactus.Submission;
import org.tactus.TestClock;
import org.tactus.fhir.Definitions;
import org.tactus.response.PlansAnswer;

/** The capability statement, held against what the server does: each thing that it says is so, and what it doesn't say isn't. */
@QuarkusTest
class CapabilityTest {

    private static final FhirContext FHIR = FhirContext.forR4Cached();
    private static final String HL7 = "http://hl7.org/fhir/";
    private static final String NOBODYS = "01a210bd-a54a-7000-8a48-c7f9cd7dfac3";

    /** HL7's search parameters by their URI. */
    private static final Map<String, SearchParameter> OF_HL7 = ofHl7();

    private static final Map<SearchParamType, String> VALUES = Map.of(
            SearchParamType.TOKEN, "code",
            SearchParamType.REFERENCE, NOBODYS,
            SearchParamType.DATE, "2026",
            SearchParamType.STRING, "text");

    /** A value of each parameter that an export may have. */
    private static final Map<String, String> OF_EXPORTS = Map.of(
            "_outputFormat", "ndjson",
            "_since", "2026-11-01T00:00:00Z",
            "_until", "2026-12-01T00:00:00Z",
            "_type", "Claim",
            "_elements", "Claim.status",
            "_typeFilter", "Claim%3Fstatus%3Dactive",
            "patient", "Patient/" + NOBODYS);

    @Inject
    TestClock clock;

    private Setting setting;
    private CapabilityStatement statement;
    private String base;

    /** Of each type one that is on file. */
    private Map<String, String> ids;

    @BeforeEach
    void a_plan_with_a_claim() {
        clock.reset();
        setting = Setting.usual();
        String claim = asBilling()
                .body(Submission.of(setting).json())
                .post("/api/claims")
                .path("id");
        statement = parsed(given().get("/fhir/metadata"), CapabilityStatement.class);
        base = statement.getImplementation().getUrl();
        ids = new LinkedHashMap<>();
        parsed(plan().get("/fhir/Bundle/" + claim), Bundle.class)
                .getEntry()
                .forEach(entry -> ids.put(
                        entry.getResource().fhirType(),
                        entry.getResource().getIdElement().getIdPart()));
        ids.put("Bundle", claim);
        ids.put(
                "ClaimResponse",
                plan().contentType(FhirJsonType.FHIR_JSON)
                        .body(PlansAnswer.to(claim).json())
                        .post("/fhir/ClaimResponse")
                        .path("id"));
        ids.put("AuditEvent", asAuditor().get("/fhir/AuditEvent?_count=1").path("entry[0].resource.id"));
        Definitions.all(base)
                .forEach(definition ->
                        ids.put(definition.fhirType(), definition.getIdElement().getIdPart()));
    }

    @Test
    void every_address_of_ours_that_it_names_is_there() {
        var json = given().get("/fhir/metadata").asString();
        var links = new TreeSet<String>();
        Pattern.compile(Pattern.quote(base) + "/[^\"\\s,;)]*[^\"\\s,;).]")
                .matcher(json)
                .results()
                .forEach(link -> links.add(link.group()));

        assertThat(links).hasSizeGreaterThan(10).anyMatch(link -> link.contains("/OperationDefinition/"));
        links.forEach(
                link -> assertThat(given().get(link).statusCode()).as(link).isEqualTo(200));
    }

    @Test
    void every_type_is_described_once_and_every_interaction_of_it_is_there() {
        assertThat(types()).doesNotHaveDuplicates();
        for (var resource : rest().getResource()) {
            for (var interaction : resource.getInteraction()) {
                if (interaction.getCode() != TypeRestfulInteraction.CREATE) {
                    assertThat(ask(interaction.getCode(), resource.getType()).statusCode())
                            .as(resource.getType() + " " + interaction.getCode())
                            .isEqualTo(200);
                }
            }
        }
    }

    @Test
    void what_it_does_not_name_is_not_there() {
        for (var resource : rest().getResource()) {
            var unnamed = EnumSet.complementOf(EnumSet.of(TypeRestfulInteraction.NULL));
            resource.getInteraction().forEach(interaction -> unnamed.remove(interaction.getCode()));
            for (var interaction : unnamed) {
                assertRefused(ask(interaction, resource.getType()), resource.getType() + " " + interaction);
            }
        }
        var others = new TreeSet<>(FHIR.getResourceTypes());
        types().forEach(others::remove);
        assertThat(others).hasSizeGreaterThan(100);
        for (var type : others) {
            assertRefused(plan().get("/fhir/" + type), type);
            assertRefused(plan().get("/fhir/" + type + "/" + NOBODYS), type + " read");
            assertRefused(plan().get("/fhir/" + type + "/_history"), type + " history");
        }
        assertThat(rest().getInteraction()).isEmpty();
        assertRefused(plan().get("/fhir/_history"), "history-system");
        assertRefused(plan().get("/fhir?_type=Claim"), "search-system");
        assertRefused(
                body("{\"resourceType\": \"Bundle\", \"type\": \"batch\"}").post("/fhir"), "batch");
    }

    @Test
    void every_search_parameter_is_understood_and_none_of_HL7s_beyond_them() {
        for (var resource : rest().getResource()) {
            var known = new HashSet<String>();
            for (var parameter : resource.getSearchParam()) {
                known.add(parameter.getName());
                assertThat(search(resource, parameter.getName() + "=" + VALUES.get(parameter.getType())))
                        .as(resource.getType() + "?" + parameter.getName())
                        .isEqualTo(200);
            }
            if (!known.isEmpty()) {
                for (var parameter :
                        FHIR.getResourceDefinition(resource.getType()).getSearchParams()) {
                    if (!known.contains(parameter.getName())) {
                        assertThat(search(resource, parameter.getName() + "=1"))
                                .as(resource.getType() + "?" + parameter.getName())
                                .isEqualTo(400);
                    }
                }
            }
        }
    }

    @Test
    void every_include_and_every_order_is_understood() {
        for (var resource : rest().getResource()) {
            resource.getSearchInclude()
                    .forEach(include -> assertThat(search(resource, "_include=" + include.getValue()))
                            .as("_include=" + include)
                            .isEqualTo(200));
            resource.getSearchRevInclude()
                    .forEach(include -> assertThat(search(resource, "_revinclude=" + include.getValue()))
                            .as("_revinclude=" + include)
                            .isEqualTo(200));
            if (resource.hasSearchParam()) {
                var orders = resource.getDocumentation().replaceAll("^_sort: |;.*$", "");
                for (var order : orders.split(", ")) {
                    assertThat(search(resource, "_sort=-" + order))
                            .as(resource.getType() + " by " + order)
                            .isEqualTo(200);
                }
            }
        }
    }

    @Test
    void what_every_search_takes_is_understood() {
        for (var parameter : List.of(
                "_count=5", "_sort=_id", "_total=accurate", "_summary=true", "_elements=meta", "_format=json")) {
            assertThat(rest().getDocumentation()).contains(parameter.replaceAll("=.*", ""));
            assertThat(plan().get("/fhir/Claim?" + parameter).statusCode())
                    .as(parameter)
                    .isEqualTo(200);
        }
    }

    @Test
    void each_search_parameter_leads_to_a_definition_that_says_the_same() {
        for (var resource : rest().getResource()) {
            for (var parameter : resource.getSearchParam()) {
                if (parameter.getDefinition().startsWith(HL7)) {
                    assertHl7Defines(resource.getType(), parameter);
                } else {
                    var definition = parsed(given().get(parameter.getDefinition()), SearchParameter.class);
                    assertThat(definition.getUrl()).isEqualTo(parameter.getDefinition());
                    assertThat(definition.getCode()).isEqualTo(parameter.getName());
                    assertThat(definition.getType()).isEqualTo(parameter.getType());
                    assertThat(definition.getBase())
                            .extracting(CodeType::getValue)
                            .containsExactly(resource.getType());
                }
            }
        }
    }

    private static void assertHl7Defines(String type, CapabilityStatementRestResourceSearchParamComponent parameter) {
        var definition = OF_HL7.get(parameter.getDefinition());

        assertThat(definition).as(parameter.getDefinition()).isNotNull();
        assertThat(definition.getCode()).isEqualTo(parameter.getName());
        assertThat(definition.getType()).isEqualTo(parameter.getType());
        assertThat(definition.getBase()).extracting(CodeType::getValue).containsAnyOf(type, "Resource");
    }

    private static Map<String, SearchParameter> ofHl7() {
        var definitions = new LinkedHashMap<String, SearchParameter>();
        try (var json = FHIR.getClass().getResourceAsStream("/org/hl7/fhir/r4/model/sp/search-parameters.json")) {
            FHIR.newJsonParser().parseResource(Bundle.class, json).getEntry().forEach(entry -> {
                var definition = (SearchParameter) entry.getResource();
                definitions.put(definition.getUrl(), definition);
            });
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return definitions;
    }

    @Test
    void it_says_that_exports_can_be_had_as_clients_of_bulk_data_look_for_it() {
        var bulkData = HL7 + "uv/bulkdata/OperationDefinition/";

        assertThat(statement.getInstantiates())
                .extracting(CanonicalType::getValue)
                .contains(HL7 + "uv/bulkdata/CapabilityStatement/bulk-data");
        assertThat(operations().keySet()).containsExactlyInAnyOrder("", "/Patient", "/Group/" + setting.plan());
        operations().forEach((where, operations) -> {
            assertThat(operations)
                    .allSatisfy(operation -> assertThat(operation.getName()).isEqualTo("export"));
            // a client may look at the first alone
            assertThat(operations.get(0).getDefinition())
                    .isEqualTo(bulkData
                            + where.replaceAll("/(?:(Patient)|(Group)).*", "$1$2-")
                                    .toLowerCase()
                            + "export");
        });
    }

    @Test
    void every_operation_is_there_with_the_parameters_that_its_definition_names() {
        operations().forEach((where, operations) -> {
            var ours = operations.get(1).getDefinition();
            var definition = parsed(given().get(ours), OperationDefinition.class);

            assertThat(definition.getUrl()).isEqualTo(ours);
            assertThat(definition.getBase()).isEqualTo(operations.get(0).getDefinition());
            var names = new HashSet<String>();
            for (var parameter : definition.getParameter()) {
                names.add(parameter.getName());
                assertExported(where + "/$export?" + parameter.getName() + "="
                        + OF_EXPORTS.get(parameter.getName()).replace(NOBODYS, ids.get("Patient")));
            }
            assertThat(names).isEqualTo(OF_EXPORTS.keySet());
        });
    }

    private void assertExported(String path) {
        var job = plan().header("Prefer", "respond-async")
                .urlEncodingEnabled(false)
                .get("/fhir" + path);
        assertThat(job.statusCode()).as(path).isEqualTo(202);
        assertThat(plan().delete(job.header("Content-Location")).statusCode())
                .as(path)
                .isEqualTo(202);
    }

    /** By the address on which they work. */
    private Map<String, List<CapabilityStatementRestResourceOperationComponent>> operations() {
        var operations = new LinkedHashMap<String, List<CapabilityStatementRestResourceOperationComponent>>();
        operations.put("", rest().getOperation());
        for (var resource : rest().getResource()) {
            if (resource.hasOperation()) {
                var instance = resource.getType().equals("Group") ? "/" + setting.plan() : "";
                operations.put("/" + resource.getType() + instance, resource.getOperation());
            }
        }
        return operations;
    }

    private Response ask(TypeRestfulInteraction interaction, String type) {
        var ofType = "/fhir/" + type;
        var one = ofType + "/" + ids.getOrDefault(type, setting.plan());
        return switch (interaction) {
            case READ -> who(type).get(one);
            case VREAD -> who(type).get(one + "/_history/1");
            case HISTORYINSTANCE -> who(type).get(one + "/_history");
            case HISTORYTYPE -> who(type).get(ofType + "/_history");
            case SEARCHTYPE -> who(type).get(ofType);
            case CREATE -> resource(type).post(ofType);
            case UPDATE -> resource(type).put(one);
            case PATCH -> resource(type).patch(one);
            case DELETE -> who(type).delete(one);
            case NULL -> throw new IllegalArgumentException("no interaction");
        };
    }

    private RequestSpecification resource(String type) {
        return who(type).contentType("application/fhir+json").body("{\"resourceType\": \"" + type + "\"}");
    }

    private RequestSpecification body(String json) {
        return plan().contentType("application/fhir+json").body(json);
    }

    /** Somebody who may see it. */
    private RequestSpecification who(String type) {
        return type.equals("AuditEvent") ? asAuditor() : plan();
    }

    private int search(CapabilityStatementRestResourceComponent resource, String asked) {
        return who(resource.getType())
                .urlEncodingEnabled(false)
                .get("/fhir/" + resource.getType() + "?" + asked)
                .statusCode();
    }

    private static void assertRefused(Response answer, String what) {
        assertThat(answer.statusCode()).as(what).isIn(404, 405);
        assertThat(answer.<String>path("resourceType")).as(what).isEqualTo("OperationOutcome");
    }

    private RequestSpecification plan() {
        return asPlan(setting.plan());
    }

    private CapabilityStatementRestComponent rest() {
        return statement.getRestFirstRep();
    }

    private List<String> types() {
        return rest().getResource().stream()
                .map(CapabilityStatementRestResourceComponent::getType)
                .toList();
    }

    private static <R extends org.hl7.fhir.r4.model.Resource> R parsed(Response answer, Class<R> type) {
        answer.then().statusCode(200);
        return FHIR.newJsonParser().parseResource(type, answer.asString());
    }
}
