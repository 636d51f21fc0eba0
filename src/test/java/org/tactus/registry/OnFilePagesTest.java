package org.tactus.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.tactus.Setting.put;
import static org.tactus.TestUsers.asAdmin;
import static org.tactus.TestUsers.asAuditor;
import static org.tactus.TestUsers.asBilling;
import static org.tactus.TestUsers.asPlan;
import static org.tactus.TestUsers.asRegistrar;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The pages of what is on file, without a browser: who may see them, and what forms do without script. */
@QuarkusTest
class OnFilePagesTest {

    private static final String MEMBER = "/members/H6192-001-000/PG61921";

    @Test
    void a_plan_is_filed_with_what_the_form_says_and_a_blank_limit_is_none() {
        var typed = Map.of(
                "plan", "H6192-002",
                "year", "2026",
                "name", "Pages Gold",
                "organization.name", "Pages",
                "organization.payerId", "PAG1",
                "_benefit", "yes",
                "benefit.visitLimit", "",
                "benefit.copay", "10.00",
                "benefit.services", "97124, 97140");

        var saved = post(asRegistrar(), "/plans/new", typed);

        saved.then().statusCode(303);
        assertThat(saved.header("Location")).endsWith("/plans/H6192-002-000/2026");
        asRegistrar()
                .get("/api/plans/H6192-002/2026")
                .then()
                .body("benefit.visitLimit", nullValue())
                .body("benefit.copay", equalTo("10.00"));
        asBilling()
                .get("/plans/H6192-002-000/2026")
                .then()
                .statusCode(200)
                .body(containsString("97124, 97140"))
                .body(containsString("no limit"))
                .body(containsString("$10.00 a visit"))
                .body(not(containsString("Change</a>")));
        asRegistrar()
                .get("/plans/new?plan=H6192-002-000&year=2026")
                .then()
                .body(containsString("value=\"2027\""))
                .body(containsString("97124, 97140"));
        post(asRegistrar(), "/plans/new", typed)
                .then()
                .statusCode(409)
                .body(containsString("on file already"))
                .body(containsString("Pages Gold"));
    }

    @Test
    void slips_stand_by_their_fields_and_what_was_typed_stays() {
        post(
                        asRegistrar(),
                        "/plans/new",
                        Map.of(
                                "plan",
                                "X1",
                                "year",
                                "MMXXVI",
                                "name",
                                "Kept",
                                "_benefit",
                                "yes",
                                "benefit.copay",
                                "much"))
                .then()
                .statusCode(400)
                .body(containsString("value=\"Kept\""))
                .body(containsString("value=\"MMXXVI\""))
                .body(containsString("href=\"#f-plan\""))
                .body(containsString("href=\"#f-year\""))
                .body(containsString("href=\"#f-organization-name\""))
                .body(containsString("href=\"#f-benefit-copay\""))
                .body(not(containsString("in the address")));
    }

    @Test
    void nobody_overwrites_what_somebody_else_has_changed_meanwhile() {
        put("/api" + MEMBER, member("Erstwhile", "2026-01-01"));
        var began = asRegistrar().get(MEMBER + "/edit");
        began.then().statusCode(200);
        put("/api" + MEMBER, member("Meanwhile", "2026-02-01"));

        post(
                        asRegistrar(),
                        MEMBER + "/edit",
                        Map.of("_version", "1", "familyName", "Latecomer", "coverage[0].from", "2026-03-01"))
                .then()
                .statusCode(409)
                .body(containsString("Latecomer"))
                .body(containsString("href=\"" + MEMBER + "\""));
        asRegistrar().get("/api" + MEMBER).then().body("familyName", equalTo("Meanwhile"));
    }

    @Test
    void rows_come_and_go_by_buttons_that_need_no_script() {
        var typed = Map.of(
                "npi", "1619000056",
                "familyName", "Rowan",
                "licenses[0].state", "OH",
                "licenses[0].number", "33.1",
                "licenses[0].periods[0].from", "2026-01-01",
                "licenses[1].state", "PA",
                "licenses[1].number", "MSG1",
                "licenses[1].periods[0].from", "2026-02-01");

        post(asRegistrar(), "/practitioners/new", with(typed, "_add", "licenses[1].periods"))
                .then()
                .statusCode(200)
                .body(containsString("name=\"licenses[1].periods[1].from\""))
                .body(not(containsString("name=\"licenses[0].periods[1].from\"")));
        post(asRegistrar(), "/practitioners/new", with(typed, "_drop", "licenses[0]"))
                .then()
                .statusCode(200)
                .body(containsString("value=\"MSG1\""))
                .body(not(containsString("value=\"33.1\"")))
                .body(not(containsString("name=\"licenses[1].state\"")));
        post(asRegistrar(), "/practitioners/new", typed).then().statusCode(303);
        asBilling()
                .get("/practitioners/1619000056")
                .then()
                .body(containsString("OH 33.1"))
                .body(containsString("PA MSG1"));
    }

    @Test
    void who_is_looked_for_stands_in_no_address() {
        put("/api" + MEMBER, member("Nightingale", "2026-01-01"));

        post(asAuditor(), "/members", Map.of("words", "nightingale pg61921"))
                .then()
                .statusCode(200)
                .body(containsString("<h1>Members</h1>"))
                .body(containsString("href=\"" + MEMBER + "\""));
        post(asAuditor().header("HX-Request", "true"), "/members", Map.of("words", "nightingale pg61921"))
                .then()
                .statusCode(200)
                .body(not(containsString("<h1>")))
                .body(containsString("href=\"" + MEMBER + "\""));
        post(asAuditor(), "/members", Map.of("words", "nobody-of-that-name"))
                .then()
                .body(containsString("Fewer of them"));
        asAuditor().get("/members?words=nightingale").then().body(not(containsString("value=\"nightingale\"")));
    }

    @Test
    void history_tells_what_changed_between_versions() {
        var order = "/orders/PG 6192%2F1";
        put("/api/orders/PG-6192-1", "{\"authoredOn\": \"2026-10-01\", \"services\": [\"97124\"]}");
        put("/api/orders/PG-6192-1", "{\"authoredOn\": \"2026-10-02\", \"services\": [\"97124\", \"97140\"]}");

        asAuditor()
                .get("/orders/PG-6192-1/history")
                .then()
                .statusCode(200)
                .body(containsString("Version 2"))
                .body(containsString("<del>2026-10-01</del>"))
                .body(containsString("<ins>2026-10-02</ins>"))
                .body(containsString("<ins>97124, 97140</ins>"))
                .body(containsString("Put on file."));
        asAuditor().get(order).then().statusCode(404).body(containsString("Nothing is on file there."));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/plans", "/practitioners", "/orders", "/members", "/practitioners/licenses"})
    void registrars_auditors_and_admins_look(String path) {
        for (var user : List.of(asRegistrar(), asAuditor(), asAdmin())) {
            user.get(path).then().statusCode(200).contentType(ContentType.HTML);
        }
        asPlan("H6192-001-000").get(path).then().statusCode(403);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/plans/new",
                "/practitioners/new",
                "/orders/new",
                "/members/new",
                "/practitioners/1619000056/edit"
            })
    void registrars_alone_change(String path) {
        for (var user : List.of(asAuditor(), asAdmin(), asBilling())) {
            user.get(path).then().statusCode(403);
            post(user, path, Map.of("familyName", "Nobody")).then().statusCode(403);
        }
    }

    private static Response post(RequestSpecification user, String path, Map<String, String> typed) {
        return user.contentType("application/x-www-form-urlencoded; charset=utf-8")
                .redirects()
                .follow(false)
                .formParams(typed)
                .accept("text/html")
                .post(path);
    }

    private static Map<String, String> with(Map<String, String> typed, String name, String value) {
        var more = new java.util.HashMap<>(typed);
        more.put(name, value);
        return more;
    }

    private static String member(String name, String from) {
        return "{\"familyName\": \"%s\", \"coverage\": [{\"from\": \"%s\"}]}".formatted(name, from);
    }
}
