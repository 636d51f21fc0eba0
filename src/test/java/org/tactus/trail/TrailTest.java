package org.tactus.trail;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.tactus.TestUsers.asAuditor;
import static org.tactus.TestUsers.asBilling;
import static org.tactus.TestUsers.asOtherBilling;
import static org.tactus.TestUsers.asPlan;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.tactus.Setting;
import org.tactus.Submission;
import org.tactus.TestClock;
import org.tactus.bulk.SentFile;
import org.tactus.response.PlansAnswer;

@QuarkusTest
class TrailTest {

    private static final String REASON = "{\"reason\": \"Seen in the record: the knee was treated\"}";

    /**
     * FHIR is dated behind what anybody has asked for, and other tests ask at other times: what was written stands somewhere else among
     * the rest then.
     */
    private static final String FHIR = "items.findAll { it.kind in ['written', 'answered'] }";

    private static final String PEOPLE = "items.findAll { !(it.kind in ['written', 'answered']) }";

    @Inject
    TestClock clock;

    @Test
    void from_the_first_submission_to_the_last_look_all_is_told_in_its_order() {
        var setting = Setting.usual();
        var sent = Submission.of(setting).with("note", "Relaxation massage").json();
        clock.set("2026-11-23T16:00:00Z");
        var held = asBilling().body(sent).post("/api/claims");
        held.then().body("outcome", equalTo("held"));
        String id = held.path("id");
        clock.set("2026-11-23T16:01:00Z");
        asBilling().body(sent).post("/api/claims").then().statusCode(200);
        clock.set("2026-11-23T16:02:00Z");
        asBilling().body(REASON).post("/api/claims/" + id + "/release").then().statusCode(200);
        clock.set("2026-11-23T16:03:00Z");
        asPlan(setting.plan())
                .header("X-Purpose-Of-Use", "CLMATTCH")
                .get("/fhir/Bundle/" + id)
                .then()
                .statusCode(200);
        clock.set("2026-11-23T16:04:00Z");
        asPlan(setting.plan())
                .contentType("application/fhir+json")
                .body(PlansAnswer.to(id).json())
                .post("/fhir/ClaimResponse")
                .then()
                .statusCode(201);
        clock.set("2026-11-23T16:05:00Z");
        asBilling()
                .get("/api/claims/837p?day=2026-11-23&plan=" + setting.plan())
                .then()
                .statusCode(200);
        clock.set("2026-11-23T16:06:00Z");
        asOtherBilling().get("/api/claims/" + id).then().statusCode(404);
        clock.set("2026-11-23T16:07:00Z");
        asAuditor()
                .header("X-Purpose-Of-Use", "HCOMPL")
                .header("X-Purpose-Reason", "drawn by lot")
                .get("/api/claims/" + id)
                .then()
                .statusCode(200);
        clock.set("2026-11-23T16:08:00Z");

        trail(id)
                .body("id", equalTo(id))
                .body("plan", equalTo(setting.plan()))
                .body("standing", equalTo("in-force"))
                .body("next", nullValue())
                .body(
                        PEOPLE + ".kind",
                        contains(
                                "submitted",
                                "decided",
                                "submitted",
                                "released",
                                "decided",
                                "accessed",
                                // who made the plan's answer up looked first
                                "accessed",
                                "taken",
                                "accessed",
                                "accessed"))
                .body(PEOPLE + "[0].status", equalTo("filed"))
                .body(PEOPLE + "[0].by", equalTo("billing"))
                .body(PEOPLE + "[0].sha256", equalTo(sha256(sent)))
                .body(PEOPLE + "[0].bytes", equalTo(sent.getBytes(UTF_8).length))
                .body(PEOPLE + "[1].number", equalTo(1))
                .body(PEOPLE + "[1].outcome", equalTo("held"))
                .body(PEOPLE + "[1].ruleBook", equalTo("2026.4"))
                .body(PEOPLE + "[1].findings.code", hasItem("comfort-language"))
                .body(PEOPLE + "[1].evidence.onFile", hasItem(startsWith("plan:" + setting.plan() + "/2026@")))
                .body(PEOPLE + "[2].status", equalTo("repeated"))
                .body(PEOPLE + "[2].at", equalTo("2026-11-23T16:01:00Z"))
                .body(PEOPLE + "[3].reason", equalTo("Seen in the record: the knee was treated"))
                .body(PEOPLE + "[4].number", equalTo(2))
                .body(PEOPLE + "[4].outcome", equalTo("accepted"))
                .body(PEOPLE + "[4].evidence.released", contains("comfort-language"))
                .body(PEOPLE + "[5].by", equalTo("plan-" + setting.plan()))
                .body(PEOPLE + "[5].access.type", equalTo("Bundle"))
                .body(PEOPLE + "[5].access.purpose", equalTo("CLMATTCH"))
                .body(PEOPLE + "[7].by", equalTo("billing"))
                .body(PEOPLE + "[8].access.status", equalTo(404))
                .body(PEOPLE + "[9].access.purpose", equalTo("HCOMPL"))
                .body(PEOPLE + "[9].access.purposeStated", equalTo(true))
                .body(PEOPLE + "[9].access.purposeReason", equalTo("drawn by lot"))
                .body(FHIR + ".kind", contains("written", "answered"))
                .body(FHIR + "[0].bundle", equalTo("/fhir/Bundle/" + id))
                .body(FHIR + "[0].resources[0].type", equalTo("Claim"))
                .body(FHIR + "[0].resources[0].writtenNow", equalTo(true))
                .body(
                        FHIR + "[0].resources[0].sha256",
                        equalTo(sha256(
                                asPlan(setting.plan()).get("/fhir/Claim/" + id).asString())))
                .body(FHIR + "[1].by", equalTo(setting.plan()))
                .body(FHIR + "[1].answer.outcome", equalTo("complete"));
    }

    @Test
    void a_look_at_the_trail_is_a_part_of_it_from_then_on() {
        var id = file(Submission.of(Setting.usual()));
        trail(id + "/trail?purpose=HCOMPL", "");

        trail(id)
                .body("items.findAll { it.kind == 'accessed' }[-1].access.path", equalTo("/api/claims/{id}/trail"))
                .body("items.findAll { it.kind == 'accessed' }[-1].access.purpose", equalTo("HCOMPL"));
    }

    @Test
    void a_claim_that_came_in_a_file_is_told_with_the_files_hash_and_its_place() {
        var setting = Setting.usual();
        var first = Submission.of(setting);
        var second = Submission.of(setting.anotherMember());
        var file = first.json() + "\n" + second.json() + "\n" + second.json() + "\n";
        var batch = SentFile.send("application/x-ndjson", file);
        batch.results();
        String id = asBilling()
                .get("/api/claims?plan=" + setting.plan() + "&q=" + second.controlNumber())
                .path("items[0].id");

        trail(id)
                .body("items.kind.findAll { it == 'submitted' }", hasSize(2))
                .body("items[0].kind", equalTo("submitted"))
                .body("items[0].status", equalTo("filed"))
                .body("items[0].sha256", equalTo(sha256(file)))
                .body("items[0].batch", equalTo(batch.location()))
                .body("items[0].position", equalTo(2))
                .body("items[0].place", equalTo("line 2"))
                .body("items[1].status", equalTo("repeated"))
                .body("items[1].position", equalTo(3));
    }

    @Test
    void what_took_its_place_is_told_on_both_sides() {
        var setting = Setting.usual();
        var original = Submission.of(setting);
        var first = file(original);
        var second = file(Submission.of(setting).replacing(original.controlNumber()));

        trail(first)
                .body("standing", equalTo("replaced"))
                .body("items.find { it.kind == 'replaced' }.cause", equalTo("/api/claims/" + second))
                .body("items.findAll { it.kind == 'written' }.version", contains(1, 2));
        trail(second).body("items.find { it.kind == 'decided' }.evidence.original.id", equalTo(first));
    }

    @Test
    void a_rejected_claim_has_a_trail_without_FHIR() {
        var id = asBilling()
                .body(Submission.of(Setting.usual())
                        .with("diagnoses.0", "Z73.3")
                        .json())
                .post("/api/claims")
                .<String>path("id");

        trail(id).body("items.kind", contains("submitted", "decided")).body("standing", equalTo("rejected"));
    }

    @Test
    void looks_come_in_pages_and_everything_comes_once_in_its_order() {
        var setting = Setting.usual();
        clock.set("2026-11-23T16:00:00Z");
        var original = Submission.of(setting);
        var id = file(original);
        for (int second = 1; second <= 5; second++) {
            clock.set("2026-11-23T16:00:0" + second + "Z");
            asPlan(setting.plan()).get("/fhir/Claim/" + id);
        }
        clock.set("2026-11-23T16:00:03.500Z");
        file(Submission.of(setting).replacing(original.controlNumber()));
        clock.set("2026-11-23T17:00:00Z");

        var kinds = new ArrayList<String>();
        var times = new ArrayList<Instant>();
        var next = "/api/claims/" + id + "/trail?count=2&purpose=HCOMPL";
        while (next != null) {
            JsonPath page =
                    asAuditor().get(next).then().statusCode(200).extract().jsonPath();
            kinds.addAll(page.getList("items.findAll { it.access == null || it.access.path == null }.kind"));

            page.<String>getList("items.at").forEach(at -> times.add(Instant.parse(at)));
            next = page.getString("next");
            assertThat(next == null || next.contains("purpose=HCOMPL")).isTrue();
        }

        assertThat(kinds)
                .filteredOn(kind -> !kind.equals("written"))
                .containsExactly(
                        "submitted", "decided", "accessed", "accessed", "accessed", "replaced", "accessed", "accessed");
        assertThat(kinds).filteredOn("written"::equals).hasSize(2);
        assertThat(times).isSorted();
    }

    @Test
    void auditors_alone_see_it() {
        var id = file(Submission.of(Setting.usual()));

        asBilling().get("/api/claims/" + id + "/trail").then().statusCode(403);
        asPlan(Setting.usual().plan())
                .get("/api/claims/" + id + "/trail")
                .then()
                .statusCode(403);
        asAuditor()
                .get("/api/claims/" + UUID.randomUUID() + "/trail")
                .then()
                .statusCode(404)
                .body("detail", containsString("no such claim"));
        asAuditor()
                .get("/api/claims/" + id + "/trail?after=now&count=many")
                .then()
                .statusCode(400)
                .body("violations.field", contains("after", "count"));
    }

    private static ValidatableResponse trail(String id) {
        return trail(id, "/trail");
    }

    private static ValidatableResponse trail(String id, String path) {
        return asAuditor().get("/api/claims/" + id + path).then().statusCode(200);
    }

    private static String file(Submission claim) {
        var answer = asBilling().body(claim.json()).post("/api/claims");
        answer.then().statusCode(201).body("outcome", equalTo("accepted"));
        return answer.path("id");
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new AssertionError(impossible);
        }
    }
}
