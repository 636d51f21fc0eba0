package org.tactus.audit;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.tactus.TestUsers.as;
import static org.tactus.TestUsers.asAuditor;
import static org.tactus.TestUsers.asBilling;
import static org.tactus.TestUsers.asPlan;
import static org.tactus.TestUsers.asRegistrar;
import static org.tactus.smart.SmartClient.with;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tactus.Setting;
import org.tactus.Submission;
import org.tactus.TestClock;
import org.tactus.audit.AccessEvent.Purpose;
import org.tactus.smart.SmartClient;
import org.tactus.store.Store;

@QuarkusTest
class AccessRecordingTest {

    @Inject
    AccessEvents events;

    @Inject
    Store store;

    private Setting setting;
    private String claim;
    private String user;

    @BeforeEach
    void submit() {
        setting = Setting.usual();
        user = "plan-" + setting.plan();
        var answer = asBilling().body(Submission.of(setting).json()).post("/api/claims");
        answer.then().body("outcome", equalTo("accepted"));
        claim = answer.path("id");
    }

    @Test
    void each_interaction_is_on_record_with_what_was_asked_and_how_it_was_answered() {
        plan().get("/fhir/Claim/" + claim);
        plan().head("/fhir/Bundle/" + claim);
        plan().get("/fhir/Claim/" + claim + "/_history/1");
        plan().get("/fhir/Claim/" + claim + "/_history/7");
        plan().get("/fhir/Claim/" + claim + "/_history");
        plan().get("/fhir/Claim/_history");
        plan().get("/fhir/Claim?_count=5&status=active");
        plan().get("/fhir/Claim?colour=blue");

        assertThat(recorded(user))
                .extracting(
                        access -> access.what().interaction(),
                        access -> access.what().type().orElse(""),
                        access -> access.what().id().orElse(""),
                        AccessEvent::status)
                .containsExactly(
                        tuple("read", "Claim", claim, 200),
                        tuple("read", "Bundle", claim, 200),
                        tuple("vread", "Claim", claim, 200),
                        tuple("vread", "Claim", claim, 404),
                        tuple("history-instance", "Claim", claim, 200),
                        tuple("history-type", "Claim", "", 200),
                        tuple("search-type", "Claim", "", 200),
                        tuple("search-type", "Claim", "", 400));
        assertThat(recorded(user).get(6).asked()).containsExactlyInAnyOrder("_count=5", "status=active");
        assertThat(recorded(user).get(7).asked()).containsExactly("colour=blue");
    }

    @Test
    void it_says_who_when_why_and_by_what_right() {
        plan().header("X-Request-Id", "4711").get("/fhir/Claim/" + claim).then().statusCode(200);

        var access = recorded(user).get(0);

        assertThat(access.who()).isEqualTo(user);
        assertThat(access.at()).isEqualTo(TestClock.START);
        assertThat(access.id().version()).isEqualTo(7);
        assertThat(access.right().roles()).containsExactly("plan");
        assertThat(access.right().plans()).containsExactly(setting.plan());
        assertThat(access.right().billingNpis()).isEmpty();
        assertThat(access.right().scopes()).isEmpty();
        assertThat(access.purpose()).isEqualTo(new Purpose(Optional.of("HPAYMT"), false, Optional.empty()));
        assertThat(access.plans()).containsExactly(setting.plan());
        assertThat(access.what().version()).contains("1");
        assertThat(access.resources()).contains(1L);
        assertThat(access.address()).isEqualTo("127.0.0.1");
        assertThat(access.requestId()).contains("4711");
    }

    @Test
    void a_plans_system_is_on_record_with_the_scopes_of_its_token_also_where_they_do_not_reach() {
        var client = SmartClient.of(setting.plan(), "system/*.rs");
        var token = client.token("system/Patient.rs");

        with(token).get("/fhir/Patient").then().statusCode(200);
        with(token).get("/fhir/Claim/" + claim).then().statusCode(403);

        assertThat(recorded("client:" + client.id()))
                .allMatch(access -> access.right().scopes().equals(Optional.of("system/Patient.rs")))
                .extracting(access -> access.what().interaction(), AccessEvent::status, AccessEvent::resources)
                .containsExactly(tuple("search-type", 200, Optional.of(1L)), tuple("read", 403, Optional.of(0L)));
    }

    @Test
    void what_another_plan_asks_for_is_on_record_for_who_asked_and_says_nothing_of_whose_it_is() {
        var stranger = Setting.usual().plan();

        asPlan(stranger).get("/fhir/Claim/" + claim).then().statusCode(404);

        assertThat(recorded("plan-" + stranger)).singleElement().satisfies(access -> {
            assertThat(access.status()).isEqualTo(404);
            assertThat(access.what().id()).contains(claim);
            assertThat(access.what().version()).isEmpty();
            assertThat(access.plans()).containsExactly(stranger);
            assertThat(access.resources()).contains(0L);
        });
        assertThat(recorded(user)).isEmpty();
    }

    @Test
    void whose_role_does_not_reach_is_on_record() {
        asRegistrar().get("/fhir/Claim/" + claim).then().statusCode(403);
        asBilling()
                .header("Prefer", "respond-async")
                .get("/fhir/Patient/$export")
                .then()
                .statusCode(403);

        assertThat(last("registrar"))
                .extracting(access -> access.what().id().orElse(""), AccessEvent::status)
                .containsExactly(claim, 403);
        assertThat(last("billing"))
                .extracting(access -> access.what().interaction(), AccessEvent::status)
                .containsExactly("export", 403);
    }

    @Test
    void an_auditor_sees_another_plans_claim_for_operations_and_a_biller_their_own_for_payment() {
        asAuditor().get("/fhir/Claim/" + claim).then().statusCode(200);
        asBilling().get("/fhir/Claim/" + claim).then().statusCode(200);

        assertThat(last("auditor").purpose().code()).contains("HOPERAT");
        assertThat(last("auditor").plans()).containsExactly(setting.plan());
        assertThat(last("billing").purpose().code()).contains("HPAYMT");
        assertThat(last("billing").right().billingNpis()).containsExactly("1234567893");
    }

    @Test
    void who_has_the_version_already_was_shown_nothing() {
        plan().header("If-None-Match", "W/\"1\"")
                .get("/fhir/Claim/" + claim)
                .then()
                .statusCode(304);

        assertThat(recorded(user).get(0).what().version()).contains("1");
        assertThat(recorded(user).get(0).resources()).contains(0L);
    }

    @Test
    void a_purpose_is_taken_from_who_states_it() {
        plan().header("X-Purpose-Of-Use", "FRAUD")
                .get("/fhir/Claim/" + claim)
                .then()
                .statusCode(200);

        assertThat(recorded(user).get(0).purpose())
                .isEqualTo(new Purpose(Optional.of("FRAUD"), true, Optional.empty()));
    }

    @Test
    void an_unknown_purpose_is_refused_before_anything_is_shown_and_on_record_as_none() {
        plan().header("X-Purpose-Of-Use", "curiosity")
                .get("/fhir/Claim/" + claim)
                .then()
                .statusCode(400)
                .body("resourceType", equalTo("OperationOutcome"));
        given().header("X-Purpose-Of-Use", "curiosity")
                .get("/fhir/metadata")
                .then()
                .statusCode(200);

        assertThat(recorded(user)).singleElement().satisfies(access -> {
            assertThat(access.status()).isEqualTo(400);
            assertThat(access.purpose()).isEqualTo(new Purpose(Optional.empty(), true, Optional.empty()));
        });
    }

    @Test
    void a_search_by_form_keeps_its_parameters_on_record_and_out_of_every_log() {
        try (var log = new CapturedLog()) {
            refusing(user, () -> searchByForm().then().statusCode(503));
            var found = searchByForm();

            found.then().statusCode(200);
            assertThat(recorded(user)).singleElement().satisfies(access -> {
                assertThat(access.what().interaction()).isEqualTo("search-type");
                assertThat(access.asked()).containsExactlyInAnyOrder("family=Okafor", "_count=3");
                assertThat(access.resources())
                        .contains((long) found.<List<?>>path("entry").size());
            });
            assertThat(log.text()).contains("couldn't be recorded").doesNotContain("Okafor");
        }
    }

    private Response searchByForm() {
        return plan().contentType(ContentType.URLENC)
                .formParam("family", "Okafor")
                .queryParam("_count", "3")
                .post("/fhir/Patient/_search");
    }

    @Test
    void nothing_that_somebody_sends_keeps_it_from_being_recorded() {
        plan().contentType(ContentType.URLENC)
                .formParam("family", "a\0b")
                .post("/fhir/Patient/_search")
                .then()
                .statusCode(400);
        plan().get("/fhir/Claim/" + "x".repeat(3_000)).then().statusCode(404);
        plan().urlEncodingEnabled(false).get("/fhir/Claim?status=%00").then().statusCode(400);

        assertThat(recorded(user)).hasSize(3);
        assertThat(recorded(user).get(0).asked()).containsExactly("family=a\uFFFDb");
        assertThat(recorded(user).get(1).what().id()).contains("x".repeat(200));
    }

    @Test
    void an_export_is_on_record_from_the_kick_off_to_its_end() {
        var job = kickOff("$export?_type=Claim");
        var manifest = whenPrepared(job);
        String file = manifest.path("output[0].url");
        plan().get(file).then().statusCode(200);
        plan().delete(job).then().statusCode(202);
        plan().get(file).then().statusCode(404);

        var id = job.substring(job.lastIndexOf('/') + 1);
        var name = file.substring(file.indexOf(id));
        var accesses = new ArrayList<>(recorded(user));
        accesses.removeIf(
                access -> access.status() == 202 && access.what().interaction().equals("export-status"));
        assertThat(accesses)
                .extracting(
                        access -> access.what().interaction(),
                        access -> access.what().id().orElse(""),
                        AccessEvent::status,
                        AccessEvent::resources)
                .containsExactly(
                        tuple("export", "", 202, Optional.empty()),
                        tuple("export-status", id, 200, Optional.empty()),
                        tuple("export-file", name, 200, Optional.of(1L)),
                        tuple("export-delete", id, 202, Optional.empty()),
                        tuple("export-file", name, 404, Optional.of(0L)));
        assertThat(accesses.get(0).asked()).containsExactly("_type=Claim");
    }

    @Test
    void parameters_of_an_export_that_come_in_the_body_are_on_record_as_they_were_sent() {
        var parameters =
                """
                {"resourceType": "Parameters", "parameter": [{"name": "_type", "valueString": "Claim"}]}""";

        plan().header("Prefer", "respond-async")
                .contentType("application/fhir+json")
                .body(parameters)
                .post("/fhir/Group/" + setting.plan() + "/$export")
                .then()
                .statusCode(202);

        assertThat(recorded(user)).singleElement().satisfies(access -> {
            assertThat(access.what().interaction()).isEqualTo("export");
            assertThat(access.what().type()).contains("Group");
            assertThat(access.what().id()).contains(setting.plan());
            assertThat(access.asked()).containsExactly(parameters);
        });
    }

    @Test
    void what_can_not_be_recorded_is_not_shown() {
        var file = whenPrepared(kickOff("$export?_type=Claim")).<String>path("output[0].url");
        var before = recorded(user).size();

        refusing(user, () -> {
            for (var path :
                    List.of("/fhir/Claim/" + claim, "/fhir/Claim", "/fhir/Claim/_history", "/fhir/Claim/none", file)) {
                var answer = plan().get(path);
                answer.then()
                        .statusCode(503)
                        .contentType("application/fhir+json")
                        .header("Retry-After", "5")
                        .body("resourceType", equalTo("OperationOutcome"))
                        .body("issue[0].code", equalTo("transient"));
                assertThat(answer.headers().asList())
                        .extracting(header -> header.getName().toLowerCase(Locale.ROOT))
                        .doesNotContain("etag", "last-modified", "accept-ranges");
                assertThat(answer.asString()).doesNotContain(claim);
            }
        });
        refusing(
                "registrar",
                () -> asRegistrar().get("/fhir/Claim/" + claim).then().statusCode(503));

        assertThat(recorded(user)).hasSize(before);
        plan().get("/fhir/Claim/" + claim).then().statusCode(200);
    }

    @Test
    void fifty_requests_at_once_make_fifty_rows() {
        plan().get("/fhir/Claim/" + claim).then().statusCode(200);

        var statuses = ParallelGets.of("/fhir/Claim/" + claim, user, 50);

        assertThat(statuses).hasSize(50).containsOnly(200);
        assertThat(recorded(user)).hasSize(51);
        assertThat(recorded(user).stream().map(AccessEvent::id).distinct()).hasSize(51);
    }

    @Test
    void what_is_told_to_everybody_is_not_recorded() {
        for (var path :
                List.of("/fhir/metadata", "/fhir/.well-known/smart-configuration", "/fhir/StructureDefinition/none")) {
            plan().get(path).then().statusCode(not(401));
        }

        assertThat(recorded(user)).isEmpty();
    }

    @Test
    void of_who_is_not_known_nothing_is_recorded() {
        given().get("/fhir/Claim/" + claim).then().statusCode(401);
        as(user, "a wrong password").get("/fhir/Claim/" + claim).then().statusCode(401);

        assertThat(events.page(query(Optional.empty(), Optional.of(claim)))).isEmpty();
    }

    private RequestSpecification plan() {
        return asPlan(setting.plan());
    }

    private String kickOff(String path) {
        return plan().header("Prefer", "respond-async")
                .urlEncodingEnabled(false)
                .get("/fhir/" + path)
                .header("Content-Location");
    }

    private Response whenPrepared(String job) {
        var deadline = System.nanoTime() + 30_000_000_000L;
        while (System.nanoTime() < deadline) {
            var status = plan().get(job);
            if (status.statusCode() == 200) {
                return status;
            }
            LockSupport.parkNanos(100_000_000L);
        }
        throw new AssertionError("not prepared in time");
    }

    /** While the database takes no row about that caller. */
    private void refusing(String who, Runnable request) {
        store.update(
                """
                create function refuse() returns trigger language plpgsql as
                $$ begin raise exception 'refused: %', new; end $$""");
        store.update("create trigger refused before insert on access_event for each row when (new.who = '" + who
                + "') execute function refuse()");
        try {
            request.run();
        } finally {
            store.update("drop function refuse() cascade");
        }
    }

    /** The earliest first. */
    private List<AccessEvent> recorded(String who) {
        var recorded = new ArrayList<>(events.page(query(Optional.of(who), Optional.empty())));
        Collections.reverse(recorded);
        return recorded;
    }

    private AccessEvent last(String who) {
        return events.page(query(Optional.of(who), Optional.empty())).get(0);
    }

    private static AccessQuery query(Optional<String> who, Optional<String> id) {
        return new AccessQuery(who, Optional.empty(), id, Optional.empty(), Optional.empty(), Optional.empty(), 200);
    }
}
