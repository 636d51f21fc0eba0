package org.tactus.smart;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.tactus.TestUsers.asBilling;
import static org.tactus.smart.SmartClient.with;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tactus.Setting;
import org.tactus.Submission;
import org.tactus.TestClock;

/** What a plan's system reads with its token. */
@QuarkusTest
class FhirByTokenTest {

    @Inject
    TestClock clock;

    private Setting setting;
    private String claim;
    private String patient;

    @BeforeEach
    void submit() {
        setting = Setting.usual();
        var answer = asBilling().body(Submission.of(setting).json()).post("/api/claims");
        answer.then().body("outcome", equalTo("accepted"));
        claim = answer.path("id");
        patient = asBilling().get("/fhir/Claim/" + claim).path("patient.reference");
    }

    @Test
    void a_plans_system_reads_its_plans_claims() {
        var token = SmartClient.of(setting.plan(), "system/*.rs").token("system/*.rs");

        for (var path : List.of("/fhir/Claim/" + claim, "/fhir/Bundle/" + claim, "/fhir/" + patient)) {
            with(token).get(path).then().statusCode(200).contentType(containsString("application/fhir+json"));
        }
    }

    @Test
    void what_is_another_plans_does_not_exist() {
        var other = SmartClient.of(Setting.usual().plan(), "system/*.cruds").token("system/*.*");

        for (var path : List.of("/fhir/Claim/" + claim, "/fhir/Bundle/" + claim, "/fhir/" + patient)) {
            with(other).get(path).then().statusCode(404).body("issue[0].code", equalTo("not-found"));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "system/*.rs,          200, 200, 200",
        "system/*.read,        200, 200, 200",
        "system/*.r,           200, 200, 200",
        "system/*.s,           403, 403, 403",
        "system/Claim.rs,      200, 403, 403",
        "system/Claim.read,    200, 403, 403",
        "system/Claim.s,       403, 403, 403",
        "system/Claim.c,       403, 403, 403",
        "system/*.write,       403, 403, 403",
        "system/Patient.r,     403, 200, 403",
        "system/Bundle.r,      403, 403, 200",
        "system/Claim.r system/Patient.r, 200, 200, 403"
    })
    void a_token_lets_its_holder_do_what_its_scopes_say(String scopes, int ofClaim, int ofPatient, int ofBundle) {
        var token = SmartClient.of(setting.plan(), "system/*.cruds").token(scopes);

        with(token).get("/fhir/Claim/" + claim).then().statusCode(ofClaim);
        with(token).get("/fhir/" + patient).then().statusCode(ofPatient);
        with(token).get("/fhir/Bundle/" + claim).then().statusCode(ofBundle);
    }

    @Test
    void a_good_token_with_too_little_scope_is_told_so() {
        var token = SmartClient.of(setting.plan(), "system/*.rs").token("system/Patient.rs");

        with(token)
                .get("/fhir/Claim/" + claim)
                .then()
                .statusCode(403)
                .header("WWW-Authenticate", containsString("error=\"insufficient_scope\""))
                .body("resourceType", equalTo("OperationOutcome"))
                .body("issue[0].code", equalTo("forbidden"));
    }

    @Test
    void no_spelling_of_an_address_goes_round_a_scope() {
        var token = SmartClient.of(setting.plan(), "system/*.rs").token("system/Patient.rs");

        for (var spelling : List.of(
                "/fhir/Claim;a=b/" + claim,
                "/fhir/%43laim/" + claim,
                "/fhir//Claim/" + claim,
                "/fhir/./Claim/" + claim,
                "/fhir/Patient/../Claim/" + claim,
                "/fhir/Claim/" + claim + "/",
                "/fhir;x/Claim/" + claim,
                "//fhir/Claim/" + claim)) {
            assertThat(with(token).urlEncodingEnabled(false).get(spelling).statusCode())
                    .as(spelling)
                    .isIn(401, 403, 404);
        }
    }

    @Test
    void without_a_token_the_way_to_one_is_told() {
        var answer = given().get("/fhir/Claim/" + claim);

        answer.then().statusCode(401).body("resourceType", equalTo("OperationOutcome"));
        assertThat(answer.headers().getValues("WWW-Authenticate"))
                .hasSize(2)
                .anyMatch(challenge -> challenge.startsWith("Bearer"))
                .anyMatch(challenge -> challenge.startsWith("Basic"));
    }

    @Test
    void a_token_that_is_not_good_is_refused() {
        var client = SmartClient.of(setting.plan(), "system/*.rs");
        var token = client.token("system/*.rs");
        var tampered = (token.startsWith("A") ? "B" : "A") + token.substring(1);

        for (var bad :
                List.of(tampered, token + "x", "nonsense", client.assertion().sign())) {
            refused(bad);
        }
    }

    @Test
    void a_token_ends_after_five_minutes() {
        var token = SmartClient.of(setting.plan(), "system/*.rs").token("system/*.rs");

        clock.set(TestClock.START.plus(Duration.ofMillis(299_999)).toString());
        with(token).get("/fhir/Claim/" + claim).then().statusCode(200);
        clock.set(TestClock.START.plus(Duration.ofSeconds(300)).toString());
        refused(token);
    }

    @Test
    void a_token_ends_at_once_with_its_client() {
        var client = SmartClient.of(setting.plan(), "system/*.rs");
        var token = client.token("system/*.rs");
        with(token).get("/fhir/Claim/" + claim).then().statusCode(200);

        client.delete();

        refused(token);
        client.ask("system/*.rs").then().statusCode(401);
    }

    @Test
    void a_token_ends_with_a_change_of_its_client_and_not_without_one() {
        var client = SmartClient.of(setting.plan(), "system/*.rs");
        var token = client.token("system/*.rs");

        client.put(setting.plan(), "system/*.rs", "\"jwks\": " + Keys.jwks(client.key()));
        with(token).get("/fhir/Claim/" + claim).then().statusCode(200);
        client.put(Setting.usual().plan(), "system/*.rs", "\"jwks\": " + Keys.jwks(client.key()));
        refused(token);
        with(client.token("system/*.rs")).get("/fhir/Claim/" + claim).then().statusCode(404);
    }

    @Test
    void a_token_is_worth_nothing_beyond_FHIR() {
        var token = SmartClient.of(setting.plan(), "system/*.cruds").token("system/*.*");

        for (var path : List.of("/api/claims", "/api/rejections", "/api/clients", "/api/users")) {
            with(token).get(path).then().statusCode(401).header("WWW-Authenticate", containsString("Basic"));
        }
    }

    @Test
    void what_is_for_everybody_needs_no_good_token() {
        with("nonsense").get("/fhir/metadata").then().statusCode(200);
        with(SmartClient.of(setting.plan(), "system/*.rs").token("system/Claim.r"))
                .get("/fhir/StructureDefinition/none")
                .then()
                .statusCode(404);
    }

    @Test
    void the_scheme_is_spelled_as_one_likes() {
        var token = SmartClient.of(setting.plan(), "system/*.rs").token("system/*.rs");

        given().header("Authorization", "bearer " + token)
                .get("/fhir/Claim/" + claim)
                .then()
                .statusCode(200);
    }

    private void refused(String token) {
        with(token)
                .get("/fhir/Claim/" + claim)
                .then()
                .statusCode(401)
                .header("WWW-Authenticate", containsString("Bearer"))
                .header("WWW-Authenticate", containsString("error=\"invalid_token\""))
                .body("resourceType", equalTo("OperationOutcome"))
                .body("issue[0].code", equalTo("login"));
    }
}
