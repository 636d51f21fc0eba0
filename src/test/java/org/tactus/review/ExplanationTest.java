package org.tactus.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;
import static org.tactus.TestUsers.asAuditor;
import static org.tactus.TestUsers.asBilling;
import static org.tactus.TestUsers.asOtherBilling;
import static org.tactus.TestUsers.asPlan;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.tactus.Setting;
import org.tactus.Submission;

@QuarkusTest
class ExplanationTest {

    private static final String STEP = "steps.find { it.rule == '%s' }.";

    @Test
    void each_rule_says_what_it_saw_what_it_concluded_and_whose_rule_it_is() {
        var setting = Setting.withBenefit("{\"visitLimit\": 1}");
        submit(Submission.of(setting));
        var rejected = submit(Submission.of(setting).on("2026-11-11"));

        var answer = explain(rejected);

        answer.then()
                .statusCode(200)
                .body("id", equalTo(rejected.path("id")))
                .body("outcome", equalTo("rejected"))
                .body("ruleBook", equalTo("2026.4"))
                .body("decidedBy.onFile", hasItem("plan:" + setting.plan() + "/2026@1"))
                .body("decidedBy.codeSets", hasItem("ncci practitioner 2024q3"))
                .body(of("visits-are-left") + "conclusion", equalTo("not-met"))
                .body(of("visits-are-left") + "saw.find { it.label == 'visits in a period' }.value", equalTo("1"))
                .body(
                        of("visits-are-left") + "saw.find { it.label == 'visits in a period' }.where",
                        equalTo("on file: plan " + setting.plan() + " of 2026"))
                .body(of("visits-are-left") + "findings.code", contains("visit-limit-reached"))
                .body(
                        of("visits-are-left") + "findings[0].remedy",
                        equalTo(rejected.path("findings.find { it.code == 'visit-limit-reached' }.remedy")))
                .body(of("order-is-in-force") + "conclusion", equalTo("met"))
                .body(of("order-is-in-force") + "findings", nullValue())
                .body(of("order-is-in-force") + "source", containsString("docs/clarifications.md#order-validity"))
                .body(of("service-is-authorized") + "conclusion", equalTo("not-judged"))
                .body(of("service-is-in-benefit") + "saw.find { it.label == 'services paid' }.value", equalTo("97124"))
                .body(of("service-is-authorized") + "reason", containsString("authorization"));
    }

    @Test
    void its_findings_are_those_of_the_decision() {
        var setting = Setting.usual();
        var rejected = submit(Submission.of(setting).withNull("order").with("note", "Spa"));

        List<List<Map<String, Object>>> told = explain(rejected).path("steps.findings");

        assertThat(told.stream().filter(findings -> findings != null).flatMap(List::stream))
                .containsExactlyElementsOf(rejected.<List<Map<String, Object>>>path("findings"));
    }

    @Test
    void it_goes_by_what_the_decision_went_by_whatever_has_changed_since() {
        var setting = Setting.usual();
        var accepted = submit(Submission.of(setting));
        var before = explain(accepted).asString();
        setting.putPlan(2026, "null");
        setting.putTherapist("[{\"from\": \"2025-01-01\", \"through\": null, \"status\": \"revoked\"}]");

        assertThat(explain(accepted).asString()).isEqualTo(before);
    }

    @Test
    void it_names_who_released_what() {
        var held = submit(Submission.of(Setting.usual()).with("note", "Spa"));
        asBilling().body("{\"reason\": \"Seen\"}").post("/api/claims/" + held.path("id") + "/release");

        explain(held)
                .then()
                .body("outcome", equalTo("accepted"))
                .body("decidedBy.released", contains("comfort-language"))
                .body(of("note-is-not-of-comfort") + "conclusion", equalTo("not-met"));
    }

    @Test
    void what_is_anothers_is_not_explained() {
        var setting = Setting.usual();
        var path = "/api/claims/" + submit(Submission.of(setting)).path("id") + "/explanation";

        asAuditor().get(path).then().statusCode(200);
        asOtherBilling().get(path).then().statusCode(404);
        asPlan(setting.plan()).get(path).then().statusCode(403);
    }

    private static Response explain(Response filed) {
        return asBilling().get("/api/claims/" + filed.path("id") + "/explanation");
    }

    private static String of(String rule) {
        return STEP.formatted(rule);
    }

    private static Response submit(Submission claim) {
        var answer = asBilling().body(claim.json()).post("/api/claims");
        answer.then().statusCode(201);
        return answer;
    }
}
