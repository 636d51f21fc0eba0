package org.tactus.casefile;

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

    private static Response submit(Submission claim) {
        return asBilling().body(claim.json()).post("/api/claims");
    }
}
