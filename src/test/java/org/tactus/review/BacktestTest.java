package org.tactus.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.anEmptyMap;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.tactus.TestUsers.asAuditor;
import static org.tactus.TestUsers.asBilling;
import static org.tactus.TestUsers.asRegistrar;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;
import org.tactus.Setting;
import org.tactus.Submission;

@QuarkusTest
class BacktestTest {

    @Test
    void the_same_benefit_flips_nothing() {
        var setting = Setting.withBenefit("{\"visitLimit\": 2}");
        file(setting, 4);

        backtest(setting, "{\"visitLimit\": 2}")
                .then()
                .statusCode(200)
                .body("claims", equalTo(4))
                .body("flips", anEmptyMap())
                .body("sample", hasSize(0));
    }

    @Test
    void fewer_visits_would_have_turned_claims_away() {
        var setting = Setting.withBenefit("{\"visitLimit\": 3}");
        file(setting, 4);

        backtest(setting, "{\"visitLimit\": 1}")
                .then()
                .body("flips.accepted-to-rejected.claims", equalTo(2))
                .body("flips.accepted-to-rejected.charges", equalTo("240.00"))
                .body("codes.visit-limit-reached.added", equalTo(2))
                .body("sample", hasSize(2))
                .body("sample[0].added", contains("visit-limit-reached"));
    }

    @Test
    void more_visits_would_have_let_claims_pass_each_using_one_up() {
        var setting = Setting.withBenefit("{\"visitLimit\": 1}");
        file(setting, 5);

        backtest(setting, "{\"visitLimit\": 3}")
                .then()
                .body("flips.rejected-to-accepted.claims", equalTo(2))
                .body("codes.visit-limit-reached.removed", equalTo(2));
    }

    @Test
    void a_stricter_reading_of_causes_would_have_held_claims() {
        var setting = Setting.usual();
        submit(Submission.of(setting)
                .withJson("diagnoses", "[\"M17.11\"]")
                .withJson("order.diagnoses", "[\"M17.11\"]"));

        backtest(setting, "{\"causeOnly\": \"hold\"}").then().body("flips.accepted-to-held.claims", equalTo(1));
        backtest(setting, "{\"causeOnly\": \"error\"}").then().body("flips.accepted-to-rejected.claims", equalTo(1));
    }

    @Test
    void without_a_benefit_nothing_would_have_passed() {
        var setting = Setting.usual();
        file(setting, 2);

        backtest(setting, "null")
                .then()
                .body("flips.accepted-to-rejected.claims", equalTo(2))
                .body("codes.plan-has-no-benefit.added", equalTo(2));
    }

    @Test
    void members_are_counted_apart_and_voids_give_back() {
        var setting = Setting.withBenefit("{\"visitLimit\": 2}");
        file(setting, 2);
        var other = setting.anotherMember();
        var first = Submission.of(other);
        submit(first);
        submit(Submission.of(other).voiding(first.controlNumber()));
        submit(Submission.of(other).on("2026-11-12"));

        backtest(setting, "{\"visitLimit\": 1}")
                .then()
                .body("claims", equalTo(5))
                .body("flips.accepted-to-rejected.claims", equalTo(1));
    }

    @Test
    void nothing_is_changed() {
        var setting = Setting.usual();
        file(setting, 1);
        var before = asAuditor().get("/api/claims?plan=" + setting.plan()).asString();

        backtest(setting, "null");

        assertThat(asAuditor().get("/api/claims?plan=" + setting.plan()).asString())
                .isEqualTo(before);
        asRegistrar()
                .get("/api/plans/" + setting.plan() + "/2026/history")
                .then()
                .body("items", hasSize(1));
    }

    @Test
    void every_slip_is_named_and_billing_staff_may_not() {
        asAuditor()
                .body("{\"plan\": \"Buckeye\", \"year\": 12.5, \"benefit\": {\"visitLimit\": -1}}")
                .post("/api/rules/backtest")
                .then()
                .statusCode(400)
                .body("violations.field", containsInAnyOrder("plan", "year", "benefit.visitLimit"));
        asAuditor()
                .body("{}")
                .post("/api/rules/backtest")
                .then()
                .statusCode(400)
                .body("violations.field", containsInAnyOrder("plan", "year", "benefit"));
        asBilling().body("{}").post("/api/rules/backtest").then().statusCode(403);
    }

    private static void file(Setting setting, int visits) {
        for (int day = 1; day <= visits; day++) {
            submit(Submission.of(setting).on("2026-11-%02d".formatted(day)));
        }
    }

    private static void submit(Submission claim) {
        assertThat(asBilling().body(claim.json()).post("/api/claims").statusCode())
                .isEqualTo(201);
    }

    private static Response backtest(Setting setting, String benefit) {
        return asRegistrar()
                .body("{\"plan\": \"%s\", \"year\": 2026, \"benefit\": %s}".formatted(setting.plan(), benefit))
                .post("/api/rules/backtest");
    }
}
