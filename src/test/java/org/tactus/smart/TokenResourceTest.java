package org.tactus.smart;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.tactus.smart.SmartClient.form;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.OctetSequenceKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tactus.TestClock;
import org.tactus.store.Store;

@QuarkusTest
class TokenResourceTest {

    private static final String PLAN = "H1234-001-000";
    private static final String JWT_BEARER = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";

    private SmartClient client;

    @Inject
    TestClock clock;

    @Inject
    Store store;

    @BeforeEach
    void register() {
        client = SmartClient.of(PLAN, "system/*.rs");
    }

    @Test
    void a_client_that_signs_with_ES384_gets_a_token() {
        client.ask("system/*.rs")
                .then()
                .statusCode(200)
                .contentType(containsString("application/json"))
                .header("Cache-Control", equalTo("no-store"))
                .header("Pragma", equalTo("no-cache"))
                .body("access_token", matchesPattern("[A-Za-z0-9_-]{43}"))
                .body("token_type", equalTo("bearer"))
                .body("expires_in", equalTo(300))
                .body("scope", equalTo("system/*.rs"));
    }

    @Test
    void a_client_that_signs_with_RS384_gets_a_token() {
        var rsa = SmartClient.withKey(PLAN, "system/*.rs", Keys.RSA);

        var assertion = rsa.assertion().sign();

        assertThat(new String(Base64.getUrlDecoder().decode(assertion.split("\\.")[0]), StandardCharsets.UTF_8))
                .contains("\"RS384\"");
        rsa.ask("system/*.rs", assertion).then().statusCode(200);
    }

    @ParameterizedTest
    @CsvSource({
        "system/*.rs,                       system/*.rs,                     system/*.rs",
        "system/*.rs,                       system/*.read,                   system/*.read",
        "system/*.read,                     system/*.rs,                     system/*.rs",
        "system/*.rs,                       system/Claim.rs system/Claim.r,  system/Claim.rs system/Claim.r",
        "system/*.rs,                       system/*.cruds,                  system/*.rs",
        "system/*.rs,                       system/*.*,                      system/*.read",
        "system/Claim.rs,                   system/*.read,                   system/Claim.read",
        "system/Claim.r,                    system/Claim.read,               system/Claim.r",
        "system/Claim.rs system/Patient.r,  system/*.rs,                     system/Claim.rs system/Patient.r",
        "system/Claim.rs,                   system/Claim.rs patient/*.rs openid,  system/Claim.rs"
    })
    void a_token_has_of_what_is_asked_what_the_client_may_have(String allowed, String asked, String granted) {
        SmartClient.of(PLAN, allowed).ask(asked).then().statusCode(200).body("scope", equalTo(granted));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "system/Patient.rs",
                "system/Claim.c",
                "system/Claim.write",
                "patient/Claim.rs",
                "system/Claim.rs?status=active",
                "system/Claim.sr",
                "nonsense",
                ""
            })
    void where_nothing_is_left_there_is_no_token(String asked) {
        refused(SmartClient.of(PLAN, "system/Claim.rs").ask(asked), 400, "invalid_scope");
    }

    @Test
    void without_a_scope_there_is_no_token() {
        var answer = form(client.assertion().sign())
                .formParam("grant_type", "client_credentials")
                .post("/oauth/token");

        refused(answer, 400, "invalid_scope");
    }

    @Test
    void another_grant_is_not_supported() {
        var answer = form(client.assertion().sign())
                .formParam("grant_type", "not_a_grant_type")
                .formParam("scope", "system/*.rs")
                .post("/oauth/token");

        refused(answer, 400, "unsupported_grant_type");
    }

    @Test
    void without_a_grant_it_is_no_request() {
        refused(form(client.assertion().sign()).post("/oauth/token"), 400, "invalid_request");
    }

    @Test
    void what_is_there_twice_is_no_request() {
        var answer = form(client.assertion().sign())
                .formParam("grant_type", "client_credentials")
                .formParam("scope", "system/Claim.r", "system/*.rs")
                .post("/oauth/token");

        refused(answer, 400, "invalid_request");
    }

    @Test
    void another_assertion_type_shows_nothing() {
        var answer = given().contentType(ContentType.URLENC)
                .formParam("grant_type", "client_credentials")
                .formParam("client_assertion_type", "not_an_assertion_type")
                .formParam("client_assertion", client.assertion().sign())
                .formParam("scope", "system/*.rs")
                .post("/oauth/token");

        refused(answer, 401, "invalid_client");
    }

    @Test
    void who_shows_no_assertion_is_no_client() {
        var answer = given().contentType(ContentType.URLENC)
                .formParam("grant_type", "client_credentials")
                .formParam("client_assertion_type", JWT_BEARER)
                .formParam("scope", "system/*.rs")
                .post("/oauth/token");

        refused(answer, 401, "invalid_client");
    }

    @ParameterizedTest
    @ValueSource(strings = {"garbage", "a.b.c", "..", "eyJhbGciOiJSUzM4NCJ9.e30.", "{}", "ä.ö.ü"})
    void garbage_is_no_assertion(String garbage) {
        refused(client.ask("system/*.rs", garbage), 401, "invalid_client");
    }

    @Test
    void an_assertion_that_is_too_long_is_not_read() {
        var assertion = client.assertion().claims(claims -> claims.claim("more", "x".repeat(10_000)));

        refused(client.ask("system/*.rs", assertion.sign()), 401, "invalid_client");
    }

    @Test
    void an_assertion_that_nobody_signed_is_refused() {
        var unsigned = new PlainJWT(new JWTClaimsSet.Builder()
                .issuer(client.id())
                .subject(client.id())
                .audience(SmartClient.tokenEndpoint())
                .jwtID("1")
                .expirationTime(Assertion.after(Duration.ofMinutes(5)))
                .build());

        refused(client.ask("system/*.rs", unsigned.serialize()), 401, "invalid_client");
    }

    @Test
    void an_assertion_that_was_changed_is_refused() {
        var parts = client.assertion().sign().split("\\.");
        var other = client.assertion().sign().split("\\.");

        refused(client.ask("system/*.rs", parts[0] + "." + other[1] + "." + parts[2]), 401, "invalid_client");
    }

    static Stream<Arguments> claims() {
        return Stream.of(
                claim("exp is missing", claims -> claims.expirationTime(null)),
                claim("has expired", claims -> claims.expirationTime(Assertion.after(Duration.ofSeconds(-1)))),
                claim("five minutes ahead", claims -> claims.expirationTime(Assertion.after(Duration.ofSeconds(331)))),
                claim("five minutes ahead", claims -> claims.expirationTime(Assertion.after(Duration.ofDays(9999)))),
                claim("nbf is ahead", claims -> claims.notBeforeTime(Assertion.after(Duration.ofSeconds(31)))),
                claim("aud isn't", claims -> claims.audience("https://elsewhere.example/oauth/token")),
                claim("aud isn't", claims -> claims.audience(List.of())),
                claim("iss and sub", claims -> claims.subject("somebody-else")),
                claim("iss and sub", claims -> claims.subject(null)),
                claim("iss is missing", claims -> claims.issuer(null)),
                claim("jti is missing", claims -> claims.jwtID(null)),
                claim("jti is missing", claims -> claims.jwtID(" ")),
                claim("jti has more than", claims -> claims.jwtID("x".repeat(256))),
                claim("isn't a signed JWT", claims -> claims.claim("jti", 17)));
    }

    private static Arguments claim(String told, Consumer<JWTClaimsSet.Builder> change) {
        return Arguments.of(told, change);
    }

    @ParameterizedTest
    @MethodSource("claims")
    void an_assertion_says_who_to_whom_until_when_and_which(String told, Consumer<JWTClaimsSet.Builder> change) {
        var answer = client.ask("system/*.rs", client.assertion().claims(change).sign());

        refused(answer, 401, "invalid_client");
        answer.then().body("error_description", containsString(told));
    }

    @Test
    void clocks_may_be_half_a_minute_apart() {
        var assertion = client.assertion()
                .claims(claims -> claims.expirationTime(Assertion.after(Duration.ofSeconds(330)))
                        .notBeforeTime(Assertion.after(Duration.ofSeconds(30))));

        client.ask("system/*.rs", assertion.sign()).then().statusCode(200);
    }

    @Test
    void an_assertion_may_have_other_audiences_as_well() {
        var assertion = client.assertion()
                .claims(claims -> claims.audience(List.of("https://other.example", SmartClient.tokenEndpoint())));

        client.ask("system/*.rs", assertion.sign()).then().statusCode(200);
    }

    @Test
    void an_unknown_client_an_unknown_key_and_a_wrong_signature_are_told_alike() {
        var foreign = Keys.ec();
        var unknownClient = Assertion.of("nobody-here", foreign, SmartClient.tokenEndpoint());
        var unknownKey = Assertion.of(client.id(), foreign, SmartClient.tokenEndpoint());

        var answers = List.of(
                client.ask("system/*.rs", unknownClient.sign()),
                client.ask("system/*.rs", unknownKey.sign()),
                client.ask(
                        "system/*.rs",
                        client.assertion()
                                .sign(Keys.ec(Curve.P_384, client.key().getKeyID()))));

        answers.forEach(answer -> refused(answer, 401, "invalid_client"));
        assertThat(answers.stream().map(Response::asString).distinct()).hasSize(1);
    }

    @Test
    void a_clients_key_is_no_other_clients() {
        var other = SmartClient.of(PLAN, "system/*.rs");

        refused(
                client.ask(
                        "system/*.rs",
                        Assertion.of(other.id(), client.key(), SmartClient.tokenEndpoint())
                                .sign()),
                401,
                "invalid_client");
    }

    @Test
    void client_id_where_it_is_sent_is_the_assertions() {
        var other = form(client.assertion().sign())
                .formParam("grant_type", "client_credentials")
                .formParam("scope", "system/*.rs")
                .formParam("client_id", "somebody-else")
                .post("/oauth/token");
        var same = form(client.assertion().sign())
                .formParam("grant_type", "client_credentials")
                .formParam("scope", "system/*.rs")
                .formParam("client_id", client.id())
                .post("/oauth/token");

        refused(other, 401, "invalid_client");
        same.then().statusCode(200);
    }

    @Test
    void a_public_key_is_no_shared_secret() throws Exception {
        var rsa = SmartClient.withKey(PLAN, "system/*.rs", Keys.RSA);
        var publicBytes = rsa.key().toRSAKey().toRSAPublicKey().getEncoded();
        var secrets =
                List.of(publicBytes, rsa.key().toPublicJWK().toJSONString().getBytes(StandardCharsets.UTF_8));

        for (var secret : secrets) {
            for (var algorithm : List.of(JWSAlgorithm.HS256, JWSAlgorithm.HS384)) {
                var forged = Assertion.of(
                                rsa.id(), new OctetSequenceKey.Builder(secret).build(), SmartClient.tokenEndpoint())
                        .algorithm(algorithm, rsa.key().getKeyID());
                refused(rsa.ask("system/*.rs", forged.sign()), 401, "invalid_client");
            }
        }
    }

    @Test
    void an_algorithm_that_SMART_does_not_name_is_refused() {
        var rsa = SmartClient.withKey(PLAN, "system/*.rs", Keys.RSA);

        for (var algorithm : List.of(JWSAlgorithm.RS256, JWSAlgorithm.PS384, JWSAlgorithm.RS512)) {
            refused(
                    rsa.ask(
                            "system/*.rs",
                            rsa.assertion()
                                    .algorithm(algorithm, rsa.key().getKeyID())
                                    .sign()),
                    401,
                    "invalid_client");
        }
    }

    @Test
    void a_key_that_an_assertion_brings_along_counts_for_nothing() {
        var foreign = Keys.ec();
        var itsOwn = Assertion.of(client.id(), foreign, SmartClient.tokenEndpoint())
                .header(header ->
                        header.jwk(foreign.toPublicJWK()).keyID(client.key().getKeyID()));
        var good = client.assertion().header(header -> header.jwk(foreign.toPublicJWK()));

        refused(client.ask("system/*.rs", itsOwn.sign()), 401, "invalid_client");
        client.ask("system/*.rs", good.sign()).then().statusCode(200);
    }

    @Test
    void an_address_that_an_assertion_brings_along_is_not_followed() throws Exception {
        var foreign = Keys.ec(Curve.P_384, client.key().getKeyID());
        try (var elsewhere = KeyServer.publishing(Keys.jwks(foreign))) {
            var withJku = client.assertion().header(header -> header.jwkURL(URI.create(elsewhere.url())));
            var withX5u = client.assertion().header(header -> header.x509CertURL(URI.create(elsewhere.url())));

            refused(client.ask("system/*.rs", withJku.sign(foreign)), 401, "invalid_client");
            refused(client.ask("system/*.rs", withJku.sign()), 401, "invalid_client");
            refused(client.ask("system/*.rs", withX5u.sign(foreign)), 401, "invalid_client");
            client.ask("system/*.rs", withX5u.sign()).then().statusCode(200);
            assertThat(elsewhere.requests()).isZero();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"../../../etc/passwd", "' or 1=1 --", "%00", "\u0000", "${jndi:ldap://x}", ""})
    void a_kid_is_no_path_and_no_SQL(String kid) {
        refused(
                client.ask(
                        "system/*.rs",
                        client.assertion().header(header -> header.keyID(kid)).sign()),
                401,
                "invalid_client");
    }

    @ParameterizedTest
    @ValueSource(strings = {"../../../etc/passwd", "' or 1=1 --", "\u0000", ""})
    void an_iss_is_no_path_and_no_SQL(String iss) {
        refused(
                client.ask(
                        "system/*.rs",
                        Assertion.of(iss, client.key(), SmartClient.tokenEndpoint())
                                .sign()),
                401,
                "invalid_client");
    }

    @Test
    void an_assertion_without_kid_is_refused() {
        refused(
                client.ask(
                        "system/*.rs",
                        client.assertion().header(header -> header.keyID(null)).sign()),
                401,
                "invalid_client");
    }

    @Test
    void an_assertion_is_used_once() {
        var assertion = client.assertion().sign();
        client.ask("system/*.rs", assertion).then().statusCode(200);

        var again = client.ask("system/*.rs", assertion);

        refused(again, 401, "invalid_client");
        again.then().body("error_description", containsString("jti was used before"));
    }

    @Test
    void a_jti_is_used_once_whatever_else_the_assertion_says() {
        var jti = UUID.randomUUID().toString();
        client.ask(
                        "system/*.rs",
                        client.assertion().claims(claims -> claims.jwtID(jti)).sign())
                .then()
                .statusCode(200);

        var other = client.assertion()
                .claims(claims -> claims.jwtID(jti).expirationTime(Assertion.after(Duration.ofMinutes(4))));

        refused(client.ask("system/Claim.r", other.sign()), 401, "invalid_client");
    }

    @Test
    void an_assertion_that_got_no_token_is_used_as_well() {
        var assertion = client.assertion().sign();

        refused(client.ask("nonsense", assertion), 400, "invalid_scope");
        refused(client.ask("system/*.rs", assertion), 401, "invalid_client");
    }

    @Test
    void a_jti_of_one_client_is_free_for_another() {
        var other = SmartClient.of(PLAN, "system/*.rs");

        for (var each : List.of(client, other)) {
            each.ask(
                            "system/*.rs",
                            each.assertion()
                                    .claims(claims -> claims.jwtID("the-same"))
                                    .sign())
                    .then()
                    .statusCode(200);
        }
    }

    @Test
    void an_assertion_is_used_once_across_a_restart() {
        var assertion = client.assertion().sign();
        client.ask("system/*.rs", assertion).then().statusCode(200);

        var afterRestart = new UsedAssertions(store, clock);

        assertThat(afterRestart.add(ClientAssertion.parse(assertion))).isFalse();
    }

    @Test
    void an_assertion_is_used_once_whatever_an_admin_does_meanwhile() {
        var assertion = client.assertion().sign();
        client.ask("system/*.rs", assertion).then().statusCode(200);

        client.delete();
        client.put(PLAN, "system/*.rs", "\"jwks\": " + Keys.jwks(client.key()));

        refused(client.ask("system/*.rs", assertion), 401, "invalid_client");
        client.ask("system/*.rs").then().statusCode(200);
    }

    @Test
    void of_many_that_come_at_once_with_one_assertion_one_gets_a_token() throws Exception {
        var assertion = client.assertion().sign();
        var threads = Executors.newFixedThreadPool(4);
        try {
            Callable<Integer> ask = () -> client.ask("system/*.rs", assertion).statusCode();

            var statuses = threads.invokeAll(List.of(ask, ask, ask, ask)).stream()
                    .map(answer -> {
                        try {
                            return answer.get();
                        } catch (Exception failure) {
                            throw new AssertionError(failure);
                        }
                    })
                    .toList();

            assertThat(statuses).containsExactlyInAnyOrder(200, 401, 401, 401);
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void what_has_expired_is_forgotten_in_passing() {
        client.token("system/*.rs");

        clock.set(TestClock.START.plus(Duration.ofHours(1)).toString());
        var later = client.assertion().claims(claims -> claims.expirationTime(Assertion.after(Duration.ofMinutes(62))));
        client.ask("system/*.rs", later.sign()).then().statusCode(200);

        assertThat(count("select count(*) from smart_jti where client_id = ?")).isEqualTo(1);
        assertThat(
                        count(
                                """
                                select count(*) from smart_token join smart_client c on c.version = client
                                where c.client_id = ?"""))
                .isEqualTo(1);
    }

    @Test
    void a_token_is_kept_as_a_hash() {
        var token = client.token("system/*.rs");

        assertThat(store.query("select hash from smart_token", row -> row.bytes(1)))
                .contains(Hash.of(token))
                .allMatch(hash -> hash.length == 32);
    }

    @Test
    void the_audience_is_the_address_that_was_asked() {
        var assertion = Assertion.of(client.id(), client.key(), "http://tactus.example:9999/oauth/token");
        var answer = form(assertion.sign())
                .header("Host", "tactus.example:9999")
                .formParam("grant_type", "client_credentials")
                .formParam("scope", "system/*.rs")
                .post("/oauth/token");

        answer.then().statusCode(200);
    }

    private int count(String sql) {
        return store.find(sql, row -> row.number(1), client.id()).orElseThrow();
    }

    /** Tells nothing of what was sent. */
    private static void refused(Response answer, int status, String error) {
        answer.then()
                .statusCode(status)
                .contentType(containsString("application/json"))
                .header("Cache-Control", equalTo("no-store"))
                .body("error", equalTo(error))
                .body("error_description", not(equalTo(null)));
        assertThat(answer.asString()).doesNotContain("eyJ");
    }
}
