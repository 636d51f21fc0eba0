package org.tactus.exchange;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.tactus.TestUsers.as;
import static org.tactus.TestUsers.asBilling;
import static org.tactus.TestUsers.asPlan;
import static org.tactus.TestUsers.asRegistrar;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tactus.Setting;
import org.tactus.Submission;
import org.tactus.TestClock;
import org.tactus.fhir.Definitions;
import org.tactus.fhir.FhirValidation;
import org.tactus.fhir.SearchParameters;
import org.tactus.response.PlansAnswer;

/** HAPI's validator over whatever leaves by HTTP; FhirValidityTest has it over what the mappers write. */
@QuarkusTest
class ServedValidityTest {

    private static final FhirValidation VALIDATION = FhirValidation.ofR4();

    @Inject
    TestClock clock;

    private Setting setting;

    @BeforeEach
    void a_plan_of_its_own() {
        clock.reset();
        setting = Setting.usual();
    }

    @Test
    void every_type_is_valid_as_it_is_read_found_and_as_it_was() {
        fileSome();
        for (var type : SearchParameters.types()) {
            var found = get(type + "?_total=accurate&_count=1");
            assertThat(found.<Integer>path("total")).as(type).isPositive();
            var one = type + "/" + found.path("entry[0].resource.id");
            assertValid(one);
            assertValid(one + "/_history/1");
            assertValid(one + "/_history");
            assertValid(type);
            assertValid(type + "/_history?_count=2");
        }
        assertValid("Claim?_include=Claim:*&_revinclude=Provenance:target");
        assertValid("Claim?_summary=count");
        assertValid("Claim?_id=none");
    }

    @Test
    void every_type_is_valid_where_less_of_it_is_asked_and_is_marked_as_less() {
        fileSome();
        for (var type : SearchParameters.types()) {
            for (var view :
                    List.of("_summary=true", "_summary=text", "_summary=data", "_elements=id", "_elements=meta")) {
                var answer = assertValid(type + "?" + view);
                answer.then().body("entry[0].resource.meta.tag.code", equalTo(List.of("SUBSETTED")));
            }
        }
    }

    @Test
    void what_we_say_of_ourselves_is_valid() {
        String base = given().get("/fhir/metadata").path("implementation.url");
        var types = new ArrayList<String>();

        assertValid("metadata");
        for (var definition : Definitions.all(base)) {
            assertValid(definition.fhirType() + "/" + definition.getIdElement().getIdPart());
            types.add(definition.fhirType());
        }
        assertThat(types).contains("StructureDefinition", "CodeSystem", "SearchParameter", "OperationDefinition");
    }

    @Test
    void what_goes_wrong_is_told_validly() {
        String claim = file(Submission.of(setting));
        var answers = new LinkedHashMap<Integer, List<Response>>(Map.of(
                400,
                List.of(
                        get("Claim?colour=blue&created=never&_count=x"),
                        get("Claim?_cursor=abc"),
                        plan().get("/fhir/$export"),
                        plan().header("Prefer", "respond-async").get("/fhir/$export?_since=never&_type=Spaceship"),
                        plan().header("Prefer", "respond-async").body("{").post("/fhir/$export")),
                401,
                List.of(
                        given().get("/fhir/Claim"),
                        as("plan-" + setting.plan(), "wrong").get("/fhir/Claim"),
                        given().header("Authorization", "Bearer nonsense").get("/fhir/Claim")),
                403,
                List.of(asRegistrar().get("/fhir/Claim/" + claim)),
                404,
                List.of(
                        get("Claim/none"),
                        get("Claim/" + claim + "/_history/7"),
                        get("Spaceship"),
                        get("nowhere/to/be/found"),
                        get("_export/" + claim),
                        given().get("/fhir/SearchParameter/none")),
                405,
                List.of(plan().delete("/fhir/Claim/" + claim), plan().body("{}").put("/fhir/Claim/" + claim)),
                406,
                List.of(
                        get("Claim?_format=xml"),
                        plan().header("Accept", "application/fhir+xml").get("/fhir/Claim/" + claim)),
                415,
                List.of(plan().body("{}").post("/fhir/Claim/_search"))));

        answers.forEach((status, all) -> {
            for (var answer : all) {
                answer.then().statusCode(status).body("resourceType", equalTo("OperationOutcome"));
                assertThat(VALIDATION.errorsOf(answer.asString()))
                        .as(answer.asString())
                        .isEmpty();
            }
        });
    }

    /** Whatever makes a difference to what is written: a replacement, a void, a note, another place, more lines. */
    private void fileSome() {
        var original = Submission.of(setting);
        file(original);
        file(Submission.of(setting).with("note", "Right shoulder, after a fall").replacing(original.controlNumber()));
        var voided = Submission.of(setting.anotherMember()).on("2026-11-11");
        file(voided);
        file(voided.copy().with("controlNumber", "V-" + Setting.serial()).voiding(voided.controlNumber()));
        file(Submission.of(setting.anotherMember())
                .on("2026-11-12")
                .withNull("serviceFacility")
                .with("lines.0.placeOfService", "12"));
        var answered = file(Submission.of(setting.anotherMember()).on("2026-11-13"));
        plan().contentType(FhirJsonType.FHIR_JSON)
                .body(PlansAnswer.to(answered).json())
                .post("/fhir/ClaimResponse")
                .then()
                .statusCode(201);
    }

    private static String file(Submission claim) {
        var answer = asBilling().body(claim.json()).post("/api/claims");
        answer.then().statusCode(201).body("outcome", equalTo("accepted"));
        return answer.path("id");
    }

    private Response assertValid(String path) {
        var answer = get(path);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        assertThat(VALIDATION.errorsOf(answer.asString())).as(path).isEmpty();
        return answer;
    }

    private Response get(String path) {
        return plan().urlEncodingEnabled(false).get("/fhir/" + path);
    }

    private RequestSpecification plan() {
        return asPlan(setting.plan());
    }
}
