package org.tactus.response;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.tactus.TestUsers.asAuditor;
import static org.tactus.TestUsers.asBilling;
import static org.tactus.TestUsers.asOtherBilling;
import static org.tactus.TestUsers.asPlan;
import static org.tactus.TestUsers.asRegistrar;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tactus.Setting;
import org.tactus.Submission;
import org.tactus.fhir.FhirValidation;
import org.tactus.smart.SmartClient;

/** What a plan may say to a claim, and to which. */
@QuarkusTest
class ClaimResponseTest {

    private static final String FHIR_JSON = "application/fhir+json";

    @TestHTTPResource("/fhir")
    String base;

    private Setting setting;
    private String claim;

    @BeforeEach
    void a_plan_with_a_claim() {
        setting = Setting.usual();
        claim = submit(setting);
    }

    private static String submit(Setting setting) {
        var answer = asBilling().body(Submission.of(setting).json()).post("/api/claims");
        answer.then().body("outcome", equalTo("accepted"));
        return answer.path("id");
    }

    private RequestSpecification plan() {
        return asPlan(setting.plan()).contentType(FHIR_JSON);
    }

    private Response post(PlansAnswer answer) {
        return plan().body(answer.json()).post("/fhir/ClaimResponse");
    }

    @Test
    void an_answer_is_filed_under_an_id_of_ours_and_read_back_valid() {
        var answer = post(PlansAnswer.to(claim).with("/id", "\"theirs\""));

        answer.then()
                .statusCode(201)
                .contentType(startsWith(FHIR_JSON))
                .header("ETag", equalTo("W/\"1\""))
                .body("meta.versionId", equalTo("1"))
                .body("payment.amount.currency", equalTo("USD"));
        var location = answer.header("Location");
        String id = answer.path("id");
        assertThat(location).isEqualTo(base + "/ClaimResponse/" + id + "/_history/1");
        assertThat(UUID.fromString(id).version()).isEqualTo(7);
        for (var path : List.of(location, "/fhir/ClaimResponse/" + id)) {
            assertThat(plan().get(path).asString()).isEqualTo(answer.asString());
        }
        assertThat(answer.asString()).contains("\"value\":90.00");
        assertThat(FhirValidation.ofR4().errorsOf(answer.asString())).isEmpty();
        plan().get("/fhir/ClaimResponse/" + id + "/_history").then().body("entry", hasSize(1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Claim/%s", "%b/Claim/%s", "Claim/%s/_history/1", "%b/Claim/%s/_history/1"})
    void the_claim_is_named_by_any_address_of_it(String form) {
        var reference = form.replace("%b", base).replace("%s", claim);

        post(PlansAnswer.to(claim).with("/request/reference", "\"" + reference + "\""))
                .then()
                .statusCode(201)
                .body("request.reference", equalTo(reference.replace(base + "/", "")));

        plan().get("/fhir/ClaimResponse?request=" + claim).then().body("entry", hasSize(1));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "_id=%i",
                "identifier=%v",
                "request=Claim/%c",
                "patient=%p",
                "insurer=%o",
                "created=2026-12-01",
                "status=active",
                "use=claim",
                "outcome=complete",
                "payment-date=2026-12",
                "request=%b/Claim/%c"
            })
    void an_answer_is_found_by(String search) {
        var answer = PlansAnswer.to(claim);
        var filed = post(answer);
        String patient = filed.path("patient.reference");
        String insurer = filed.path("insurer.reference");
        String id = filed.path("id");

        plan().urlEncodingEnabled(false)
                .get("/fhir/ClaimResponse?"
                        + search.replace("%i", id)
                                .replace("%v", answer.identifier().replace("|", "%7C"))
                                .replace("%c", claim)
                                .replace("%p", patient)
                                .replace("%o", insurer)
                                .replace("%b", base))
                .then()
                .statusCode(200)
                .body("entry.resource.id", equalTo(List.of(id)));
    }

    @Test
    void claims_and_answers_bring_one_another_along() {
        post(PlansAnswer.to(claim)).then().statusCode(201);

        plan().get("/fhir/ClaimResponse?_include=ClaimResponse:request&_include=ClaimResponse:patient")
                .then()
                .body("entry.resource.resourceType", hasItems("ClaimResponse", "Claim", "Patient"));
        plan().get("/fhir/Claim?_revinclude=ClaimResponse:request")
                .then()
                .body("entry.resource.resourceType", equalTo(List.of("Claim", "ClaimResponse")));
        plan().get("/fhir/ClaimResponse?_sort=-created,_lastUpdated")
                .then()
                .statusCode(200)
                .body("entry", hasSize(1));
    }

    @Test
    void a_plan_may_name_member_and_insurer_by_its_own_addresses() {
        post(PlansAnswer.to(claim)
                        .with("/patient", "{\"reference\": \"https://plan.example/fhir/Patient/17\"}")
                        .with("/insurer", "{\"display\": \"Buckeye Advantage\"}"))
                .then()
                .statusCode(201);

        plan().get("/fhir/ClaimResponse?_include=*&_include=ClaimResponse:patient")
                .then()
                .statusCode(400);
        plan().get("/fhir/ClaimResponse?_include=ClaimResponse:patient&_include=ClaimResponse:insurer")
                .then()
                .body("entry", hasSize(1));
    }

    @Test
    void an_answer_stays_the_plans_and_the_billers() {
        String id = post(PlansAnswer.to(claim)).path("id");
        var path = "/fhir/ClaimResponse/" + id;

        asBilling().get(path).then().statusCode(200);
        asAuditor().get(path).then().statusCode(200);
        asOtherBilling().get(path).then().statusCode(404);
        asPlan(Setting.usual().plan()).get(path).then().statusCode(404);
        asRegistrar().get(path).then().statusCode(403);
    }

    @Test
    void nobody_but_a_plan_answers() {
        var json = PlansAnswer.to(claim).json();

        for (var who : List.of(asBilling(), asAuditor(), asRegistrar())) {
            who.contentType(FHIR_JSON)
                    .body(json)
                    .post("/fhir/ClaimResponse")
                    .then()
                    .statusCode(403)
                    .body("resourceType", equalTo("OperationOutcome"));
        }
        asBilling().get("/api/claims/" + claim + "/responses").then().body("items", hasSize(0));
    }

    @Test
    void a_claim_of_another_plan_is_answered_as_one_that_does_not_exist() {
        var others = submit(Setting.usual());
        var elsewhere = PlansAnswer.to(others);

        var toAnothers = post(elsewhere);
        var toNone = post(elsewhere.with("/request/reference", "\"Claim/" + UUID.randomUUID() + "\""));

        toAnothers
                .then()
                .statusCode(400)
                .body("issue.expression.flatten().findAll { it != null }", equalTo(List.of("ClaimResponse.request")));
        assertThat(toNone.asString()).isEqualTo(toAnothers.asString());
        assertThat(toNone.statusCode()).isEqualTo(toAnothers.statusCode());
        asBilling().get("/api/claims/" + others + "/responses").then().body("items", hasSize(0));
    }

    @Test
    void a_claim_that_was_not_accepted_can_not_be_answered() {
        String rejected = asBilling()
                .body(Submission.of(setting).withNull("order").json())
                .post("/api/claims")
                .path("id");

        post(PlansAnswer.to(claim).with("/request/reference", "\"Claim/" + rejected + "\""))
                .then()
                .statusCode(400)
                .body("issue[0].expression", equalTo(List.of("ClaimResponse.request")));
    }

    @Test
    void other_formats_and_other_types_are_refused() {
        plan().contentType("application/fhir+xml")
                .body("<ClaimResponse/>")
                .post("/fhir/ClaimResponse")
                .then()
                .statusCode(415);
        plan().body("{}").post("/fhir/Claim").then().statusCode(405);
        plan().contentType("application/json")
                .body(PlansAnswer.to(claim).json())
                .post("/fhir/ClaimResponse")
                .then()
                .statusCode(201);
    }

    @Test
    void the_caller_says_how_much_of_it_is_answered() {
        plan().header("Prefer", "return=minimal")
                .body(PlansAnswer.to(claim).json())
                .post("/fhir/ClaimResponse")
                .then()
                .statusCode(201)
                .header("Location", endsWith("/_history/1"))
                .body(emptyString());
        plan().header("Prefer", "return=OperationOutcome")
                .body(PlansAnswer.to(claim).json())
                .post("/fhir/ClaimResponse")
                .then()
                .statusCode(201)
                .body("resourceType", equalTo("OperationOutcome"))
                .body("issue[0].severity", equalTo("information"));
    }

    @Test
    void an_answer_that_comes_again_is_not_filed_again() {
        var answer = PlansAnswer.to(claim);
        var condition = "identifier=" + answer.identifier();

        var first =
                plan().header("If-None-Exist", condition).body(answer.json()).post("/fhir/ClaimResponse");
        var again =
                plan().header("If-None-Exist", condition).body(answer.json()).post("/fhir/ClaimResponse");
        var another = PlansAnswer.to(claim);
        plan().header("If-None-Exist", "identifier=" + another.identifier())
                .body(another.json())
                .post("/fhir/ClaimResponse")
                .then()
                .statusCode(201);

        first.then().statusCode(201);
        again.then().statusCode(200).header("Location", equalTo(first.header("Location")));
        assertThat(again.asString()).isEqualTo(first.asString());
        plan().get("/fhir/ClaimResponse").then().body("entry", hasSize(2));
    }

    @Test
    void an_identifier_of_another_plan_stands_in_nobodys_way() {
        var answer = PlansAnswer.to(claim);
        var condition = "identifier=" + answer.identifier();
        var other = Setting.usual();
        var theirs = PlansAnswer.to(submit(other))
                .with("/identifier/0/value", "\"" + answer.identifier().split("\\|")[1] + "\"");
        asPlan(other.plan())
                .contentType(FHIR_JSON)
                .header("If-None-Exist", condition)
                .body(theirs.json())
                .post("/fhir/ClaimResponse")
                .then()
                .statusCode(201);

        plan().header("If-None-Exist", condition)
                .body(answer.json())
                .post("/fhir/ClaimResponse")
                .then()
                .statusCode(201);
    }

    @Test
    void an_identifier_of_several_answers_is_no_condition() {
        var answer = PlansAnswer.to(claim);
        post(answer).then().statusCode(201);
        post(answer).then().statusCode(201);

        plan().header("If-None-Exist", "identifier=" + answer.identifier())
                .body(answer.json())
                .post("/fhir/ClaimResponse")
                .then()
                .statusCode(412)
                .body("issue[0].code", equalTo("multiple-matches"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "status=active",
                "identifier=",
                "identifier",
                "identifier=urn:x|",
                "identifier=a,b",
                "identifier=a&identifier=b",
                "identifier:not=a",
                "identifier=not-in-it"
            })
    void any_other_condition_is_refused(String condition) {
        plan().header("If-None-Exist", condition)
                .body(PlansAnswer.to(claim).json())
                .post("/fhir/ClaimResponse")
                .then()
                .statusCode(400);
        plan().get("/fhir/ClaimResponse").then().body("entry", nullValue());
    }

    @ParameterizedTest
    @CsvSource({
        "system/ClaimResponse.c, 201",
        "system/ClaimResponse.cruds, 201",
        "system/*.write, 201",
        "system/ClaimResponse.rs, 403",
        "system/Claim.cruds, 403"
    })
    void a_plans_system_answers_as_far_as_its_scopes_go(String scope, int status) {
        var token = SmartClient.of(setting.plan(), "system/*.cruds").token(scope);

        SmartClient.with(token)
                .contentType(FHIR_JSON)
                .body(PlansAnswer.to(claim).json())
                .post("/fhir/ClaimResponse")
                .then()
                .statusCode(status)
                .body("resourceType", status == 201 ? equalTo("ClaimResponse") : not("ClaimResponse"));
    }

    @Test
    void the_capability_statement_says_that_answers_alone_can_be_created() {
        var resources = plan().get("/fhir/metadata").jsonPath();

        assertThat(
                        resources.<String>getList(
                                "rest[0].resource.findAll { it.interaction != null && it.interaction.code.contains('create') }.type"))
                .containsExactly("ClaimResponse");
        assertThat(resources.<String>getList("rest[0].resource.findAll { it.conditionalCreate }.type"))
                .containsExactly("ClaimResponse");
        assertThat(resources.<String>getList("rest[0].resource.find { it.type == 'Claim' }.searchRevInclude"))
                .contains("ClaimResponse:request");
    }
}
