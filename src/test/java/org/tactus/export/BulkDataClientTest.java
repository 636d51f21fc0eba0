package org.tactus.export;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.lessThanOrEqualTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.tactus.TestUsers.asBilling;

import ca.uhn.fhir.context.FhirContext;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.hl7.fhir.r4.model.Resource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tactus.Setting;
import org.tactus.Submission;
import org.tactus.TestClock;
import org.tactus.fhir.FhirValidation;
import org.tactus.smart.SmartClient;
import org.tactus.store.Store;

/** What public conformance kits, and a careful client, look for where a plan's system exports with a token. */
@QuarkusTest
class BulkDataClientTest {

    private static final int POLLS_AT_ONCE = 30;
    private static final int LONGEST_PROGRESS = 100;

    @Inject
    TestClock clock;

    @Inject
    Store store;

    private Setting setting;
    private SmartClient client;
    private String token;

    @BeforeEach
    void a_client_whose_plan_has_claims_of_two_members() {
        clock.reset();
        setting = Setting.usual();
        submit(Submission.of(setting));
        submit(Submission.of(setting.anotherMember()));
        client = SmartClient.of(setting.plan(), "system/*.rs");
        token = client.token("system/*.read");
    }

    @Test
    void without_a_token_nothing_begins_and_no_file_is_given() {
        given().header("Prefer", "respond-async").get("/fhir/$export").then().statusCode(401);
        String file = manifest(kickOff(client(), "")).path("output[0].url");

        given().get(file).then().statusCode(401).header("WWW-Authenticate", notNullValue());
    }

    @Test
    void each_file_holds_valid_resources_of_its_type_and_there_are_two_patients() {
        var manifest = manifest(kickOff(client(), ""));
        var transactionTime = Instant.parse(manifest.path("transactionTime"));
        var patients = new HashSet<String>();

        List<Map<String, Object>> output = manifest.path("output");
        for (var file : output) {
            var url = (String) file.get("url");
            // relative to a status, it would be found as well
            assertThat(url).startsWith("http");
            var answer = client().header("Accept", "application/fhir+ndjson").get(url);
            assertThat(answer.contentType()).startsWith("application/fhir+ndjson");
            var lines = answer.asString().lines().toList();
            assertThat(lines).hasSize((Integer) file.get("count"));
            for (var line : lines) {
                var resource =
                        (Resource) FhirContext.forR4Cached().newJsonParser().parseResource(line);
                assertThat(resource.fhirType()).isEqualTo(file.get("type"));
                assertThat(resource.getMeta().getLastUpdated().toInstant()).isBeforeOrEqualTo(transactionTime);
                assertThat(FhirValidation.ofR4().errorsOf(line)).isEmpty();
                if (resource.fhirType().equals("Patient")) {
                    patients.add(resource.getIdElement().getIdPart());
                }
            }
        }
        assertThat(patients).hasSize(2);
    }

    @Test
    void the_status_says_how_far_it_is_and_until_when_it_can_be_fetched() {
        var first = client().get(jobInPreparation());

        first.then().statusCode(202).header("Retry-After", notNullValue());
        assertThat(first.header("X-Progress")).isNotBlank().hasSizeLessThanOrEqualTo(LONGEST_PROGRESS);
        manifest(kickOff(client(), "")).then().header("Expires", notNullValue());
    }

    @Test
    void who_looks_all_the_time_is_told_to_wait() {
        var job = jobInPreparation();
        for (int i = 0; i < POLLS_AT_ONCE; i++) {
            var answer = client().get(job);
            if (answer.statusCode() == 429) {
                answer.then()
                        .header("Retry-After", Integer::parseInt, lessThanOrEqualTo(1))
                        .body("issue[0].code", equalTo("throttled"));
                return;
            }
        }
        throw new AssertionError("asked " + POLLS_AT_ONCE + " times at once, and never told to wait");
    }

    @Test
    void what_could_not_be_prepared_says_so() {
        var job = jobInPreparation();
        store.update("update batch set state = 'failed', message = 'as a test says' where id = ?", idOf(job));

        client().get(job).then().statusCode(500).body("resourceType", equalTo("OperationOutcome"));
    }

    @Test
    void a_thrown_away_export_is_answered_by_an_outcome() {
        var job = kickOff(client(), "").header("Content-Location");

        client().delete(job).then().statusCode(202);

        var gone = client().get(job);
        gone.then().statusCode(404).body("resourceType", equalTo("OperationOutcome"));
        assertThat(FhirValidation.ofR4().errorsOf(gone.asString())).isEmpty();
    }

    @Test
    void exports_at_the_same_time_do_not_disturb_one_another() {
        var all = kickOff(client(), "");
        var claims = kickOff(client(), "?_type=Claim");
        client().delete(kickOff(client(), "?_type=Patient").header("Content-Location"))
                .then()
                .statusCode(202);

        assertThat(manifest(claims).<List<String>>path("output.type")).containsExactly("Claim");
        assertThat(manifest(all).<List<String>>path("output.type")).contains("Claim", "Patient", "Coverage");
    }

    @Test
    void anothers_export_is_not_there_whatever_their_plan() {
        var job = kickOff(client(), "").header("Content-Location");
        String file = await(job).path("output[0].url");
        var sibling = SmartClient.of(setting.plan(), "system/*.rs").token("system/*.rs");

        SmartClient.with(sibling).get(job).then().statusCode(404);
        SmartClient.with(sibling).get(file).then().statusCode(404);
        SmartClient.with(sibling).delete(job).then().statusCode(404);
    }

    @Test
    void a_file_asks_for_the_scopes_of_what_it_holds() {
        var manifest = manifest(kickOff(client(), "?_type=Patient,Claim"));
        var ofClaims = SmartClient.with(client.token("system/Claim.rs"));

        ofClaims.get(manifest.<String>path("output.find { it.type == 'Claim' }.url"))
                .then()
                .statusCode(200);
        SmartClient.with(client.token("system/Claim.rs"))
                .get(manifest.<String>path("output.find { it.type == 'Patient' }.url"))
                .then()
                .statusCode(403);
    }

    @Test
    void who_has_lost_a_plan_has_lost_its_exports() {
        var job = kickOff(client(), "").header("Content-Location");
        String file = await(job).path("output[0].url");

        client.moveTo(Setting.usual().plan());
        var anew = SmartClient.with(client.token("system/*.rs"));

        anew.get(job).then().statusCode(404);
        SmartClient.with(client.token("system/*.rs")).get(file).then().statusCode(404);
        SmartClient.with(client.token("system/*.rs")).delete(job).then().statusCode(404);
    }

    /** That no worker comes to. */
    private String jobInPreparation() {
        var job = kickOff(client(), "").header("Content-Location");
        await(job);
        QuarkusTransaction.requiringNew()
                .run(() -> store.update(
                        "update batch set state = 'running', leased_until = now() + interval '1 hour' where id = ?",
                        idOf(job)));
        return job;
    }

    private static UUID idOf(String job) {
        return UUID.fromString(job.substring(job.lastIndexOf('/') + 1));
    }

    private RequestSpecification client() {
        return SmartClient.with(token).urlEncodingEnabled(false);
    }

    private static Response kickOff(RequestSpecification as, String query) {
        var answer = as.header("Accept", "application/fhir+json")
                .header("Prefer", "respond-async")
                .get("/fhir/$export" + query);
        answer.then().statusCode(202).header("Content-Location", startsWith("http"));
        return answer;
    }

    private Response manifest(Response kickOff) {
        return await(kickOff.header("Content-Location"));
    }

    private Response await(String job) {
        var deadline = System.nanoTime() + 30_000_000_000L;
        while (System.nanoTime() < deadline) {
            var status = client().header("Accept", "application/json").get(job);
            if (status.statusCode() == 200) {
                return status;
            }
            LockSupport.parkNanos(100_000_000L);
        }
        throw new AssertionError("not prepared in time");
    }

    private static void submit(Submission claim) {
        asBilling().body(claim.json()).post("/api/claims").then().body("outcome", equalTo("accepted"));
    }
}
