package org.tactus.smart;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.aMapWithSize;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.tactus.TestUsers.as;
import static org.tactus.TestUsers.asAdmin;
import static org.tactus.TestUsers.asAuditor;
import static org.tactus.smart.SmartClient.form;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tactus.TestClock;

@QuarkusTest
class IntrospectionResourceTest {

    private static final String PLAN = "H1234-001-000";

    @Inject
    TestClock clock;

    private SmartClient client;

    @BeforeEach
    void register() {
        client = SmartClient.of(PLAN, "system/*.rs");
    }

    @Test
    void an_admin_is_told_of_any_token() {
        var token = client.token("system/Claim.rs system/Patient.read");

        asked(asAdmin(), token)
                .statusCode(200)
                .contentType(containsString("application/json"))
                .header("Cache-Control", equalTo("no-store"))
                .body("$", aMapWithSize(4))
                .body("active", equalTo(true))
                .body("client_id", equalTo(client.id()))
                .body("scope", equalTo("system/Claim.rs system/Patient.read"))
                .body("exp", equalTo((int) TestClock.START.plusSeconds(300).getEpochSecond()));
    }

    @Test
    void a_client_is_told_of_its_own_and_of_no_others() {
        var other = SmartClient.of(PLAN, "system/*.rs");

        asked(form(client.assertion().sign()), client.token("system/*.rs"))
                .statusCode(200)
                .body("active", equalTo(true));
        asked(form(client.assertion().sign()), other.token("system/*.rs"))
                .statusCode(200)
                .body("$", aMapWithSize(1))
                .body("active", equalTo(false));
    }

    @Test
    void an_assertion_may_name_this_endpoint() {
        var here = SmartClient.tokenEndpoint().replace("/token", "/introspect");
        var assertion =
                client.assertion().claims(claims -> claims.audience(here)).sign();

        asked(form(assertion), client.token("system/*.rs")).statusCode(200).body("active", equalTo(true));
    }

    @Test
    void an_assertion_is_used_once_here_as_well() {
        var assertion = client.assertion().sign();
        asked(form(assertion), "any").statusCode(200);

        asked(form(assertion), "any").statusCode(401).body("error", equalTo("invalid_client"));
        client.ask("system/*.rs", assertion).then().statusCode(401);
    }

    @Test
    void of_a_token_that_is_not_good_nothing_else_is_told() {
        var expired = client.token("system/*.rs");
        var deleted = SmartClient.of(PLAN, "system/*.rs");
        var ended = deleted.token("system/*.rs");
        deleted.delete();
        clock.set(TestClock.START.plus(Duration.ofSeconds(300)).toString());

        for (var token : new String[] {expired, ended, "nonsense", "x".repeat(5_000), "\u0000"}) {
            asked(asAdmin(), token).statusCode(200).body("$", aMapWithSize(1)).body("active", equalTo(false));
        }
    }

    @Test
    void a_token_is_good_to_its_last_second() {
        var token = client.token("system/*.rs");
        clock.set(TestClock.START.plus(Duration.ofMillis(299_999)).toString());

        asked(asAdmin(), token).body("active", equalTo(true));
    }

    @Test
    void nobody_else_is_told() {
        var token = client.token("system/*.rs");

        asked(given(), token).statusCode(401);
        asked(as("admin", "a wrong password"), token).statusCode(401);
        asked(asAuditor(), token).statusCode(403);
        asked(SmartClient.with(token), token).statusCode(401);
        asked(form("nonsense"), token).statusCode(401).body("error", equalTo("invalid_client"));
    }

    @Test
    void without_a_token_it_is_no_request() {
        asAdmin()
                .contentType(ContentType.URLENC)
                .post("/oauth/introspect")
                .then()
                .statusCode(400)
                .body("error", equalTo("invalid_request"));
    }

    private static ValidatableResponse asked(RequestSpecification who, String token) {
        return who.contentType(ContentType.URLENC)
                .formParam("token", token)
                .post("/oauth/introspect")
                .then();
    }
}
