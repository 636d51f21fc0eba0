package org.tactus.story;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.tactus.TestUsers.asAuditor;
import static org.tactus.TestUsers.asBilling;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.tactus.Setting;
import org.tactus.Submission;

/** An auditor: which claims were turned away, why, by which rule, in which version of the book. */
@QuarkusTest
class AuditorStoryTest {

    @Test
    void an_auditor_finds_who_treats_under_a_lapsed_license() {
        var setting = Setting.usual();
        setting.putTherapist("[{\"from\": \"2025-01-01\", \"through\": \"2026-10-31\"},"
                + " {\"from\": \"2026-11-01\", \"through\": null, \"status\": \"lapsed\"}]");
        var before = Submission.of(setting).on("2026-10-30");
        var after = Submission.of(setting).on("2026-11-02");
        asBilling().body(before.json()).post("/api/claims").then().body("outcome", equalTo("accepted"));
        String id = asBilling().body(after.json()).post("/api/claims").path("id");

        // what was turned away for its license, and whose
        asAuditor()
                .get("/api/rejections?code=license-suspended&npi=" + setting.therapist())
                .then()
                .body("items.id", contains(id))
                .body("items[0].findings.message", hasItem("The license was lapsed on 2026-11-02."));

        // by the code that plans use for it
        asAuditor().get("/api/rejections?carc=B7&plan=" + setting.plan()).then().body("items.id", contains(id));

        // the decision itself: the rule's source, and the version of the book
        asAuditor()
                .get("/api/claims/" + id)
                .then()
                .body("ruleBook", equalTo("2026.4"))
                .body("findings.find { it.code == 'license-suspended' }.source", containsString("state-licensed"));

        // what was on file then
        asAuditor()
                .get("/api/practitioners/" + setting.therapist() + "/history")
                .then()
                .body("items.version", contains(2, 1))
                .body("items[0].body.licenses[0].periods.status", hasItem("lapsed"));

        // and an auditor changes nothing
        asAuditor().body(after.json()).post("/api/claims").then().statusCode(403);
        asAuditor()
                .get("/api/rejections?code=order-expired&plan=" + setting.plan())
                .then()
                .body("items", empty());
    }
}
