package org.tactus.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.tactus.TestUsers.asAuditor;
import static org.tactus.TestUsers.asBilling;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.tactus.Setting;
import org.tactus.Submission;
import org.tactus.TestClock;
import org.tactus.release.CodeSetKind;
import org.tactus.release.NewRelease;
import org.tactus.release.Reading;
import org.tactus.release.Releases;

/** What claims are decided by while code sets come and go. */
@QuarkusTest
class ReplayAcrossReleasesTest {

    private static final NewRelease WITHOUT_LOW_BACK_PAIN =
            Reading.release(CodeSetKind.ICD10CM_ORDER, Reading.orderFile("M542", "M546"), Reading.named("FY2027"));

    private static final NewRelease THREE_UNITS = Reading.release(
            CodeSetKind.NCCI_MUE,
            "HCPCS/CPT Code,Practitioner Services MUE Values\n97124,3\n",
            Reading.named("2026q4"));

    private static final NewRelease NECK_BESIDE_BACK = Reading.release(
            CodeSetKind.ICD10CM_TABULAR,
            "<ICD10CM.tabular><chapter><diag><name>M54</name><diag><name>M54.2</name><excludes1><note>low (M54.5-)</note></excludes1>"
                    + "</diag></diag></chapter></ICD10CM.tabular>",
            Reading.named("FY2027"));

    private static final NewRelease SPINE_BESIDE_MASSAGE = Reading.release(
            CodeSetKind.NCCI_PTP, "Column 1,Column 2,,,,\n97112,97124,,20261001,*,0\n", Reading.named("2026q4"));

    @Inject
    Releases releases;

    @Inject
    TestClock clock;

    private final List<UUID> added = new ArrayList<>();

    /** Other tests go by what is built in. */
    @AfterEach
    void take_back() {
        added.forEach(this::takeBack);
    }

    @Test
    void a_release_bears_on_checks_and_filings_alike_from_its_import_on() {
        var claim = Submission.of(Setting.usual());
        check(claim).then().body("outcome", equalTo("accepted"));

        var codes = add(WITHOUT_LOW_BACK_PAIN);
        add(THREE_UNITS);

        check(claim).then().body("findings.code", hasItem("diagnosis-invalid-on-date"));
        check(claim).then().body("findings.code", hasItem("units-over-daily-maximum"));
        var filed = submit(claim);
        filed.then().body("outcome", equalTo("rejected"));
        assertThat(filed.<List<Object>>path("findings")).isEqualTo(check(claim).<List<Object>>path("findings"));

        takeBack(codes);
        check(claim).then().body("findings.code", contains("coverage-unverified", "units-over-daily-maximum"));
    }

    @Test
    void notes_and_pairs_bear_on_claims_too() {
        var claim = Submission.of(Setting.withBenefit("{\"services\": [\"97124\", \"97112\"]}"))
                .withJson("diagnoses", "[\"M54.50\", \"M54.2\"]")
                .withJson(
                        "lines",
                        """
                        [{"serviceDate": "2026-11-10", "placeOfService": "11", "code": "97112", "modifiers": [], "minutes": 15,
                          "units": 1, "charge": "30.00", "diagnosisPointers": [1]},
                         {"serviceDate": "2026-11-10", "placeOfService": "11", "code": "97124", "modifiers": [], "minutes": 30,
                          "units": 2, "charge": "60.00", "diagnosisPointers": [1]}]""");
        var before = check(claim).<List<String>>path("findings.code");

        add(NECK_BESIDE_BACK);
        add(SPINE_BESIDE_MASSAGE);

        assertThat(before).doesNotContain("diagnosis-conflict", "bundled-service");
        check(claim).then().body("findings.code", hasItem("diagnosis-conflict"));
        check(claim).then().body("findings.code", hasItem("bundled-service"));
    }

    @Test
    void a_release_bears_on_no_claim_of_other_days() {
        var setting = Setting.usual();
        add(WITHOUT_LOW_BACK_PAIN);
        add(THREE_UNITS);

        var onLastDayBefore = Submission.of(setting)
                .on("2026-09-30")
                .with("order.authoredOn", "2026-09-01")
                .with("order.signedOn", "2026-09-01");
        check(onLastDayBefore).then().body("outcome", equalTo("accepted"));
        var onFirstDay = onLastDayBefore.copy().on("2026-10-01");
        check(onFirstDay).then().body("findings.code", hasItem("diagnosis-invalid-on-date"));
    }

    @Test
    void whatever_is_imported_or_taken_back_a_claim_is_decided_again_as_it_was() {
        var setting = Setting.usual();
        var before = submit(Submission.of(setting));
        clock.set("2026-11-23T16:00:00Z");
        var codes = add(WITHOUT_LOW_BACK_PAIN);
        var under = submit(Submission.of(setting).on("2026-11-11"));
        assertReplayed(before, under);

        clock.set("2026-11-23T17:00:00Z");
        takeBack(codes);
        add(THREE_UNITS);
        var after = submit(Submission.of(setting).on("2026-11-12"));

        before.then().body("outcome", equalTo("accepted"));
        under.then().body("findings.code", hasItem("diagnosis-invalid-on-date"));
        after.then().body("findings.code", contains("coverage-unverified", "units-over-daily-maximum"));
        assertReplayed(before, under, after);
    }

    @Test
    void another_moment_goes_by_the_releases_that_counted_then() {
        var setting = Setting.usual();
        var id = submit(Submission.of(setting)).<String>path("id");
        clock.set("2026-11-24T08:00:00Z");
        var codes = add(WITHOUT_LOW_BACK_PAIN);
        clock.set("2026-11-25T08:00:00Z");
        takeBack(codes);
        clock.set("2026-11-26T08:00:00Z");

        replayAsOf(id, "2026-11-24T12:00:00Z").then().body("added.code", hasItem("diagnosis-invalid-on-date"));
        replayAsOf(id, "2026-11-25T12:00:00Z").then().body("isDifferent", equalTo(false));
    }

    private void assertReplayed(Response... claims) {
        for (var claim : claims) {
            var replayed = asBilling().post("/api/claims/" + claim.path("id") + "/replay");
            assertThat(replayed.statusCode()).isEqualTo(200);
            assertThat(replayed.asByteArray()).isEqualTo(claim.asByteArray());
        }
    }

    private UUID add(NewRelease release) {
        var id = UUID.randomUUID();
        QuarkusTransaction.requiringNew().run(() -> releases.add(id, release, clock.instant()));
        added.add(id);
        return id;
    }

    private void takeBack(UUID id) {
        QuarkusTransaction.requiringNew().run(() -> releases.takeBack(id, clock.instant()));
    }

    private static Response replayAsOf(String id, String asOf) {
        return asAuditor().body("{\"asOf\": \"" + asOf + "\"}").post("/api/claims/" + id + "/replay");
    }

    private static Response check(Submission claim) {
        var answer = asBilling().body(claim.json()).post("/api/claims/check");
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer;
    }

    private static Response submit(Submission claim) {
        var answer = asBilling().body(claim.json()).post("/api/claims");
        assertThat(answer.statusCode()).isEqualTo(201);
        return answer;
    }
}
