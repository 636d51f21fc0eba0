package org.tactus.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.oneOf;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tactus.TestClock;
import org.tactus.TestUsers;

/** Signing in with a browser, and out: what a session opens, and when it ends. */
@QuarkusTest
class SignInTest {

    private static final String COOKIE = "tactus-session";

    @Inject
    TestClock clock;

    @Test
    void who_is_not_signed_in_is_led_to_the_form_and_from_there_to_where_they_wanted() {
        given().redirects()
                .follow(false)
                .get("/session?a=1")
                .then()
                .statusCode(303)
                .header("Location", endsWith("/login?to=%2Fsession%3Fa%3D1"));

        signIn("auditor", TestUsers.PASSWORD, "/session?a=1")
                .then()
                .statusCode(303)
                .header("Location", endsWith("/session?a=1"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "//evil.example/x",
                "https://evil.example",
                "/\\evil.example",
                "javascript:alert(1)",
                "/login?to=/login",
                ""
            })
    void nobody_is_led_elsewhere(String to) {
        signIn("auditor", TestUsers.PASSWORD, to).then().statusCode(303).header("Location", endsWith("/"));
    }

    @Test
    void a_wrong_password_keeps_the_name_and_says_no_more_than_that() {
        var wrong = signIn("auditor", "not that", "/");
        var unknown = signIn("nobody-of-that-name", "not that", "/");

        wrong.then().statusCode(401).body(containsString("value=\"auditor\"")).body(not(containsString("not that")));
        assertThat(unknown.asString().replace("nobody-of-that-name", "auditor")).isEqualTo(wrong.asString());
        assertThat(wrong.cookie(COOKIE)).isNull();
    }

    @Test
    void the_cookie_is_read_by_no_script_and_sent_by_no_other_sites_form() {
        assertThat(signIn("auditor", TestUsers.PASSWORD, "/").header("Set-Cookie"))
                .contains("HttpOnly", "SameSite=Lax", "Path=/")
                .doesNotContain("Max-Age", "Expires", "Secure");
    }

    @Test
    void a_session_opens_pages_the_api_and_fhir_as_its_user() {
        var token = tokenOf("billing");

        with(token).get("/").then().statusCode(200).body(containsString("Signed in as <b>billing</b>"));
        with(token).get("/api/claims?count=1").then().statusCode(200);
        with(token).get("/fhir/Claim?_count=1").then().statusCode(200);
        with(token).get("/api/users").then().statusCode(403);
        with(token).get("/users").then().statusCode(403).contentType(ContentType.HTML);
    }

    @Test
    void credentials_in_the_header_go_before_a_session() {
        with(tokenOf("billing"))
                .auth()
                .preemptive()
                .basic("auditor", "wrong")
                .get("/api/claims")
                .then()
                .statusCode(401);
    }

    @Test
    void who_signs_out_is_out() {
        var token = tokenOf("auditor");

        with(token)
                .post("/logout")
                .then()
                .statusCode(303)
                .header("Location", endsWith("/login?out=true"))
                .header("Set-Cookie", containsString("Max-Age=0"));

        with(token).get("/session").then().statusCode(303);
        with(token).get("/api/claims").then().statusCode(401);
    }

    @Test
    void a_session_of_which_nothing_is_heard_ends_and_one_that_is_used_goes_on() {
        var quiet = tokenOf("auditor");
        var busy = tokenOf("auditor");

        later(Duration.ofMinutes(29));
        with(busy).get("/session").then().statusCode(204);
        later(Duration.ofMinutes(1));

        with(quiet).get("/session").then().statusCode(303);
        with(busy).get("/session").then().statusCode(204);
    }

    @Test
    void no_session_is_longer_than_a_working_day() {
        var token = tokenOf("auditor");

        for (int i = 0; i < 24; i++) {
            with(token).get("/session").then().statusCode(204);
            later(Duration.ofMinutes(30).minusSeconds(1));
        }
        later(Duration.ofSeconds(24));

        with(token).get("/session").then().statusCode(303);
    }

    @Test
    void another_password_ends_the_sessions_of_its_user_and_other_changes_do_not() {
        var user = "leaver";
        put(user, "\"password\": \"the first password\", ");
        var token = token(signIn(user, "the first password", "/"));

        put(user, "");
        with(token).get("/session").then().statusCode(204);
        put(user, "\"password\": \"the second password\", ");

        with(token).get("/session").then().statusCode(303);
    }

    @ParameterizedTest
    @CsvSource({
        "Sec-Fetch-Site, cross-site",
        "Sec-Fetch-Site, same-site",
        "Origin, https://evil.example",
        "Origin, null",
        "Origin, http://localhost",
    })
    void another_sites_page_changes_nothing(String header, String value) {
        var token = tokenOf("auditor");

        with(token).header(header, value).post("/logout").then().statusCode(403);
        with(token)
                .header(header, value)
                .contentType(ContentType.JSON)
                .body("{}")
                .post("/api/samples")
                .then()
                .statusCode(403);

        with(token).get("/session").then().statusCode(204);
    }

    @Test
    void a_page_of_ours_may() {
        with(tokenOf("auditor"))
                .header("Sec-Fetch-Site", "same-origin")
                .post("/logout")
                .then()
                .statusCode(303);
    }

    @Test
    void a_part_of_a_page_leads_the_whole_page_away() {
        given().redirects()
                .follow(false)
                .header("HX-Request", "true")
                .header(
                        "Referer",
                        ConfigProvider.getConfig().getValue("test.url", String.class) + "/rules?on=2026-01-01")
                .get("/session")
                .then()
                .statusCode(401)
                .header("HX-Redirect", is("/login?to=%2Frules%3Fon%3D2026-01-01"))
                .body(is(emptyString()));
    }

    @Test
    void a_failure_is_a_page_for_people_and_a_problem_for_programs() {
        with(tokenOf("auditor"))
                .get("/no-such-page")
                .then()
                .statusCode(404)
                .contentType(ContentType.HTML)
                .header("WWW-Authenticate", nullValue())
                .body(
                        containsString("There is nothing at this address."),
                        containsString("Signed in as <b>auditor</b>"));
        given().get("/no-such-page").then().statusCode(404).body(not(containsString("Signed in")));
        given().get("/api/no-such-thing").then().statusCode(404).contentType("application/problem+json");
    }

    @Test
    void a_page_is_kept_nowhere_and_lets_nothing_in_from_elsewhere() {
        given().get("/login")
                .then()
                .header("Cache-Control", "no-store")
                .header(
                        "Content-Security-Policy",
                        containsString("default-src 'none'; script-src 'self'; style-src 'self'"))
                .header("Referrer-Policy", "same-origin");
    }

    private void later(Duration step) {
        clock.set(clock.instant().plus(step).toString());
    }

    private static void put(String user, String password) {
        TestUsers.asAdmin()
                .body("{ %s\"roles\": [\"auditor\"] }".formatted(password))
                .put("/api/users/" + user)
                .then()
                .statusCode(oneOf(200, 201));
    }

    private static String tokenOf(String user) {
        return token(signIn(user, TestUsers.PASSWORD, "/"));
    }

    private static String token(Response signedIn) {
        return signedIn.then().statusCode(303).extract().cookie(COOKIE);
    }

    private static Response signIn(String name, String password, String to) {
        return given().redirects()
                .follow(false)
                .formParam("name", name)
                .formParam("password", password)
                .formParam("to", to)
                .post("/login");
    }

    private static RequestSpecification with(String token) {
        return given().redirects().follow(false).cookie(COOKIE, token);
    }
}
