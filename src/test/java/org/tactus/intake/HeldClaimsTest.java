package org.tactus.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.tactus.TestUsers.asAuditor;
import static org.tactus.TestUsers.asBilling;
import static org.tactus.TestUsers.asOtherBilling;
import static org.tactus.TestUsers.asPlan;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tactus.Setting;
import org.tactus.Submission;
import org.tactus.TestClock;

@QuarkusTest
class HeldClaimsTest {

    private static final String REASON = "{\"reason\": \"Seen in the record: the knee was treated\"}";

    @Inject
    TestClock clock;

    @Test
    void a_released_claim_is_accepted_and_becomes_FHIR() {
        var setting = Setting.usual();
        var id = held(setting);
        asPlan(setting.plan()).get("/fhir/Claim/" + id).then().statusCode(404);
        clock.set("2026-11-24T09:00:00Z");

        var answer = asBilling().body(REASON).post("/api/claims/" + id + "/release");

        answer.then()
                .statusCode(200)
                .body("id", equalTo(id))
                .body("outcome", equalTo("accepted"))
                .body("decidedAt", equalTo("2026-11-24T09:00:00Z"))
                .body("findings.find { it.code == 'comfort-language' }.severity", equalTo("hold"))
                .body("release.by", equalTo("billing"))
                .body("release.reason", equalTo("Seen in the record: the knee was treated"))
                .body("links.claim", equalTo("/fhir/Claim/" + id));
        assertThat(asBilling().get("/api/claims/" + id).asString()).isEqualTo(answer.asString());
        asPlan(setting.plan())
                .get("/fhir/Claim/" + id)
                .then()
                .statusCode(200)
                .body("meta.lastUpdated", equalTo("2026-11-24T09:00:00.000Z"));
        asPlan(setting.plan())
                .get("/fhir/Bundle/" + id)
                .then()
                .body(
                        "entry.resource.find { it.resourceType == 'Provenance' }.entity.what.identifier.value",
                        hasItem("comfort-language"));
        for (var who : List.of("billing", "*")) {
            asAuditor()
                    .get("/api/rejections?releasedBy=" + who + "&plan=" + setting.plan())
                    .then()
                    .body("items.id", contains(id));
        }
        asAuditor()
                .get("/api/rejections?releasedBy=somebody&plan=" + setting.plan())
                .then()
                .body("items", empty());
        asAuditor()
                .get("/api/claims?plan=" + setting.plan())
                .then()
                .body("items.outcome", contains("accepted"))
                .body("items.standing", contains("in-force"));
    }

    @Test
    void a_withdrawn_claim_is_none_any_more_and_stands_in_nobodys_way() {
        var setting = Setting.usual();
        var id = held(setting);
        submit(Submission.of(setting)).then().body("findings.code", hasItem("duplicate-service"));

        asBilling().body(REASON).post("/api/claims/" + id + "/withdraw").then().statusCode(204);

        asBilling()
                .get("/api/claims?outcome=held&plan=" + setting.plan())
                .then()
                .body("items.standing", contains("withdrawn"));
        submit(Submission.of(setting)).then().body("outcome", equalTo("accepted"));
        asBilling().body(REASON).post("/api/claims/" + id + "/release").then().statusCode(409);
    }

    @Test
    void a_claim_that_has_gone_bad_since_stays_held() {
        var setting = Setting.withBenefit("{\"visitLimit\": 1}");
        var id = held(setting);
        submit(Submission.of(setting).on("2026-11-12")).then().body("outcome", equalTo("accepted"));

        asBilling()
                .body(REASON)
                .post("/api/claims/" + id + "/release")
                .then()
                .statusCode(409)
                .body("detail", containsString("visit-limit-reached"));

        asBilling().get("/api/claims/" + id).then().body("outcome", equalTo("held"));
        asAuditor().get("/fhir/Claim/" + id).then().statusCode(404);
    }

    @Test
    void a_hold_that_nobody_has_seen_is_not_released() {
        var setting = Setting.usual();
        var id = held(setting);
        setting.putPlan(2026, "{\"causeOnly\": \"hold\"}");
        var other = Submission.of(setting)
                .on("2026-11-12")
                .with("note", "Spa")
                .withJson("diagnoses", "[\"M17.11\"]")
                .withJson("order.diagnoses", "[\"M17.11\"]");
        setting.putPlan(2026, "{}");
        String second = submit(other).path("id");
        setting.putPlan(2026, "{\"causeOnly\": \"hold\"}");

        asBilling()
                .body(REASON)
                .post("/api/claims/" + second + "/release")
                .then()
                .statusCode(409)
                .body("detail", containsString("diagnosis-cause-only"));
        asBilling().body(REASON).post("/api/claims/" + id + "/release").then().statusCode(200);
    }

    @Test
    void a_released_replacement_takes_its_originals_place_then() {
        var setting = Setting.usual();
        var original = Submission.of(setting);
        String originalId = submit(original).path("id");
        String id = submit(Submission.of(setting)
                        .replacing(original.controlNumber())
                        .with("note", "Wellness"))
                .path("id");
        asAuditor().get("/fhir/Claim/" + originalId).then().body("status", equalTo("active"));

        asBilling().body(REASON).post("/api/claims/" + id + "/release").then().statusCode(200);

        asAuditor().get("/fhir/Claim/" + originalId).then().body("status", equalTo("cancelled"));
        asBilling()
                .get("/api/claims?plan=" + setting.plan())
                .then()
                .body("items.standing", contains("in-force", "replaced"));
    }

    @Test
    void the_same_claim_again_gets_its_first_decision_even_after_a_release() {
        var setting = Setting.usual();
        var claim = Submission.of(setting).with("note", "Relaxation");
        var first = submit(claim);
        asBilling()
                .body(REASON)
                .post("/api/claims/" + first.path("id") + "/release")
                .then()
                .statusCode(200);

        assertThat(submit(claim).asString()).isEqualTo(first.asString());
    }

    @Test
    void a_claim_is_released_once() {
        var id = held(Setting.usual());
        asBilling().body(REASON).post("/api/claims/" + id + "/release").then().statusCode(200);

        asBilling()
                .body(REASON)
                .post("/api/claims/" + id + "/release")
                .then()
                .statusCode(409)
                .body("detail", containsString("in-force"));
        asBilling().body(REASON).post("/api/claims/" + id + "/withdraw").then().statusCode(409);
    }

    @ParameterizedTest
    @ValueSource(strings = {"release", "withdraw"})
    void a_reason_is_needed_and_the_claim_has_to_be_ones_own(String what) {
        var path = "/api/claims/" + held(Setting.usual()) + "/" + what;

        asBilling().body("{}").post(path).then().statusCode(400).body("violations.field", contains("reason"));
        asBilling().body("{\"reason\": \" \"}").post(path).then().statusCode(400);
        asOtherBilling().body(REASON).post(path).then().statusCode(404);
        asAuditor().body(REASON).post(path).then().statusCode(403);
    }

    @Test
    void a_rejected_claim_is_not_released() {
        String id = submit(Submission.of(Setting.usual()).withNull("order")).path("id");

        asBilling()
                .body(REASON)
                .post("/api/claims/" + id + "/release")
                .then()
                .statusCode(409)
                .body("detail", containsString("rejected"));
        asBilling().get("/api/claims/" + id).then().body("findings", not(empty()));
    }

    private static String held(Setting setting) {
        var answer = submit(Submission.of(setting).with("note", "Relaxation massage"));
        answer.then().body("outcome", equalTo("held"));
        return answer.path("id");
    }

    private static Response submit(Submission claim) {
        return asBilling().body(claim.json()).post("/api/claims");
    }
}
