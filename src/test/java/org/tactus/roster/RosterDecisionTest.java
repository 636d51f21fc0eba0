package org.tactus.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.tactus.TestUsers.asAuditor;
import static org.tactus.TestUsers.asBilling;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tactus.Setting;
import org.tactus.Submission;
import org.tactus.TestClock;

/** What claims are decided by while rosters come and go. */
@QuarkusTest
class RosterDecisionTest {

    private static final String LICENSES =
            "npi,familyName,givenName,taxonomy,state,number,kind,source,from,through,status\n";

    private static final String MEMBERS =
            "plan,memberId,familyName,givenName,birthDate,gender,line,city,state,postalCode,coverageFrom,coverageThrough\n";

    private static final String DAY_1 = "2026-11-24T08:00:00Z";
    private static final String DAY_2 = "2026-11-25T08:00:00Z";

    @Inject
    LicenseRoster licenses;

    @Inject
    MemberRoster members;

    @Inject
    TestClock clock;

    private Setting setting;

    @BeforeEach
    void put_a_plan_and_a_therapist_on_file() {
        setting = Setting.usual();
    }

    @Test
    void coverage_counts_from_its_first_day_through_its_last() {
        Import.of(members, MEMBERS + member("2026-11-10,2026-11-12"), DAY_1);

        submit(Submission.of(setting).on("2026-11-09")).then().body("findings.code", hasItem("coverage-not-started"));
        submit(Submission.of(setting).on("2026-11-10")).then().body("findings", empty());
        submit(Submission.of(setting).on("2026-11-12")).then().body("findings", empty());
        submit(Submission.of(setting).on("2026-11-13")).then().body("findings.code", hasItem("coverage-ended"));
    }

    @Test
    void a_plans_roster_is_on_file_from_its_first_member_until_the_last_is_taken_back() {
        var claim = Submission.of(setting.anotherMember());
        check(claim).then().body("findings.code", contains("coverage-unverified"));

        var imported = Import.of(members, MEMBERS + member("2026-01-01,"), DAY_1);
        check(claim).then().body("findings.code", contains("member-not-enrolled"));

        imported.takeBack(DAY_2);
        check(claim).then().body("findings.code", contains("coverage-unverified"));
    }

    @Test
    void an_imported_license_counts_from_its_first_day_through_its_last() {
        Import.of(licenses, LICENSES + license(setting.therapist(), "OH", "2026-11-10,2026-11-12,"), DAY_1);

        submit(Submission.of(setting).on("2026-11-09")).then().body("findings.code", hasItem("license-not-in-force"));
        submit(Submission.of(setting).on("2026-11-10")).then().body("findings.code", contains("coverage-unverified"));
        submit(Submission.of(setting).on("2026-11-12")).then().body("findings.code", contains("coverage-unverified"));
        submit(Submission.of(setting).on("2026-11-13")).then().body("findings.code", hasItem("license-not-in-force"));
    }

    @Test
    void a_states_licenses_are_on_file_from_the_first_until_the_last_is_taken_back() {
        var claim = Submission.of(setting).with("therapist.license.state", "MT");
        check(claim).then().body("findings.code", hasItem("license-unverified"));

        var imported =
                Import.of(licenses, LICENSES + license(Import.npi(Setting.serial()), "MT", "2026-01-01,,"), DAY_1);
        check(claim).then().body("findings.code", hasItem("license-not-on-file"));

        imported.takeBack(DAY_2);
        check(claim).then().body("findings.code", hasItem("license-unverified"));
    }

    @Test
    void whatever_is_imported_or_taken_back_a_claim_is_decided_again_as_it_was() {
        var before = submit(Submission.of(setting));
        clock.set(DAY_1);
        var roster = Import.of(members, MEMBERS + member("2026-11-12,"), DAY_1);
        var revoked = Import.of(licenses, LICENSES + license(setting.therapist(), "OH", "2020-01-01,,revoked"), DAY_1);
        var under = submit(Submission.of(setting).on("2026-11-11"));
        clock.set(DAY_2);
        roster.takeBack(DAY_2);
        revoked.takeBack(DAY_2);
        var after = submit(Submission.of(setting).on("2026-11-12"));

        before.then().body("findings.code", contains("coverage-unverified"));
        under.then()
                .body("findings.code", hasItem("coverage-not-started"))
                .body("findings.code", hasItem("license-suspended"));
        after.then().body("findings.code", contains("coverage-unverified"));
        for (var claim : new Response[] {before, under, after}) {
            var replayed = asBilling().post("/api/claims/" + claim.path("id") + "/replay");
            assertThat(replayed.statusCode()).isEqualTo(200);
            assertThat(replayed.asByteArray()).isEqualTo(claim.asByteArray());
        }
    }

    @Test
    void another_moment_goes_by_what_was_imported_then() {
        var id = submit(Submission.of(setting)).<String>path("id");
        var roster = Import.of(members, MEMBERS + member("2026-11-12,"), DAY_1);
        var revoked = Import.of(licenses, LICENSES + license(setting.therapist(), "OH", "2020-01-01,,revoked"), DAY_1);
        roster.takeBack(DAY_2);
        revoked.takeBack(DAY_2);
        clock.set("2026-11-26T08:00:00Z");

        replayAsOf(id, "2026-11-24T07:59:59.999Z").then().body("isDifferent", equalTo(false));
        for (var moment : new String[] {DAY_1, "2026-11-25T07:59:59.999Z"}) {
            replayAsOf(id, moment)
                    .then()
                    .body("added.code", hasItem("coverage-not-started"))
                    .body("added.code", hasItem("license-suspended"));
        }
        replayAsOf(id, DAY_2)
                .then()
                .body("isDifferent", equalTo(false))
                .body("added.code", not(hasItem("license-suspended")));
    }

    private String member(String coverage) {
        return setting.plan() + "," + setting.member() + ",Okafor,Ruth,1951-04-09,female,,,,," + coverage + "\n";
    }

    private String license(String npi, String state, String standing) {
        return npi + ",Lindqvist,Maja,225700000X," + state + "," + setting.license() + (state.equals("OH") ? "" : "9")
                + ",license,primary," + standing + "\n";
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
