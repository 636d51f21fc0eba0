package org.tactus.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.tactus.TestUsers.asAuditor;
import static org.tactus.TestUsers.asBilling;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.ArrayList;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.tactus.FreshDatabase;
import org.tactus.Setting;
import org.tactus.Submission;
import org.tactus.TestClock;

/** An auditor: which claims were turned away, why, by which rule, in which version of the book. */
@QuarkusTest
@TestProfile(FreshDatabase.class)
class AuditorStoryTest {

    @Inject
    TestClock clock;

    /** From the figures to the claims behind them, into one of these, and out again with something to show. */
    @Test
    void an_auditor_finds_a_pattern_opens_a_claim_follows_it_draws_a_sample_and_verifies() throws IOException {
        var setting = Setting.usual();
        var ids = new ArrayList<String>();
        for (int day = 2; day <= 6; day++) {
            var claim = Submission.of(setting).on("2026-11-0" + day);
            ids.add(asBilling()
                    .body((day < 5 ? claim.withNull("order") : claim).json())
                    .post("/api/claims")
                    .path("id"));
        }
        var plan = "plan=" + setting.plan();

        // most of what this plan's practices file is turned away, and for one reason
        var summary = asAuditor().get("/api/rejections/summary?by=code&" + plan).jsonPath();
        assertThat(summary.getList("groups.findAll { it.severity == 'error' }.key.code"))
                .containsExactly("order-missing");
        assertThat(summary.getInt("groups.find { it.key.code == 'order-missing' }.figures.rejected"))
                .isEqualTo(3);
        asAuditor()
                .get("/api/rejections/summary?by=month,plan&" + plan)
                .then()
                .body("groups[0].figures.claims", equalTo(5))
                .body("groups[0].figures.firstPassRate", equalTo(0.4f));

        // the claims behind the figure, as the figure itself leads to them
        String list = summary.getString("groups.find { it.key.code == 'order-missing' }.list");
        asAuditor()
                .get(list)
                .then()
                .body("items.id", containsInAnyOrder(ids.subList(0, 3).toArray()));
        asAuditor()
                .get("/api/rejections/count?code=order-missing&" + plan)
                .then()
                .body("count", equalTo(3));

        // one is opened, for a stated purpose; what happened to it, and that somebody looked
        asAuditor()
                .header("X-Purpose-Of-Use", "FRAUD")
                .get("/api/claims/" + ids.get(0))
                .then()
                .statusCode(200)
                .body("findings.code", hasItem("order-missing"));
        asAuditor()
                .get("/api/claims/" + ids.get(0) + "/trail?purpose=FRAUD")
                .then()
                .body("items.kind", contains("submitted", "decided", "accessed"))
                .body("items[1].outcome", equalTo("rejected"))
                .body("items[2].by", equalTo("auditor"))
                .body("items[2].access.purpose", equalTo("FRAUD"));
        asAuditor()
                .get("/fhir/AuditEvent?entity=Claim/" + ids.get(0))
                .then()
                .body("entry.resource.agent.purposeOfUse.coding.code.flatten()", hasItem("FRAUD"));

        // some of them, of those decided up to then, drawn so that anybody can draw them again, in a packet that opens
        // without tactus
        clock.set("2026-11-24T09:00:00Z");
        var question =
                """
                {"outcome": "rejected", "from": "2026-11-01", "to": "2026-11-30", "plan": "%s", "size": 2, "seed": 7, "purpose": "FRAUD"}"""
                        .formatted(setting.plan());
        var sample = asAuditor().body(question).post("/api/samples");
        sample.then().statusCode(201).body("population", equalTo(3)).body("drawn", equalTo(2));
        assertThat(asAuditor().body(question).post("/api/samples").jsonPath().getList("claims"))
                .isEqualTo(sample.jsonPath().getList("claims"));
        var names = new ArrayList<String>();
        try (var packet = new ZipInputStream(
                asAuditor().get(sample.jsonPath().getString("packet")).asInputStream())) {
            for (var entry = packet.getNextEntry(); entry != null; entry = packet.getNextEntry()) {
                names.add(entry.getName());
            }
        }
        String drawn = sample.jsonPath().getString("claims[0]");
        assertThat(names)
                .contains(
                        "README.txt",
                        "index.html",
                        "SHA256SUMS",
                        "SHA256SUMS.sig",
                        "claims/" + drawn + "/decision.json");

        // and nobody has changed the record, neither now nor since an earlier look
        String head = asAuditor()
                .get("/api/audit/verify")
                .then()
                .body("whole", equalTo(true))
                .extract()
                .path("head");
        asAuditor()
                .get("/api/audit/verify?head=" + head)
                .then()
                .body("whole", equalTo(true))
                .body("slips", empty());
    }

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
