package org.tactus.smart;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.tactus.TestUsers.asAdmin;
import static org.tactus.TestUsers.asAuditor;
import static org.tactus.TestUsers.asPlan;
import static org.tactus.TestUsers.asRegistrar;

import com.nimbusds.jose.jwk.Curve;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tactus.Setting;
import org.tactus.TestClock;
import org.tactus.store.Store;

@QuarkusTest
class ClientResourceTest {

    private final String id = "system-" + Setting.serial();
    private final String path = "/api/clients/" + id;

    @Inject
    Store store;

    @Inject
    TestClock clock;

    @Test
    void a_client_is_put_read_listed_and_deleted() {
        var jwks = Keys.jwks(Keys.ec());

        put("\"jwks\": " + jwks)
                .statusCode(201)
                .body("clientId", equalTo(id))
                .body("plans", contains("H1234-001-000"))
                .body("scopes", contains("system/*.rs"))
                .body("jwks.keys[0].kty", equalTo("EC"))
                .body("$", not(hasKey("jwksUrl")));
        asAdmin().get(path).then().statusCode(200).body("clientId", equalTo(id));
        asAdmin().get("/api/clients").then().statusCode(200).body("items.clientId", hasItem(id));
        asAdmin().delete(path).then().statusCode(204);
        asAdmin().get(path).then().statusCode(404);
        asAdmin().delete(path).then().statusCode(404);
        asAdmin().get("/api/clients").then().body("items.clientId", not(hasItem(id)));
    }

    @Test
    void what_is_read_can_be_put_back() {
        put("\"jwks\": " + Keys.jwks(Keys.ec(), Keys.RSA)).statusCode(201);
        var read = asAdmin().get(path).asString();

        asAdmin().body(read).put(path).then().statusCode(200);
        assertThat(asAdmin().get(path).asString()).isEqualTo(read);
        assertThat(versions()).hasSize(1);
    }

    @Test
    void a_client_may_say_where_it_publishes_its_keys() {
        put("\"jwksUrl\": \"https://keys.example.org/jwks.json\"")
                .statusCode(201)
                .body("jwksUrl", equalTo("https://keys.example.org/jwks.json"))
                .body("$", not(hasKey("jwks")));
    }

    @Test
    void plans_are_kept_in_one_spelling() {
        asAdmin()
                .body("{\"plans\": [\"h1234-001\"], \"scopes\": [\"system/*.rs\"], \"jwks\": " + Keys.jwks(Keys.ec())
                        + "}")
                .put(path)
                .then()
                .statusCode(201)
                .body("plans", contains("H1234-001-000"));
    }

    @Test
    void every_change_is_kept_with_who_made_it_and_when() {
        put("\"jwksUrl\": \"https://one.example.org/\"").statusCode(201);
        clock.set("2026-11-24T10:00:00Z");
        put("\"jwksUrl\": \"https://two.example.org/\"").statusCode(200);
        clock.set("2026-11-25T10:00:00Z");
        asAdmin().delete(path).then().statusCode(204);
        clock.set("2026-11-26T10:00:00Z");
        put("\"jwksUrl\": \"https://three.example.org/\"").statusCode(201);

        assertThat(versions())
                .containsExactly(
                        "https://one.example.org/ 2026-11-23T15:04:05.123Z admin 2026-11-24T10:00:00Z admin",
                        "https://two.example.org/ 2026-11-24T10:00:00Z admin 2026-11-25T10:00:00Z admin",
                        "https://three.example.org/ 2026-11-26T10:00:00Z admin");
    }

    static Stream<Arguments> slips() {
        return Stream.of(
                slip("jwks", body("H1234-001-000", "system/*.rs", "")),
                slip("jwks", body("H1234-001-000", "system/*.rs", ", \"jwks\": null, \"jwksUrl\": null")),
                slip("jwks", withKeys(Keys.jwks(Keys.ec()) + ", \"jwksUrl\": \"https://keys.example.org\"")),
                slip("jwks", withKeys("[]")),
                slip("jwks", withKeys("{}")),
                slip("jwks", withKeys("{\"keys\": []}")),
                slip("jwks", withKeys("{\"keys\": [{\"kty\": \"RSA\"}]}")),
                slip("jwks", withKeys("{\"keys\": [{\"kty\": \"oct\", \"k\": \"c2VjcmV0\", \"kid\": \"1\"}]}")),
                slip("jwks", withKeys("{\"keys\": [" + Keys.ec().toJSONString() + "]}")),
                slip("jwks", withKeys(Keys.jwks(Keys.ec(Curve.P_256, "1")))),
                slip("jwks", withKeys(Keys.jwks(Keys.ec(Curve.P_384, null)))),
                slip("jwks", withKeys(Keys.jwks(Keys.ec(Curve.P_384, "1"), Keys.ec(Curve.P_384, "1")))),
                slip("jwks", withKeys(Keys.jwks(Keys.ec(Curve.P_384, "\u00e4")))),
                slip("jwksUrl", withUrl("http://keys.example.org/jwks.json")),
                slip("jwksUrl", withUrl("http://127.0.0.1.example.org/jwks.json")),
                slip("jwksUrl", withUrl("https://me:secret@keys.example.org/")),
                slip("jwksUrl", withUrl("file:///etc/passwd")),
                slip("jwksUrl", withUrl("https:///jwks.json")),
                slip("jwksUrl", withUrl("jwks.json")),
                slip("jwksUrl", withUrl("https://a b")),
                slip("plans[0]", body("Buckeye", "system/*.rs", ", \"jwksUrl\": \"https://keys.example.org\"")),
                slip("scopes[0]", body("H1234-001-000", "patient/*.rs", ", \"jwksUrl\": \"https://keys.example.org\"")),
                slip("scopes[0]", body("H1234-001-000", "system/*.rs ", ", \"jwksUrl\": \"https://keys.example.org\"")),
                slip("secret", withUrl("https://keys.example.org\", \"secret\": \"x")),
                slip("clientId", withUrl("https://keys.example.org\", \"clientId\": \"another")));
    }

    private static Arguments slip(String field, String body) {
        return Arguments.of(field, body);
    }

    private static String withKeys(String jwks) {
        return body("H1234-001-000", "system/*.rs", ", \"jwks\": " + jwks);
    }

    private static String withUrl(String url) {
        return body("H1234-001-000", "system/*.rs", ", \"jwksUrl\": \"" + url + "\"");
    }

    private static String body(String plan, String scope, String keys) {
        return "{\"plans\": [\"%s\"], \"scopes\": [\"%s\"]%s}".formatted(plan, scope, keys);
    }

    @ParameterizedTest
    @MethodSource("slips")
    void a_slip_is_named(String field, String body) {
        asAdmin().body(body).put(path).then().statusCode(400).body("violations.field", contains(field));
        asAdmin().get(path).then().statusCode(404);
    }

    @Test
    void every_slip_is_named() {
        asAdmin()
                .body("{\"plans\": [], \"scopes\": [null]}")
                .put(path)
                .then()
                .statusCode(400)
                .body("violations.field", contains("jwks", "plans", "scopes[0]", "scopes"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a b", "a:b", "\u00e4", "x1234567890123456789012345678901234567890123456789012345678901"})
    void an_id_is_what_can_be_written_down(String bad) {
        asAdmin()
                .body(withUrl("https://keys.example.org"))
                .put("/api/clients/{id}", bad)
                .then()
                .statusCode(400);
    }

    @Test
    void an_admin_alone_keeps_clients() {
        for (var other : List.of(asAuditor(), asRegistrar(), asPlan("H1234-001-000"))) {
            other.get("/api/clients").then().statusCode(403);
            other.get(path).then().statusCode(403);
            other.body(withUrl("https://keys.example.org")).put(path).then().statusCode(403);
            other.delete(path).then().statusCode(403);
        }
        given().get("/api/clients").then().statusCode(401);
        asAdmin().get(path).then().statusCode(404);
    }

    private ValidatableResponse put(String keys) {
        return asAdmin()
                .body("{\"plans\": [\"H1234-001-000\"], \"scopes\": [\"system/*.rs\"], " + keys + "}")
                .put(path)
                .then();
    }

    private List<String> versions() {
        return store.query(
                """
                select concat_ws(' ', jwks_url, replace(recorded_at::text, '+00', 'Z'), recorded_by,
                                 replace(ended_at::text, '+00', 'Z'), ended_by)
                from smart_client where client_id = ? order by version""",
                row -> row.text(1).replaceAll("(\\d{4}-\\d{2}-\\d{2}) (\\d)", "$1T$2"),
                id);
    }
}
