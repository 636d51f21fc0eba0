package org.tactus.story;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.tactus.TestUsers.asBilling;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.tactus.Setting;
import org.tactus.Submission;

/** Billing staff: a claim that comes back at once with what is wrong, and is paid the first time once that is mended. */
@QuarkusTest
class BillingStoryTest {

    @Test
    void a_claim_is_checked_mended_filed_corrected_and_found_again() {
        var setting = Setting.usual();
        var claim = Submission.of(setting)
                .with("order.authoredOn", "2026-07-01")
                .with("order.signedOn", "2026-07-01")
                .with("lines.0.minutes", 45);

        // a dry run says everything at once, and files nothing
        asBilling()
                .body(claim.json())
                .post("/api/claims/check")
                .then()
                .statusCode(200)
                .body("outcome", equalTo("rejected"))
                .body("findings.code", contains("coverage-unverified", "order-expired", "units-exceed-minutes"))
                .body(
                        "findings.find { it.code == 'order-expired' }.message",
                        equalTo("The order of 2026-07-01 ended on 2026-09-29; the visit was on 2026-11-10."));

        // the practice has the order renewed, and bills the units that the minutes bear
        claim.with("order.authoredOn", "2026-11-09")
                .with("order.signedOn", "2026-11-10")
                .with("lines.0.units", 3);
        asBilling()
                .body(claim.json())
                .post("/api/claims")
                .then()
                .statusCode(201)
                .body("outcome", equalTo("accepted"));

        // the answer got lost: sent again, it is filed once
        asBilling().body(claim.json()).post("/api/claims").then().statusCode(200);

        // the charge was wrong
        var replacement = claim.copy()
                .with("controlNumber", "R-" + Setting.serial())
                .replacing(claim.controlNumber())
                .with("lines.0.charge", "90.00");
        asBilling()
                .body(replacement.json())
                .post("/api/claims")
                .then()
                .statusCode(201)
                .body("outcome", equalTo("accepted"));

        asBilling()
                .get("/api/claims?member=" + setting.member())
                .then()
                .body("items.standing", contains("in-force", "replaced"))
                .body("items.total", contains("90.00", "120.00"));
        asBilling()
                .get("/api/claims?outcome=rejected&member=" + setting.member())
                .then()
                .body("items", empty());
        asBilling().get("/api/claims?member=" + setting.member()).then().body("items", hasSize(2));
    }
}
