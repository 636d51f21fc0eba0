package org.tactus.intake;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasEntry;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.tactus.TestUsers.as;
import static org.tactus.TestUsers.asAuditor;
import static org.tactus.TestUsers.asBilling;
import static org.tactus.TestUsers.asOtherBilling;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tactus.Setting;
import org.tactus.Submission;
import org.tactus.TestUsers;

@QuarkusTest
class ClaimResourceTest {

    private static final String ID = "[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}";

    @Test
    void a_claim_that_every_rule_accepts_is_201_with_its_decision_and_where_to_find_its_FHIR() {
        var claim = Submission.of(Setting.usual());

        var answer = submit(claim);

        answer.then()
                .statusCode(201)
                .header("Location", containsString("/api/claims/" + answer.path("id")))
                .contentType(ContentType.JSON)
                .body("id", matchesPattern(ID))
                .body("controlNumber", equalTo(claim.controlNumber()))
                .body("outcome", equalTo("accepted"))
                .body("decidedAt", equalTo("2026-11-23T15:04:05.123Z"))
                .body("ruleBook", equalTo("2026.4"))
                .body("benefitCategory", equalTo("14c18"))
                .body("findings.severity", not(hasItem("error")))
                .body("links.self", equalTo("/api/claims/" + answer.path("id")))
                .body("links.claim", equalTo("/fhir/Claim/" + answer.path("id")))
                .body("links.bundle", equalTo("/fhir/Bundle/" + answer.path("id")));
    }

    @Test
    void a_claim_that_a_rule_rejects_is_filed_with_every_finding_and_no_FHIR() {
        var claim = Submission.of(Setting.usual()).withNull("order").withJson("diagnoses", "[\"Z73.3\"]");

        var answer = submit(claim);

        answer.then()
                .statusCode(201)
                .body("outcome", equalTo("rejected"))
                .body(
                        "findings.code",
                        contains("coverage-unverified", "order-missing", "diagnosis-not-qualifying", "comfort-only"))
                .body("findings[1].severity", equalTo("error"))
                .body("findings[1].element", equalTo("order"))
                .body("findings[1].message", equalTo("The claim gives no order."))
                .body("findings[1].remedy", containsString("Attach the order"))
                .body("findings[1].group", equalTo("CO"))
                .body("findings[1].carc", equalTo("173"))
                .body("findings[1].rarc", equalTo("N455"))
                .body("findings[1].statusCategory", equalTo("A6"))
                .body("findings[1].status", equalTo("403"))
                .body("findings[1].entity", equalTo("DK"))
                .body("findings[1].source", containsString("must be ordered"))
                .body("findings[1]", not(hasItem("line")))
                .body("links.self", notNullValue())
                .body("links.claim", nullValue())
                .body("links.bundle", nullValue());
        asAuditor().get("/fhir/Claim/" + answer.path("id")).then().statusCode(404);
        asAuditor().get("/fhir/Bundle/" + answer.path("id")).then().statusCode(404);
    }

    @Test
    void a_finding_about_a_line_says_which() {
        var claim = Submission.of(Setting.usual())
                .withJson(
                        "lines",
                        """
                        [{"serviceDate": "2026-11-10", "placeOfService": "11", "code": "97124", "minutes": 60, "units": 4,
                          "charge": "120.00", "diagnosisPointers": [1]},
                         {"serviceDate": "2026-11-11", "placeOfService": "11", "code": "97124", "minutes": 60, "units": 4,
                          "charge": "0", "diagnosisPointers": [1]}]""");

        submit(claim)
                .then()
                .body("findings.find { it.code == 'charge-invalid' }.line", equalTo(2))
                .body("findings.find { it.code == 'charge-invalid' }.element", equalTo("lines[1].charge"));
    }

    @Test
    void a_held_claim_has_no_FHIR_either() {
        var answer = submit(Submission.of(Setting.usual()).with("note", "Relaxation massage"));

        answer.then().statusCode(201).body("outcome", equalTo("held")).body("links.claim", nullValue());
        asAuditor().get("/fhir/Claim/" + answer.path("id")).then().statusCode(404);
    }

    @Test
    void the_decision_is_read_back_byte_for_byte() {
        var answer = submit(Submission.of(Setting.usual()));

        var read = asBilling().get("/api/claims/" + answer.path("id"));

        assertThat(read.statusCode()).isEqualTo(200);
        assertThat(read.asByteArray()).isEqualTo(answer.asByteArray());
    }

    @Test
    void the_same_claim_again_is_200_with_the_first_decision_whatever_has_happened_since() {
        var setting = Setting.usual();
        var claim = Submission.of(setting);
        var first = submit(claim);
        setting.putPlan(2026, "null");

        var again = submit(claim);

        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(again.asByteArray()).isEqualTo(first.asByteArray());
    }

    @Test
    void the_same_claim_in_another_spelling_is_the_same_claim() {
        var setting = Setting.usual();
        var claim = Submission.of(setting);
        submit(claim);
        var member = setting.member();

        var again = claim.copy()
                .withJson("diagnoses", "[\"m5450\"]")
                .with(
                        "member.id",
                        member.substring(0, 4) + "-" + member.substring(4).toLowerCase(Locale.ROOT))
                .withJson("lines.0.charge", "120.0")
                .with("plan", setting.plan().substring(0, 9))
                .withNull("referral");

        submit(again).then().statusCode(200);
    }

    @Test
    void another_claim_under_the_same_control_number_is_409_and_names_the_one_on_file() {
        var claim = Submission.of(Setting.usual());
        String id = submit(claim).path("id");

        submit(claim.copy().with("lines.0.charge", "119.00"))
                .then()
                .statusCode(409)
                .contentType("application/problem+json")
                .body("about", equalTo("/api/claims/" + id))
                .body("detail", containsString(id));
        assertThat(asBilling().get("/api/claims?q=" + claim.controlNumber()).<List<String>>path("items.id"))
                .containsExactly(id);
    }

    @Test
    void two_billers_may_use_the_same_control_number() {
        var claim = Submission.of(Setting.usual());
        submit(claim).then().statusCode(201);

        asOtherBilling()
                .body(claim.copy()
                        .with("billingProvider.npi", TestUsers.OTHER_PRACTICE)
                        .on("2026-11-11")
                        .json())
                .post("/api/claims")
                .then()
                .statusCode(201);
    }

    @Test
    void of_many_that_send_the_same_claim_at_once_one_files_it_and_all_get_its_decision() throws Exception {
        var claim = Submission.of(Setting.usual());

        var answers = atOnce(16, sender -> submit(claim));

        assertThat(answers)
                .extracting(Response::statusCode)
                .containsOnlyOnce(201)
                .containsOnly(200, 201);
        assertThat(answers)
                .extracting(Response::asString)
                .containsOnly(answers.get(0).asString());
    }

    @Test
    void of_many_that_send_different_claims_under_one_control_number_one_is_filed() throws Exception {
        var claim = Submission.of(Setting.usual());

        var answers = atOnce(16, sender -> submit(claim.copy().with("lines.0.charge", (100 + sender) + ".00")));

        assertThat(answers)
                .extracting(Response::statusCode)
                .containsOnlyOnce(201)
                .containsOnly(201, 409);
    }

    @Test
    void of_many_that_want_a_members_last_visit_one_gets_it() throws Exception {
        var setting = Setting.withBenefit("{\"visitLimit\": 1}");
        var days = IntStream.range(0, 16)
                .mapToObj(day -> Submission.of(setting).on("2026-11-%02d".formatted(1 + day)))
                .toList();

        var answers = atOnce(16, sender -> submit(days.get(sender)));

        assertThat(answers).extracting(Response::statusCode).containsOnly(201);
        assertThat(answers)
                .extracting(answer -> answer.<String>path("outcome"))
                .containsOnlyOnce("accepted")
                .containsOnly("accepted", "rejected");
        answers.stream()
                .filter(answer -> answer.path("outcome").equals("rejected"))
                .forEach(answer -> answer.then().body("findings.code", hasItem("visit-limit-reached")));
    }

    @Test
    void what_cant_be_read_is_400_with_every_slip_and_nothing_is_filed() {
        var claim = Submission.of(Setting.usual());
        var unreadable = claim.copy()
                .with("frequency", "sometimes")
                .with("member.birthDate", "9 April 1951")
                .withNull("therapist")
                .withJson("lines.0.charge", "\"a lot\"")
                .withJson("lines.0.unit", "4");

        submit(unreadable)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("status", equalTo(400))
                .body(
                        "violations.field",
                        containsInAnyOrder(
                                "frequency",
                                "member.birthDate",
                                "therapist",
                                "therapist.familyName",
                                "lines[0].charge",
                                "lines[0].unit"))
                .body(
                        "violations.find { it.field == 'frequency' }",
                        hasEntry("message", "is none of original, replacement, void"));
        submit(claim).then().statusCode(201);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "{", "[]", "null", "\"claim\"", "{\"controlNumber\": \"A\"} and more", "{\"a\": 1, \"a\": 2}"
            })
    void what_is_no_JSON_object_is_400(String body) {
        asBilling()
                .body(body)
                .post("/api/claims")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("violations", not(empty()));
    }

    @ParameterizedTest
    @CsvSource({
        "therapist.npi, 1987654320, therapist-npi-invalid",
        "lines.0.units, -1, units-invalid",
        "lines.0.code, massage, service-invalid",
        "lines.0.placeOfService, office, place-of-service-invalid",
        "plan, Buckeye, plan-unknown",
        "member.id, 1SG4TE5MK73, member-id-invalid",
    })
    void what_is_readable_and_wrong_is_a_finding(String field, String value, String code) {
        submit(Submission.of(Setting.usual()).with(field, value))
                .then()
                .statusCode(201)
                .body("outcome", equalTo("rejected"))
                .body("findings.code", hasItem(code));
    }

    @Test
    void a_claim_may_have_arrived_earlier_but_not_later_than_today() {
        var setting = Setting.usual();

        submit(Submission.of(setting).with("receivedOn", "2026-11-24"))
                .then()
                .statusCode(400)
                .body("violations.field", contains("receivedOn"));
        submit(Submission.of(setting).with("receivedOn", "2026-11-23")).then().statusCode(201);
    }

    @Test
    void a_billing_NPI_that_is_none_stays_with_the_biller_who_mistyped_it() {
        var answer = submit(Submission.of(Setting.usual()).with("billingProvider.npi", "1234567890"));

        answer.then().statusCode(201).body("findings.code", hasItem("billing-provider-npi-invalid"));
        asBilling().get("/api/claims/" + answer.path("id")).then().statusCode(200);
        asOtherBilling().get("/api/claims/" + answer.path("id")).then().statusCode(404);
    }

    @Test
    void who_files_has_to_be_known_to_be_of_role_billing_and_bound_to_the_billing_NPI() {
        var claim = Submission.of(Setting.usual()).json();

        given().contentType(ContentType.JSON)
                .body(claim)
                .post("/api/claims")
                .then()
                .statusCode(401)
                .header("WWW-Authenticate", containsString("Basic"))
                .contentType("application/problem+json");
        as("billing", "not the password").body(claim).post("/api/claims").then().statusCode(401);
        as("who-is-this", "for tests alone")
                .body(claim)
                .post("/api/claims")
                .then()
                .statusCode(401);
        asAuditor().body(claim).post("/api/claims").then().statusCode(403);
        asOtherBilling().body(claim).post("/api/claims").then().statusCode(403);
        as("nobody").body(claim).post("/api/claims").then().statusCode(403);
    }

    @Test
    void another_format_is_415_and_a_body_that_is_too_large_413() {
        asBilling()
                .contentType("text/plain")
                .body("claim")
                .post("/api/claims")
                .then()
                .statusCode(415);
        asBilling()
                .body(" ".repeat(10 * 1024 * 1024 + 1))
                .post("/api/claims")
                .then()
                .statusCode(413)
                .contentType("application/problem+json")
                .body("detail", containsString("10485760 bytes"));
    }

    @Test
    void a_check_gives_the_answer_and_files_nothing() {
        var claim = Submission.of(Setting.usual()).withNull("order");

        asBilling()
                .body(claim.json())
                .post("/api/claims/check")
                .then()
                .statusCode(200)
                .body("id", nullValue())
                .body("outcome", equalTo("rejected"))
                .body("findings.code", hasItem("order-missing"))
                .body("links.self", nullValue());

        asBilling().get("/api/claims?q=" + claim.controlNumber()).then().body("items", empty());
        submit(claim).then().statusCode(201);
    }

    @Test
    void a_void_gives_back_the_visit_and_a_replacement_takes_its_place() {
        var setting = Setting.withBenefit("{\"visitLimit\": 1}");
        var first = Submission.of(setting);
        submit(first).then().body("outcome", equalTo("accepted"));
        var second = Submission.of(setting).on("2026-11-12");
        submit(second).then().body("findings.code", hasItem("visit-limit-reached"));

        submit(Submission.of(setting).voiding(first.controlNumber())).then().body("outcome", equalTo("accepted"));

        var third = Submission.of(setting).on("2026-11-12");
        submit(third).then().body("outcome", equalTo("accepted"));
        submit(Submission.of(setting).on("2026-11-13").replacing(third.controlNumber()))
                .then()
                .body("outcome", equalTo("accepted"));
    }

    @Test
    void a_void_takes_back_what_it_names_whatever_else_it_says() {
        var setting = Setting.usual();
        var claim = Submission.of(setting);
        var id = submit(claim).<String>path("id");

        submit(Submission.of(setting)
                        .voiding(claim.controlNumber())
                        .withNull("billingProvider.npi")
                        .withJson("lines", "[]"))
                .then()
                .statusCode(201)
                .body("outcome", equalTo("accepted"));

        asBilling().get("/fhir/Claim/" + id).then().body("status", equalTo("cancelled"));
    }

    private static Response submit(Submission claim) {
        return asBilling().body(claim.json()).post("/api/claims");
    }

    @FunctionalInterface
    private interface Sender {
        Response send(int number);
    }

    private static List<Response> atOnce(int senders, Sender sender) throws Exception {
        var threads = Executors.newFixedThreadPool(senders);
        try {
            var answers = new ArrayList<Response>();
            var tasks = IntStream.range(0, senders)
                    .mapToObj(number -> (Callable<Response>) () -> sender.send(number))
                    .toList();
            for (var answer : threads.invokeAll(tasks)) {
                answers.add(answer.get());
            }
            return answers;
        } finally {
            threads.shutdown();
        }
    }
}
