package org.tactus.casefile;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.tactus.TestUsers.asBilling;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;
import org.tactus.Setting;
import org.tactus.Submission;

@QuarkusTest
class CaseFilesTest {

    @Test
    void an_order_that_names_no_member_is_the_one_that_was_taken_back_for_the_claims_member() {
        var setting = Setting.usual();
        var number = "ORD-" + Setting.serial();
        Setting.put(
                "/api/orders/" + number,
                """
                {"orderedBy": {"npi": "1456789019", "familyName": "Baptiste", "credential": "MD"}, "memberId": "%s",
                 "status": "revoked"}"""
                        .formatted(setting.member()));

        submit(Submission.of(setting).with("order.number", number).withNull("order.memberId"))
                .then()
                .body("findings.code", hasItem("order-missing"));
    }

    @Test
    void a_visit_counts_however_long_ago_it_was() {
        var setting = Setting.withBenefit("{\"priorAuthorization\": true}");
        setting.putPlan(2023, "{\"priorAuthorization\": true}");
        setting.putTherapist("[{\"from\": \"2020-01-01\", \"through\": null}]");
        Setting.put(
                "/api/members/" + setting.plan() + "/" + setting.member(),
                """
                {"familyName": "Okafor", "coverage": [{"from": "2020-01-01", "through": null}],
                 "authorizations": [{"number": "PA-1", "from": "2020-01-01", "through": null, "visits": 1}]}""");
        var earlier = authorized(setting)
                .on("2023-02-01")
                .with("receivedOn", "2023-02-02")
                .with("order.authoredOn", "2023-02-01")
                .with("order.signedOn", "2023-02-01");
        submit(earlier).then().body("outcome", equalTo("accepted"));

        submit(authorized(setting)).then().body("findings.code", contains("authorization-exceeded"));
    }

    private static Submission authorized(Setting setting) {
        return Submission.of(setting).with("priorAuthorization", "PA-1");
    }

    private static Response submit(Submission claim) {
        return asBilling().body(claim.json()).post("/api/claims");
    }
}
