package org.tactus.smart;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class DiscoveryTest {

    @ParameterizedTest
    @ValueSource(strings = {"/.well-known/smart-configuration", "/fhir/.well-known/smart-configuration"})
    void a_client_finds_what_it_needs(String path) {
        given().header("Accept", "application/json")
                .header("Origin", "https://inferno.example")
                .get(path)
                .then()
                .statusCode(200)
                .contentType(startsWith("application/json"))
                .header("Access-Control-Allow-Origin", equalTo("*"))
                .body("token_endpoint", startsWith("http"))
                .body("token_endpoint", endsWith("/oauth/token"))
                .body("introspection_endpoint", endsWith("/oauth/introspect"))
                .body("grant_types_supported", contains("client_credentials"))
                .body("token_endpoint_auth_methods_supported", contains("private_key_jwt"))
                .body("token_endpoint_auth_signing_alg_values_supported", containsInAnyOrder("RS384", "ES384"))
                .body("scopes_supported", hasItems("system/*.rs", "system/*.read"))
                .body("capabilities", hasItems("client-confidential-asymmetric", "permission-v1", "permission-v2"));
    }

    @Test
    void it_says_nothing_that_is_not_so() {
        given().get("/fhir/.well-known/smart-configuration")
                .then()
                .body("$", not(hasKey("authorization_endpoint")))
                .body("$", not(hasKey("jwks_uri")))
                .body("$", not(hasKey("registration_endpoint")));
    }

    @Test
    void whatever_a_client_says_of_itself_it_is_for_everybody() {
        SmartClient.with("nonsense")
                .get("/fhir/.well-known/smart-configuration")
                .then()
                .statusCode(200);
    }

    @Test
    void addresses_are_those_that_were_asked() {
        given().header("Host", "tactus.example:9999")
                .get("/fhir/.well-known/smart-configuration")
                .then()
                .body("token_endpoint", equalTo("http://tactus.example:9999/oauth/token"));
    }

    @Test
    void the_capability_statement_says_that_SMART_is_spoken() {
        given().get("/fhir/metadata")
                .then()
                .body("rest[0].security.service.coding.code.flatten()", contains("SMART-on-FHIR", "Basic"));
    }

    @Test
    void a_token_is_posted_for() {
        given().get("/oauth/token").then().statusCode(405);
        given().contentType("application/json")
                .body("{}")
                .post("/oauth/token")
                .then()
                .statusCode(415);
    }
}
