package org.tactus.bulk;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.tactus.TestUsers.PASSWORD;
import static org.tactus.TestUsers.as;
import static org.tactus.TestUsers.asAuditor;
import static org.tactus.TestUsers.asBilling;
import static org.tactus.TestUsers.asOtherBilling;
import static org.tactus.TestUsers.asRegistrar;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tactus.Setting;
import org.tactus.Submission;

@QuarkusTest
class ClaimFileTest {

    private static Setting setting;

    @TestHTTPResource("/")
    URI server;

    @BeforeEach
    void putOnFile() {
        if (setting == null) {
            setting = Setting.withBenefit("{\"visitLimit\": 2}");
        }
    }

    private static Submission aClaim() {
        return Submission.of(setting.anotherMember());
    }

    @Test
    void each_claim_has_its_result_in_the_order_of_the_file() {
        var accepted = aClaim();
        var rejected = aClaim().withNull("order");
        var held = aClaim().with("note", "a relaxing spa day");
        var unreadable = aClaim().with("lines.0.serviceDate", "tomorrow");
        var file = SentFile.ndjson(String.join(
                "\n", accepted.json(), rejected.json(), "", held.json(), unreadable.json(), "{\"no\": \"claim\""));

        var results = file.results();

        assertThat(SentFile.texts(results, "position")).containsExactly("1", "2", "3", "4", "5");
        assertThat(SentFile.texts(results, "place")).containsExactly("line 1", "line 2", "line 4", "line 5", "line 6");
        assertThat(SentFile.texts(results, "status"))
                .containsExactly("filed", "filed", "filed", "unreadable", "unreadable");
        assertThat(SentFile.texts(results, "outcome")).containsExactly("accepted", "rejected", "held", "", "");
        assertThat(results.get(3).at("/slips/0/element").asText()).isEqualTo("lines[0].serviceDate");
        assertThat(results.get(4).at("/slips/0/message").asText()).isEqualTo("the body isn't JSON");
        var batch = file.batch();
        assertThat(List.of("total", "done", "accepted", "held", "rejected", "refused", "unreadable").stream()
                        .map(batch::getInt))
                .containsExactly(5, 5, 1, 1, 1, 0, 2);
    }

    @Test
    void a_result_holds_the_decision_as_it_is_on_file() {
        var result = SentFile.of(aClaim()).results().get(0);

        var claim = asBilling().get(result.get("claim").asText()).body().asString();

        assertThat(result.get("decision").toString()).isEqualTo(claim);
        assertThat(asBilling().get(result.at("/decision/links/claim").asText()).statusCode())
                .isEqualTo(200);
    }

    @Test
    void the_same_file_again_files_nothing_twice() {
        var claims = Stream.generate(ClaimFileTest::aClaim).limit(3).toArray(Submission[]::new);
        var first = SentFile.of(claims).results();

        var again = SentFile.of(claims).results();

        assertThat(SentFile.texts(again, "status")).containsOnly("on-file");
        assertThat(SentFile.texts(again, "claim")).isEqualTo(SentFile.texts(first, "claim"));
        assertThat(SentFile.texts(again, "decision")).isEqualTo(SentFile.texts(first, "decision"));
    }

    @Test
    void another_claim_under_a_control_number_is_refused_also_within_a_file() {
        var claim = aClaim();
        var other = claim.copy().with("note", "another one");

        var results = SentFile.of(claim, other, claim).results();

        assertThat(SentFile.texts(results, "status")).containsExactly("filed", "refused", "on-file");
        assertThat(results.get(1).at("/slips/0/message").asText())
                .contains(results.get(0).get("claim").asText());
    }

    @Test
    void a_claim_of_another_biller_is_refused() {
        var theirs = aClaim().with("billingProvider.npi", "1456789019");

        var result = SentFile.of(theirs).results().get(0);

        assertThat(result.get("status").asText()).isEqualTo("refused");
        assertThat(result.at("/slips/0/element").asText()).isEqualTo("billingProvider.npi");
    }

    @Test
    void visits_of_one_member_are_decided_in_the_order_of_the_file() {
        var member = setting.anotherMember();
        var claims = IntStream.of(12, 11, 10)
                .mapToObj(day -> Submission.of(member).on("2026-11-" + day).with("order.number", "ORD-ONE"))
                .toArray(Submission[]::new);

        var results = SentFile.of(claims).results();

        assertThat(SentFile.texts(results, "outcome")).containsExactly("accepted", "accepted", "rejected");
        assertThat(results.get(2).get("decision").toString()).contains("visit-limit-reached");
    }

    @Test
    void a_replacement_follows_its_original_in_one_file() {
        var original = aClaim();
        var replacement = original.copy()
                .with("controlNumber", original.controlNumber() + "-R")
                .replacing(original.controlNumber());

        var results = SentFile.of(original, replacement).results();

        assertThat(SentFile.texts(results, "outcome")).containsExactly("accepted", "accepted");
    }

    @Test
    void what_is_read_otherwise_than_it_stands_there_is_listed() {
        var result = SentFile.of(aClaim().with("diagnoses.0", " m5450 ").withNull("opioidContext"))
                .results()
                .get(0);

        assertThat(result.get("normalizations"))
                .map(normalization -> normalization.get("element").asText() + ": "
                        + normalization.path("stated").asText("-") + " > "
                        + normalization.get("read").asText())
                .contains("diagnoses[0]:  m5450  > M54.50", "opioidContext: - > unknown")
                .hasSize(2);
    }

    @Test
    void results_come_as_a_table_too() {
        var file = SentFile.of(aClaim().withNull("order"), aClaim().with("lines.0.serviceDate", "=tomorrow"));
        file.ended();

        var rows = file.resultsAs("csv").lines().toList();

        assertThat(rows.get(0)).startsWith("position,place,controlNumber,status,outcome,claim,code");
        assertThat(rows)
                .anySatisfy(row ->
                        assertThat(row).startsWith("1,line 1,").contains(",rejected,", ",order-missing,", ",N455"));
        assertThat(rows.get(rows.size() - 1)).contains("unreadable").contains("lines[0].serviceDate");
        assertThat(asBilling()
                        .accept("text/csv")
                        .get(file.location() + "/results")
                        .contentType())
                .startsWith("text/csv");
        asBilling().get(file.location() + "/results?format=pdf").then().statusCode(406);
    }

    @Test
    void the_worklist_groups_what_is_to_be_done_by_whom_it_depends_on() {
        var expired = Stream.generate(
                        () -> aClaim().with("order.authoredOn", "2026-01-10").with("order.signedOn", "2026-01-10"))
                .limit(3);
        var unreadable = aClaim().with("lines.0.serviceDate", "?");
        var file = SentFile.of(Stream.concat(expired, Stream.of(unreadable)).toArray(Submission[]::new));
        file.ended();

        var items = asBilling()
                .get(file.location() + "/worklist")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();

        assertThat(items.getList("items.claims")).isEqualTo(List.of(3, 1));
        assertThat(items.getString("items[0].code")).isEqualTo("order-expired");
        assertThat(items.getString("items[0].about.kind")).isEqualTo("orderer");
        assertThat(items.getString("items[0].sentence"))
                .isEqualTo(
                        "3 claims wait (Alan Baptiste): Ask the ordering provider for a new order dated on or before the visit.");
        assertThat(items.getList("items[0].first.claim")).hasSize(3);
        assertThat(items.getString("items[1].element")).isEqualTo("lines[].serviceDate");
        assertThat(items.getString("items[1].first[0].place")).isEqualTo("line 4");
    }

    @Test
    void progress_comes_as_events_until_the_end() throws IOException, InterruptedException {
        var file = SentFile.of(aClaim());
        var request = HttpRequest.newBuilder(server.resolve(file.location() + "/events"))
                .header(
                        "Authorization",
                        "Basic "
                                + Base64.getEncoder()
                                        .encodeToString(("billing:" + PASSWORD).getBytes(StandardCharsets.UTF_8)))
                .build();

        var events = HttpClient.newHttpClient().send(request, BodyHandlers.ofString());

        assertThat(events.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("text/event-stream"));
        var data =
                events.body().lines().filter(line -> line.startsWith("data:")).toList();
        assertThat(data.get(data.size() - 1)).contains("\"state\":\"done\"").contains("\"accepted\":1");
    }

    @Test
    void only_who_may_file_its_claims_and_auditors_see_a_file() {
        var location = SentFile.of(aClaim()).location();

        for (var path : List.of(location, location + "/results", location + "/events", location + "/worklist")) {
            asOtherBilling().get(path).then().statusCode(404);
            as("nobody").get(path).then().statusCode(404);
        }
        asRegistrar().get(location).then().statusCode(404);
        asAuditor().get(location).then().statusCode(200);
        asAuditor().post(location + "/cancel").then().statusCode(403);
        asOtherBilling().post(location + "/cancel").then().statusCode(404);
        assertThat(asOtherBilling().get("/api/batches").jsonPath().getList("items.id"))
                .doesNotContain(location.substring(13));
    }

    @Test
    void what_has_ended_can_not_be_cancelled() {
        var file = SentFile.of(aClaim());
        file.ended();

        asBilling().post(file.location() + "/cancel").then().statusCode(409).body("detail", containsString("ended"));
    }

    @Test
    void a_browser_s_form_sends_a_file() {
        var claim = aClaim().json();
        var location = given().auth()
                .preemptive()
                .basic("billing", PASSWORD)
                .multiPart("file", "march.txt", claim.getBytes(StandardCharsets.UTF_8), "text/plain")
                .post("/api/batches")
                .then()
                .statusCode(202)
                .extract()
                .header("Location");

        assertThat(SentFile.texts(new SentFile(location).results(), "outcome")).containsExactly("accepted");
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/pdf", "text/plain", "application/json"})
    void other_formats_are_told_what_is_read(String mediaType) {
        asBilling()
                .contentType(mediaType)
                .body("x".getBytes(StandardCharsets.UTF_8))
                .post("/api/batches")
                .then()
                .statusCode(415)
                .body("detail", containsString("application/edi-x12"));
    }

    @Test
    void who_files_for_nobody_and_who_sends_nothing_are_told() {
        send(as("nobody"), "x").statusCode(403);
        send(asRegistrar(), "x").statusCode(403);
        send(asBilling(), "").statusCode(400);
    }

    private static ValidatableResponse send(RequestSpecification user, String content) {
        return user.contentType("text/csv").body(content).post("/api/batches").then();
    }
}
