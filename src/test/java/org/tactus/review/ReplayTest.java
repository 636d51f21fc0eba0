package org.tactus.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
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
import org.tactus.store.Store;

@QuarkusTest
class ReplayTest {

    @Inject
    TestClock clock;

    @Inject
    Store store;

    @Test
    void whatever_has_changed_since_a_claim_is_decided_again_as_it_was() {
        var setting = Setting.withBenefit("{\"visitLimit\": 2}");
        var first = Submission.of(setting);
        var accepted = submit(first);
        var rejected = submit(Submission.of(setting).withNull("order").on("2026-11-11"));
        var held = submit(Submission.of(setting).on("2026-11-12").with("note", "Spa"));
        var second = submit(Submission.of(setting).on("2026-11-13"));
        var third = submit(Submission.of(setting).on("2026-11-14"));
        third.then().body("findings.code", hasItem("visit-limit-reached"));
        var replacement = submit(Submission.of(setting).on("2026-11-15").replacing(first.controlNumber()));
        var voided = submit(Submission.of(setting).voiding(first.controlNumber()));

        clock.set("2026-12-24T08:00:00Z");
        setting.putPlan(2026, "null");
        setting.putTherapist("[{\"from\": \"2025-01-01\", \"through\": null, \"status\": \"revoked\"}]");
        Setting.put(
                "/api/members/" + setting.plan() + "/A1",
                "{\"familyName\": \"Other\", \"coverage\": [{\"from\": \"2026-01-01\"}]}");

        for (var claim : List.of(accepted, rejected, held, second, third, replacement, voided)) {
            var replayed = asBilling().post("/api/claims/" + claim.path("id") + "/replay");
            assertThat(replayed.statusCode()).isEqualTo(200);
            assertThat(replayed.asByteArray()).isEqualTo(claim.asByteArray());
        }
    }

    @Test
    void a_released_claim_is_decided_again_as_it_was_released() {
        var setting = Setting.usual();
        String id = submit(Submission.of(setting).with("note", "Spa")).path("id");
        clock.set("2026-11-24T09:00:00Z");
        var released = asBilling().body("{\"reason\": \"Seen\"}").post("/api/claims/" + id + "/release");
        setting.putPlan(2026, "null");

        var replayed = asAuditor().post("/api/claims/" + id + "/replay");

        assertThat(replayed.asByteArray()).isEqualTo(released.asByteArray());
    }

    @Test
    void numbers_are_shown_in_the_same_digits_again() {
        var setting = Setting.withBenefit("{\"amountLimit\": \"60.00\"}");
        var line =
                "{\"serviceDate\": \"2026-11-1%d\", \"placeOfService\": \"11\", \"code\": \"97124\", \"minutes\": 60.0,"
                        + " \"units\": \"%s\", \"charge\": \"%s\", \"diagnosisPointers\": [1]}";
        var claim = submit(Submission.of(setting)
                .withJson(
                        "lines",
                        "[" + line.formatted(0, "4.50", "0.00") + "," + line.formatted(1, "4.0", "60.00") + ","
                                + line.formatted(2, "4", "60.0") + "]"));
        claim.then()
                .body(
                        "findings.code",
                        contains("coverage-unverified", "units-invalid", "charge-invalid", "amount-limit-reached"));

        assertThat(asBilling()
                        .post("/api/claims/" + claim.path("id") + "/replay")
                        .asString())
                .isEqualTo(claim.asString());
    }

    @Test
    void an_order_and_a_license_on_file_count_as_they_were() {
        var setting = Setting.usual();
        var number = "ORD-" + Setting.serial();
        Setting.put("/api/orders/" + number, order(setting, "active"));
        var claim = submit(Submission.of(setting)
                .withJson("order", "{\"number\": \"" + number + "\"}")
                .withNull("therapist.license"));
        claim.then().body("outcome", equalTo("accepted"));

        Setting.put("/api/orders/" + number, order(setting, "revoked"));
        Setting.put("/api/practitioners/" + setting.therapist(), "{\"familyName\": \"Lindqvist\", \"licenses\": []}");

        assertThat(asBilling()
                        .post("/api/claims/" + claim.path("id") + "/replay")
                        .asString())
                .isEqualTo(claim.asString());
    }

    @Test
    void another_days_knowledge_may_decide_otherwise_and_the_difference_is_told() {
        var setting = Setting.usual();
        var id = submit(Submission.of(setting)).<String>path("id");
        clock.set("2026-12-01T08:00:00Z");
        setting.putTherapist("[{\"from\": \"2025-01-01\", \"through\": null, \"status\": \"suspended\"}]");
        clock.set("2026-12-02T08:00:00Z");

        replayAsOf(id, "2026-12-01")
                .then()
                .statusCode(200)
                .body("isDifferent", equalTo(true))
                .body("outcome.is", equalTo("accepted"))
                .body("outcome.wouldBe", equalTo("rejected"))
                .body("added.code", contains("license-suspended"))
                .body("removed", empty())
                .body("decision.outcome", equalTo("rejected"));
        replayAsOf(id, "2026-11-30").then().body("isDifferent", equalTo(false)).body("added", empty());
        asBilling().get("/api/claims/" + id).then().body("outcome", equalTo("accepted"));
        asAuditor().get("/fhir/Claim/" + id).then().body("status", equalTo("active"));
    }

    @Test
    void what_was_not_known_then_does_not_count_then() {
        clock.set("2026-11-20T08:00:00Z");
        var setting = Setting.usual();
        clock.set("2026-11-22T08:00:00Z");
        var id = submit(Submission.of(setting)).<String>path("id");

        replayAsOf(id, "2026-11-19T00:00:00Z")
                .then()
                .body("outcome.wouldBe", equalTo("rejected"))
                .body("added.code", hasItem("plan-unknown"));
    }

    @Test
    void claims_that_came_later_do_not_bear_on_one_that_came_before() {
        var setting = Setting.withBenefit("{\"visitLimit\": 1}");
        var first = submit(Submission.of(setting)).<String>path("id");
        var second = Submission.of(setting).on("2026-11-12");
        submit(second).then().body("outcome", equalTo("rejected"));
        clock.set("2026-11-25T08:00:00Z");
        setting.putPlan(2026, "{\"visitLimit\": 9}");
        submit(Submission.of(setting).on("2026-11-16")).then().body("outcome", equalTo("accepted"));

        replayAsOf(first, "2026-11-25").then().body("isDifferent", equalTo(false));
    }

    @Test
    void a_voided_claim_gives_its_visit_back_from_then_on() {
        var setting = Setting.withBenefit("{\"visitLimit\": 1}");
        var first = Submission.of(setting);
        submit(first);
        var second = submit(Submission.of(setting).on("2026-11-12")).<String>path("id");
        clock.set("2026-11-25T08:00:00Z");
        submit(Submission.of(setting).voiding(first.controlNumber()));

        replayAsOf(second, "2026-11-24").then().body("outcome.wouldBe", equalTo("rejected"));
        replayAsOf(second, "2026-11-25").then().body("outcome.wouldBe", equalTo("accepted"));
    }

    @Test
    void a_record_that_somebody_changed_is_not_called_the_same() {
        var id = submit(Submission.of(Setting.usual())).<String>path("id");
        store.update(
                "update claim_document set decision = replace(decision, 'accepted', 'rejected') where claim_id = ?::uuid",
                id);

        asAuditor()
                .post("/api/claims/" + id + "/replay")
                .then()
                .statusCode(409)
                .body("detail", containsString("decided otherwise than on file"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"yesterday", "2026-13-01", "2026-11-24", "2027-01-01T00:00:00Z"})
    void a_moment_that_cant_be_read_or_is_yet_to_come_is_400(String asOf) {
        var id = submit(Submission.of(Setting.usual())).<String>path("id");

        replayAsOf(id, asOf).then().statusCode(400).body("violations.field", contains("asOf"));
    }

    @Test
    void a_claim_is_replayed_by_those_who_may_see_it() {
        var setting = Setting.usual();
        var path = "/api/claims/" + submit(Submission.of(setting)).path("id") + "/replay";

        asOtherBilling().post(path).then().statusCode(404);
        asPlan(setting.plan()).post(path).then().statusCode(403);
        asAuditor().post(path).then().statusCode(200);
    }

    private static String order(Setting setting, String status) {
        return """
                {"orderedBy": {"npi": "1456789019", "credential": "MD"}, "authoredOn": "2026-10-15", "signedOn": "2026-10-15",
                 "services": ["97124"], "diagnoses": ["M54.50"], "visits": 8, "memberId": "%s", "status": "%s"}"""
                .formatted(setting.member(), status);
    }

    private static Response replayAsOf(String id, String asOf) {
        return asAuditor().body("{\"asOf\": \"" + asOf + "\"}").post("/api/claims/" + id + "/replay");
    }

    private static Response submit(Submission claim) {
        var answer = asBilling().body(claim.json()).post("/api/claims");
        assertThat(answer.statusCode()).isEqualTo(201);
        return answer;
    }
}
