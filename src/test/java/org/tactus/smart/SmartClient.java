package org.tactus.smart;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.oneOf;
import static org.tactus.TestUsers.asAdmin;

import com.nimbusds.jose.jwk.JWK;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import org.tactus.Setting;

/** A plan's system in a test: a client on file with a key of its own. */
public final class SmartClient {

    private static final String JWT_BEARER = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";

    private final String id;
    private final JWK key;

    private SmartClient(String id, JWK key) {
        this.id = id;
        this.key = key;
    }

    /** @param scopes apart by spaces */
    public static SmartClient of(String plan, String scopes) {
        return withKey(plan, scopes, Keys.ec());
    }

    static SmartClient withKey(String plan, String scopes, JWK key) {
        var client = new SmartClient("client-" + Setting.serial(), key);
        client.put(plan, scopes, "\"jwks\": " + Keys.jwks(key));
        return client;
    }

    static SmartClient publishing(String url, JWK key) {
        var client = new SmartClient("client-" + Setting.serial(), key);
        client.put("H1234-001-000", "system/*.rs", "\"jwksUrl\": \"" + url + "\"");
        return client;
    }

    void put(String plan, String scopes, String keys) {
        asAdmin()
                .body("{\"plans\": [\"%s\"], \"scopes\": [\"%s\"], %s}"
                        .formatted(plan, scopes.replace(" ", "\", \""), keys))
                .put("/api/clients/" + id)
                .then()
                .statusCode(oneOf(200, 201));
    }

    public String id() {
        return id;
    }

    JWK key() {
        return key;
    }

    /** Bound to another plan by an admin, with the same key. */
    public void moveTo(String plan) {
        put(plan, "system/*.rs", "\"jwks\": " + Keys.jwks(key));
    }

    /** That an admin deletes. */
    void delete() {
        asAdmin().delete("/api/clients/" + id).then().statusCode(204);
    }

    Assertion assertion() {
        return Assertion.of(id, key, tokenEndpoint());
    }

    static String tokenEndpoint() {
        return given().get("/.well-known/smart-configuration").path("token_endpoint");
    }

    /** Asks for a token with an assertion of its own. */
    Response ask(String scope) {
        return ask(scope, assertion().sign());
    }

    Response ask(String scope, String assertion) {
        return form(assertion)
                .formParam("grant_type", "client_credentials")
                .formParam("scope", scope)
                .post("/oauth/token");
    }

    static RequestSpecification form(String assertion) {
        return given().contentType(ContentType.URLENC)
                .formParam("client_assertion_type", JWT_BEARER)
                .formParam("client_assertion", assertion);
    }

    public String token(String scope) {
        var answer = ask(scope);
        answer.then().statusCode(200);
        return answer.path("access_token");
    }

    /** Requests with that token. */
    public static RequestSpecification with(String token) {
        return given().header("Authorization", "Bearer " + token);
    }
}
