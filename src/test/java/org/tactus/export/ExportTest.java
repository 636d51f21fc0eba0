package org.tactus.export;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.tactus.TestUsers.asBilling;
import static org.tactus.TestUsers.asPlan;

import ca.uhn.fhir.context.FhirContext;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.config.DecoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.locks.LockSupport;
import java.util.zip.GZIPInputStream;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tactus.Setting;
import org.tactus.Submission;
import org.tactus.TestClock;
import org.tactus.fhir.FhirValidation;

@QuarkusTest
class ExportTest {

    @Inject
    TestClock clock;

    private Setting setting;

    @BeforeEach
    void a_plan_of_its_own() {
        clock.reset();
        setting = Setting.usual();
    }

    @Test
    void all_of_a_plan_and_nothing_else_comes_in_files_of_a_type_each() {
        var id = submit(Submission.of(setting));
        submit(Submission.of(setting.anotherMember()));
        submit(Submission.of(setting.inAnotherPlan()).on("2026-11-11"));

        var manifest = manifest(kickOff(plan(), "$export"));

        manifest.then()
                .contentType(startsWith("application/json"))
                .header("Expires", notNullValue())
                .body("transactionTime", notNullValue())
                .body("request", containsString("$export"))
                .body("requiresAccessToken", equalTo(true))
                .body("error", equalTo(List.of()))
                .body("deleted", equalTo(List.of()));
        var exported = exported(manifest);
        assertThat(exported.keySet())
                .containsExactlyInAnyOrder(
                        "Claim",
                        "Patient",
                        "Coverage",
                        "Organization",
                        "Practitioner",
                        "PractitionerRole",
                        "ServiceRequest",
                        "Condition",
                        "Location",
                        "Provenance");
        assertThat(exported.get("Claim")).hasSize(2);
        assertThat(exported.get("Patient")).hasSize(2);
        assertThat(exported.get("Claim"))
                .contains(plan().get("/fhir/Claim/" + id).asString());
        var validation = FhirValidation.ofR4();
        exported.values()
                .forEach(lines -> assertThat(validation.errorsOf(lines.get(0))).isEmpty());
    }

    @Test
    void an_export_since_another_tells_what_has_changed_and_what_to_drop() {
        var original = Submission.of(setting);
        var originalId = submit(original);
        submit(Submission.of(setting.anotherMember()));
        // who looks moves the horizon on: what comes next is later than what was written
        plan().get("/fhir/Claim?_summary=count").then().body("total", equalTo(2));
        String since = manifest(kickOff(plan(), "$export")).path("transactionTime");
        submit(Submission.of(setting).replacing(original.controlNumber()));

        var manifest = manifest(kickOff(plan(), "$export?_since=" + since));

        assertThat(exported(manifest).get("Claim"))
                .hasSize(2)
                .anySatisfy(claim -> assertThat(claim).contains(originalId).contains("cancelled"));
        String deleted = manifest.path("deleted[0].url");
        var lines = lines(plan().get(deleted));
        assertThat(lines)
                .singleElement()
                .asString()
                .contains("\"method\":\"DELETE\",\"url\":\"Claim/" + originalId + "\"");
        assertThat(FhirValidation.ofR4().errorsOf(lines.get(0))).isEmpty();
        String later = manifest.path("transactionTime");
        assertThat(exported(manifest(kickOff(plan(), "$export?_since=" + later))))
                .isEmpty();
        assertThat(exported(manifest(kickOff(plan(), "$export?_type=Claim&_until=" + since)))
                        .get("Claim"))
                .hasSize(1);
    }

    @Test
    void what_is_asked_narrows_it() {
        submit(Submission.of(setting));
        var other = setting.anotherMember();
        submit(Submission.of(other).on("2026-11-12"));
        String patient =
                plan().get("/fhir/Patient?identifier=" + other.member()).path("entry[0].resource.id");

        assertThat(exported(manifest(kickOff(plan(), "$export?_type=Claim,Patient")))
                        .keySet())
                .containsExactlyInAnyOrder("Claim", "Patient");
        assertThat(exported(manifest(kickOff(plan(), "$export?_type=Claim&_elements=status")))
                        .get("Claim"))
                .hasSize(2)
                .allSatisfy(claim -> assertThat(claim).contains("SUBSETTED").doesNotContain("diagnosisSequence"));
        assertThat(exported(manifest(
                                kickOff(plan(), "$export?_type=Claim&_typeFilter=Claim%3Fservice-date%3D2026-11-12")))
                        .get("Claim"))
                .hasSize(1);
        var ofOne = plan().contentType("application/fhir+json")
                .header("Prefer", "respond-async")
                .body(
                        """
                        {"resourceType": "Parameters", "parameter": [
                         {"name": "patient", "valueReference": {"reference": "Patient/%s"}}]}"""
                                .formatted(patient))
                .post("/fhir/Patient/$export");
        var exported = exported(manifest(ofOne));
        assertThat(exported.keySet())
                .containsExactlyInAnyOrder("Claim", "Patient", "Coverage", "ServiceRequest", "Condition");
        assertThat(exported.get("Claim")).hasSize(1);
    }

    @Test
    void a_group_is_a_plan_and_another_plans_is_not_there() {
        submit(Submission.of(setting));
        var stranger = Setting.usual().plan();

        assertThat(exported(manifest(kickOff(plan(), "Group/" + setting.plan() + "/$export"))))
                .containsKey("Claim");
        kickOff(asPlan(stranger), "Group/" + setting.plan() + "/$export").then().statusCode(404);
        var job = kickOff(plan(), "$export");
        var manifest = manifest(job);
        asPlan(stranger).get(job.header("Content-Location")).then().statusCode(404);
        asPlan(stranger).get(manifest.<String>path("output[0].url")).then().statusCode(404);
        asPlan(stranger).delete(job.header("Content-Location")).then().statusCode(404);
        given().get(manifest.<String>path("output[0].url")).then().statusCode(401);
        asBilling()
                .header("Prefer", "respond-async")
                .get("/fhir/$export")
                .then()
                .statusCode(403);
    }

    @Test
    void what_is_cancelled_or_thrown_away_is_gone() {
        submit(Submission.of(setting));
        var job = kickOff(plan(), "$export");
        var manifest = manifest(job);

        plan().delete(job.header("Content-Location")).then().statusCode(202);

        plan().get(job.header("Content-Location"))
                .then()
                .statusCode(404)
                .body("resourceType", equalTo("OperationOutcome"));
        plan().get(manifest.<String>path("output[0].url")).then().statusCode(404);
        plan().delete(job.header("Content-Location")).then().statusCode(404);
    }

    @Test
    void what_has_expired_is_gone() {
        submit(Submission.of(setting));
        var job = kickOff(plan(), "$export");
        var manifest = manifest(job);

        clock.set("2026-11-24T16:00:00Z");

        plan().get(job.header("Content-Location")).then().statusCode(404);
        plan().get(manifest.<String>path("output[0].url")).then().statusCode(404);
    }

    @Test
    void a_file_can_be_had_in_parts_and_compressed_and_is_the_same_each_time() throws IOException {
        submit(Submission.of(setting));
        submit(Submission.of(setting).on("2026-11-12"));
        String url = manifest(kickOff(plan(), "$export?_type=Claim")).path("output[0].url");
        var whole = plan().get(url);
        var bytes = whole.asByteArray();
        submit(Submission.of(setting).on("2026-11-13"));

        whole.then()
                .header("Content-Length", Integer.toString(bytes.length))
                .header("Accept-Ranges", "bytes")
                .contentType(startsWith("application/fhir+ndjson"));
        var cut = bytes.length / 2;
        var rest = plan().header("Range", "bytes=" + cut + "-")
                .header("Accept-Encoding", "gzip")
                .get(url);
        rest.then()
                .statusCode(206)
                .header("Content-Range", "bytes " + cut + "-" + (bytes.length - 1) + "/" + bytes.length);
        var start = plan().header("Range", "bytes=0-" + (cut - 1)).get(url).asByteArray();
        assertThat(new String(start, StandardCharsets.UTF_8) + rest.asString())
                .isEqualTo(new String(bytes, StandardCharsets.UTF_8));
        plan().header("Range", "bytes=" + bytes.length + "-").get(url).then().statusCode(416);
        var compressed = plan().header("Accept-Encoding", "gzip").get(url);
        compressed.then().header("Content-Encoding", "gzip");
        assertThat(new GZIPInputStream(compressed.asInputStream()).readAllBytes())
                .isEqualTo(bytes);
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/fhir%2Bndjson", "application/ndjson", "ndjson"})
    void each_name_of_the_format_will_do(String format) {
        var job = kickOff(plan(), "$export?_outputFormat=" + format);

        plan().delete(job.header("Content-Location")).then().statusCode(202);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "_outputFormat=text/csv",
                "_type=Claim,Spaceship",
                "_since=yesterday",
                "_until=2026-13-01",
                "_elements=colour",
                "_typeFilter=Claim",
                "_typeFilter=Claim%3Fcolour%3Dblue",
                "patient=nobody/1",
                "colour=blue",
            })
    void what_cannot_be_understood_is_named(String parameter) {
        var answer = plan().header("Prefer", "respond-async")
                .urlEncodingEnabled(false)
                .get("/fhir/$export?" + parameter);

        answer.then()
                .statusCode(400)
                .body("resourceType", equalTo("OperationOutcome"))
                .body("issue[0].diagnostics", containsString(parameter.replaceAll(".*(colour).*|=.*", "$1")));
    }

    @Test
    void who_does_not_ask_to_wait_is_told_so() {
        plan().get("/fhir/$export")
                .then()
                .statusCode(400)
                .body("issue[0].diagnostics", containsString("respond-async"));
        given().header("Prefer", "respond-async").get("/fhir/$export").then().statusCode(401);
    }

    @Test
    void who_is_lenient_has_passed_over_what_is_unknown() {
        plan().header("Prefer", "respond-async, handling=lenient")
                .get("/fhir/$export?colour=blue&_type=Claim,Spaceship")
                .then()
                .statusCode(202);
    }

    @Test
    void who_is_lenient_and_names_nothing_that_there_is_gets_nothing() {
        submit(Submission.of(setting));

        var job = plan().header("Prefer", "respond-async, handling=lenient").get("/fhir/$export?_type=Spaceship");

        manifest(job).then().body("output", equalTo(List.of()));
    }

    @Test
    void what_is_near_is_measured_from_the_moment_of_the_export_whenever_it_is_fetched() {
        submit(Submission.of(setting).with("receivedOn", "2026-11-21"));
        submit(Submission.of(setting).on("2026-11-11").with("receivedOn", "2026-11-20"));
        var moment = Instant.parse(plan().get("/fhir/Claim?_count=0").path("meta.lastUpdated"));
        var asked = anHourTooLateFor("2026-11-20", moment);
        var manifest = manifest(kickOff(plan(), "$export?_type=Claim&_typeFilter=Claim%3Fcreated%3Dap" + asked));
        var file = exported(manifest);
        assertThat(file.get("Claim")).hasSize(1);

        clock.set(clock.instant().plus(Duration.ofHours(23)).toString());

        assertThat(exported(manifest)).isEqualTo(file);
    }

    /** When less a tenth of how long ago it is, it is an hour after that day: within another ten hours it no longer is. */
    private static Instant anHourTooLateFor(String day, Instant moment) {
        var end = Instant.parse(day + "T00:00:00Z").plus(Duration.ofDays(1));
        var sinceEnd = Duration.between(end, moment);
        return end.plus(Duration.ofHours(10).plus(sinceEnd).dividedBy(11)).truncatedTo(ChronoUnit.SECONDS);
    }

    private RequestSpecification plan() {
        return plain(asPlan(setting.plan()));
    }

    /** Asks for nothing compressed, unless a test does. */
    private static RequestSpecification plain(RequestSpecification as) {
        return as.config(RestAssuredConfig.config()
                .decoderConfig(DecoderConfig.decoderConfig().noContentDecoders()));
    }

    private static Response kickOff(RequestSpecification as, String path) {
        return as.header("Prefer", "respond-async")
                .header("Accept", "application/fhir+json")
                .urlEncodingEnabled(false)
                .get("/fhir/" + path);
    }

    private Response manifest(Response kickOff) {
        kickOff.then().statusCode(202).header("Content-Location", startsWith("http"));
        var deadline = System.nanoTime() + 30_000_000_000L;
        while (System.nanoTime() < deadline) {
            var status = plan().header("Accept", "application/json").get(kickOff.header("Content-Location"));
            if (status.statusCode() == 200) {
                return status;
            }
            assertThat(status.statusCode()).isIn(202, 429);
            assertThat(status.header("Retry-After")).isNotNull();
            LockSupport.parkNanos(100_000_000L);
        }
        throw new AssertionError("not prepared in time");
    }

    /** Lines by type; each file has as many as the manifest says, and of that type alone. */
    private Map<String, List<String>> exported(Response manifest) {
        var exported = new TreeMap<String, List<String>>();
        List<Map<String, Object>> output = manifest.path("output");
        for (var file : output) {
            var type = (String) file.get("type");
            var lines = lines(plan().get((String) file.get("url")));
            assertThat(lines).hasSize((Integer) file.get("count"));
            lines.forEach(line -> assertThat(parsed(line).fhirType()).isEqualTo(type));
            exported.computeIfAbsent(type, any -> new ArrayList<>()).addAll(lines);
        }
        return exported;
    }

    private static IBaseResource parsed(String json) {
        return FhirContext.forR4Cached().newJsonParser().parseResource(json);
    }

    private static List<String> lines(Response file) {
        file.then().statusCode(200);
        return new String(file.asByteArray(), StandardCharsets.UTF_8).lines().toList();
    }

    private static String submit(Submission claim) {
        var answer = asBilling().body(claim.json()).post("/api/claims");
        answer.then().statusCode(201).body("outcome", equalTo("accepted"));
        return answer.path("id");
    }
}
