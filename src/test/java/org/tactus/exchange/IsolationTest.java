package org.tactus.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.tactus.TestUsers.asBilling;
import static org.tactus.TestUsers.asPlan;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tactus.Setting;
import org.tactus.Submission;
import org.tactus.TestClock;
import org.tactus.ledger.ResourceKey;
import org.tactus.ledger.Resources;
import org.tactus.ledger.Scope;
import org.tactus.smart.SmartClient;
import org.tactus.store.CountedStore;

/** What a plan asks for is answered as if no other plan had anything here: word for word, and after as many statements. */
@QuarkusTest
class IsolationTest {

    @Inject
    TestClock clock;

    @Inject
    Resources resources;

    private Setting ours;
    private Setting theirs;
    private String ourClaim;
    private String theirClaim;
    private String control;

    @BeforeEach
    void a_member_of_two_plans_has_a_claim_with_each() {
        clock.reset();
        ours = Setting.usual();
        theirs = ours.inAnotherPlan();
        ourClaim = file(Submission.of(ours));
        var others = Submission.of(theirs).on("2026-11-11");
        control = others.controlNumber();
        theirClaim = file(others);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/fhir/Claim/{id}",
                "/fhir/Claim/{id}/_history/1",
                "/fhir/Claim/{id}/_history",
                "/fhir/Bundle/{id}",
                "/fhir/Group/{id}",
                "/fhir/_export/{id}",
                "/fhir/_export/{id}/Claim.1.ndjson"
            })
    void what_is_another_plans_is_answered_as_what_is_nobodys(String path) {
        assertAlike(get(path.replace("{id}", theirClaim)), get(path.replace("{id}", nobodys())), 404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"W/\"1\"", "*"})
    void a_condition_tells_nothing_of_it(String tag) {
        var asked = "/fhir/Claim/";

        assertAlike(
                plan().header("If-None-Match", tag).get(asked + theirClaim),
                plan().header("If-None-Match", tag).get(asked + nobodys()),
                404);
        assertAlike(
                plan().header("If-Modified-Since", "Wed, 25 Nov 2099 00:00:00 GMT")
                        .get(asked + theirClaim),
                plan().header("If-Modified-Since", "Wed, 25 Nov 2099 00:00:00 GMT")
                        .get(asked + nobodys()),
                404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Claim?_id={claim}",
                "Claim?identifier={control}",
                "Claim?patient={patient}",
                "Claim?patient:Patient={patient}",
                "Claim?created=2026-11-20&_id={claim}",
                "Patient?_id={patient}",
                "Bundle?_id={claim}",
                "Provenance?target=Claim/{claim}",
                "Coverage?beneficiary=Patient/{patient}",
                "Claim?_id={claim}&_include=Claim:patient&_revinclude=Provenance:target"
            })
    void no_search_finds_it_nor_counts_it(String search) {
        var asked = search.replace("{claim}", theirClaim)
                .replace("{control}", control)
                .replace("{patient}", theirPatient());

        get("/fhir/" + asked).then().statusCode(200).body("entry", nullValue());
        get("/fhir/" + asked + "&_total=accurate").then().body("total", equalTo(0));
        get("/fhir/" + asked + "&_summary=count").then().body("total", equalTo(0));
    }

    @Test
    void a_count_of_all_is_of_the_plans_own() {
        get("/fhir/Claim?_summary=count").then().body("total", equalTo(1));
        get("/fhir/Claim/_history").then().body("entry.resource.id.unique()", equalTo(List.of(ourClaim)));
        get("/fhir/Claim?_revinclude=Provenance:target&_include=Claim:*&_include:iterate=*:*")
                .then()
                .statusCode(400);
        get("/fhir/Patient?_summary=count").then().body("total", equalTo(1));
    }

    @Test
    void a_person_in_both_plans_is_two_patients_and_neither_moves_with_the_other() {
        var before = get("/fhir/Patient/" + ourPatient());
        file(Submission.of(theirs).on("2026-11-12").with("member.familyName", "Renamed"));

        assertThat(theirPatient()).isNotEqualTo(ourPatient());
        assertThat(get("/fhir/Patient/" + ourPatient()).asString()).isEqualTo(before.asString());
        get("/fhir/Patient?family=Renamed").then().body("entry", nullValue());
    }

    @Test
    void a_link_of_anothers_walk_is_no_more_than_any_text() {
        file(Submission.of(theirs).on("2026-11-12"));
        String next = asPlan(theirs.plan()).get("/fhir/Claim?_count=1").path("link.find { it.relation == 'next' }.url");

        var cursor = next.replaceAll(".*_cursor=", "");
        var garbage = cursor.substring(0, cursor.length() - 4) + "AAAA";
        assertAlike(get("/fhir/Claim?_cursor=" + cursor), get("/fhir/Claim?_cursor=" + garbage), 400);
    }

    @Test
    void no_export_holds_it_or_can_be_asked_for_it() {
        assertAlike(kickOff("Group/" + theirs.plan() + "/$export"), kickOff("Group/H9999-999-000/$export"), 404);
        assertAlike(
                kickOff("Patient/$export?patient=Patient/" + theirPatient()),
                kickOff("Patient/$export?patient=Patient/" + nobodys()),
                400);
        assertAlike(
                kickOff("Group/" + ours.plan() + "/$export?patient=" + theirPatient()),
                kickOff("Group/" + ours.plan() + "/$export?patient=" + nobodys()),
                400);
    }

    @Test
    void an_answer_to_it_is_an_answer_to_nothing() {
        var answer = "{\"resourceType\":\"ClaimResponse\",\"request\":{\"reference\":\"Claim/%s\"}}";

        assertAlike(post(answer.formatted(theirClaim)), post(answer.formatted(nobodys())), 400);
    }

    /** Time can't be held to be the same; what takes it can. */
    @Test
    void to_look_for_it_takes_what_looking_for_nothing_takes() {
        var scope = Scope.of(Set.of(ours.plan()), Set.of());

        assertThat(statements(theirClaim, scope))
                .isEqualTo(statements(nobodys(), scope))
                .isPositive();
    }

    private int statements(String claim, Scope scope) {
        var before = CountedStore.executed();
        assertThat(resources.find(new ResourceKey("Claim", UUID.fromString(claim)), scope))
                .isEmpty();
        return CountedStore.executed() - before;
    }

    @Test
    void a_token_brings_along_no_type_that_its_scopes_leave_out() {
        var client = SmartClient.of(ours.plan(), "system/*.rs");
        var token = client.token("system/Claim.rs");

        SmartClient.with(token)
                .urlEncodingEnabled(false)
                .get("/fhir/Claim?_include=Claim:*&_revinclude=Provenance:target")
                .then()
                .statusCode(200)
                .body("entry.resource.resourceType", equalTo(List.of("Claim")));
        SmartClient.with(token).get("/fhir/Patient/" + ourPatient()).then().statusCode(403);
        kickOff(SmartClient.with(token), "$export?_type=Patient").then().statusCode(403);
        assertThat(kickOff(SmartClient.with(token), "$export").statusCode()).isEqualTo(202);
        SmartClient.with(client.token("system/Patient.r"))
                .get("/fhir/$export")
                .then()
                .statusCode(400);
    }

    private String ourPatient() {
        return patient(asPlan(ours.plan()), ourClaim);
    }

    private String theirPatient() {
        return patient(asPlan(theirs.plan()), theirClaim);
    }

    private static String patient(RequestSpecification plan, String claim) {
        return plan.get("/fhir/Claim/" + claim)
                .<String>path("patient.reference")
                .replace("Patient/", "");
    }

    private static String nobodys() {
        return UUID.randomUUID().toString();
    }

    private static void assertAlike(Response theirs, Response nobodys, int status) {
        assertThat(theirs.statusCode()).isEqualTo(status);
        assertThat(nobodys.statusCode()).isEqualTo(status);
        assertThat(theirs.asString()).isEqualTo(nobodys.asString());
        assertThat(theirs.headers().asList().stream()
                        .map(header -> header.getName())
                        .toList())
                .isEqualTo(nobodys.headers().asList().stream()
                        .map(header -> header.getName())
                        .toList());
    }

    private static String file(Submission claim) {
        var answer = asBilling().body(claim.json()).post("/api/claims");
        answer.then().statusCode(201).body("outcome", equalTo("accepted"));
        return answer.path("id");
    }

    private RequestSpecification plan() {
        return asPlan(ours.plan()).urlEncodingEnabled(false);
    }

    private Response get(String path) {
        return plan().get(path);
    }

    private Response post(String answer) {
        return plan().contentType(FhirJsonType.FHIR_JSON).body(answer).post("/fhir/ClaimResponse");
    }

    private Response kickOff(String path) {
        return kickOff(plan(), path);
    }

    private static Response kickOff(RequestSpecification as, String path) {
        return as.urlEncodingEnabled(false).header("Prefer", "respond-async").get("/fhir/" + path);
    }
}
