package org.tactus.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;
import static org.tactus.TestUsers.asAdmin;
import static org.tactus.TestUsers.asAuditor;
import static org.tactus.TestUsers.asBilling;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tactus.Setting;
import org.tactus.Submission;
import org.tactus.TestClock;
import org.tactus.ledger.Digest;
import org.tactus.store.Store;

@QuarkusTest
class SampleTest {

    @Inject
    TestClock clock;

    @Inject
    Store store;

    private Setting setting;

    @BeforeEach
    void a_plan() {
        setting = Setting.usual();
    }

    @Test
    void the_first_claims_by_the_hash_of_seed_and_id_are_drawn() {
        var rejected = rejections(9);
        accepted();
        anHourLater();

        var sample = draw("\"size\": 4, \"seed\": 7").jsonPath();

        assertThat(sample.getList("claims", String.class)).isEqualTo(first(4, "7", rejected));
        assertThat(sample.getLong("population")).isEqualTo(9);
        assertThat(sample.getInt("drawn")).isEqualTo(4);
        assertThat(sample.getString("by")).isEqualTo("auditor");
        assertThat(sample.getList("strata")).hasSize(1);
        assertThat(sample.getString("strata[0].name")).isEqualTo("all");
    }

    @Test
    void the_same_question_draws_the_same_whatever_has_come_since() {
        rejections(6);
        anHourLater();
        var before = draw("\"size\": 3, \"seed\": \"spring\"").jsonPath();
        var asOf = before.getString("asOf");
        rejections(5);
        clock.set("2026-11-23T19:00:00Z");

        var again = draw("\"size\": 3, \"seed\": \"spring\", \"asOf\": \"" + asOf + "\"")
                .jsonPath();
        var fresh = draw("\"size\": 3, \"seed\": \"spring\"").jsonPath();

        assertThat(again.getList("claims")).isEqualTo(before.getList("claims"));
        assertThat(again.getLong("population")).isEqualTo(6);
        assertThat(fresh.getLong("population")).isEqualTo(11);
    }

    @Test
    void where_no_seed_is_given_one_is_made_and_told() {
        rejections(5);
        anHourLater();

        var sample = draw("\"size\": 2").jsonPath();
        var again = draw("\"size\": 2, \"seed\": \"" + sample.getString("seed") + "\"")
                .jsonPath();

        assertThat(sample.getString("seed")).hasSize(16);
        assertThat(again.getList("claims")).isEqualTo(sample.getList("claims"));
    }

    @Test
    void strata_share_the_size_in_proportion() {
        var withoutOrder = rejections(8);
        var ofTheFuture = List.of(
                submit(Submission.of(setting.anotherMember()).on("2026-11-30")),
                submit(Submission.of(setting.anotherMember()).on("2026-11-30")));
        anHourLater();

        var sample = draw("\"size\": 5, \"seed\": 1, \"stratify\": \"code\"").jsonPath();

        var codes = sample.getList("strata.name", String.class);
        assertThat(codes).hasSize(2).contains("order-missing").isSorted();
        var ofOrder = codes.indexOf("order-missing");
        assertThat(sample.getList("strata.population")).element(ofOrder).isEqualTo(8);
        assertThat(sample.getList("strata.drawn")).element(ofOrder).isEqualTo(4);
        assertThat(sample.getList("strata.drawn")).element(1 - ofOrder).isEqualTo(1);
        assertThat(sample.getList("claims"))
                .containsAll(first(4, "1", withoutOrder))
                .containsAll(first(1, "1", ofTheFuture));
    }

    @ParameterizedTest
    @CsvSource({"plan", "npi", "state", "month", "none"})
    void each_way_to_part_claims_has_all_of_them(String stratify) {
        rejections(3);
        anHourLater();

        draw("\"size\": 500, \"stratify\": \"" + stratify + "\"")
                .then()
                .body("population", equalTo(3))
                .body("drawn", equalTo(3))
                .body("strata.population", contains(3));
    }

    @Test
    void a_released_claim_was_held_before_and_accepted_since() {
        var id = submit(Submission.of(setting).with("note", "Deep tissue, lavender, a spa day."), "held");
        clock.set("2026-11-23T16:00:00Z");
        asBilling()
                .body("{\"reason\": \"The note is a template.\"}")
                .post("/api/claims/" + id + "/release")
                .then()
                .statusCode(200);
        clock.set("2026-11-23T17:00:00Z");

        assertThat(ask("held", "\"size\": 1, \"asOf\": \"2026-11-23T15:30:00Z\"")
                        .<List<String>>path("claims"))
                .containsExactly(id);
        assertThat(ask("accepted", "\"size\": 1, \"asOf\": \"2026-11-23T15:30:00Z\"")
                        .<List<String>>path("claims"))
                .isEmpty();
        assertThat(ask("held", "\"size\": 1").<List<String>>path("claims")).isEmpty();
        assertThat(ask("accepted", "\"size\": 1").<List<String>>path("claims")).containsExactly(id);
    }

    @Test
    void filters_narrow_the_population() {
        rejections(2);
        anHourLater();

        for (var fits : List.of(
                "\"npi\": \"" + setting.therapist() + "\"",
                "\"billing\": \"1234567893\"",
                "\"state\": \"oh\"",
                "\"code\": \"order-missing\"")) {
            draw("\"size\": 9, " + fits).then().body("population", equalTo(2));
        }
        for (var other : List.of(
                "\"npi\": \"1982635573\"",
                "\"billing\": \"1982635573\"",
                "\"state\": \"TX\"",
                "\"code\": \"order-expired\"")) {
            draw("\"size\": 9, " + other).then().body("population", equalTo(0));
        }
    }

    @Test
    void of_nothing_nothing_is_drawn_and_that_is_on_file_too() {
        var nothing = draw("\"size\": 3");

        nothing.then()
                .statusCode(201)
                .body("population", equalTo(0))
                .body("strata", empty())
                .body("claims", empty());
        asAuditor().get(nothing.header("Location")).then().statusCode(200).body("drawn", equalTo(0));
        asAuditor().get(nothing.path("packet").toString()).then().statusCode(200);
    }

    @Test
    void a_sample_is_found_again_by_its_id_and_in_the_list() {
        rejections(1);
        anHourLater();
        var drawn = draw("\"size\": 1");

        asAuditor().get(drawn.header("Location")).then().statusCode(200).body("$", equalTo(drawn.<Object>path("$")));
        asAuditor()
                .get("/api/samples")
                .then()
                .statusCode(200)
                .body("items.id", hasItem(drawn.<String>path("id")))
                .body("items.find { it.id == '" + drawn.path("id") + "' }.claims", nullValue())
                .body("items.find { it.id == '" + drawn.path("id") + "' }.drawn", equalTo(1));
        assertThat(store.find(
                        "select record_no from sample where id = ?::uuid",
                        row -> row.bigNumber(1),
                        drawn.<String>path("id")))
                .isPresent();
    }

    @Test
    void every_slip_of_a_question_is_named() {
        asAuditor()
                .body(
                        """
                        {"outcome": "lost", "from": "2026-02-01", "to": "2026-01-01", "plan": "X", "code": "no-such", "stratify": "age",
                         "size": 501, "asOf": "2099-01-01T00:00:00Z"}""")
                .post("/api/samples")
                .then()
                .statusCode(400)
                .body(
                        "violations.field",
                        containsInAnyOrder("outcome", "to", "plan", "code", "stratify", "size", "asOf", "purpose"));
        asAuditor()
                .body("{\"size\": 1.5, \"asOf\": \"yesterday\"}")
                .post("/api/samples")
                .then()
                .statusCode(400)
                .body("violations.field", containsInAnyOrder("from", "to", "outcome", "size", "asOf", "purpose"));
    }

    @Test
    void only_auditors_draw() {
        asBilling().body("{}").post("/api/samples").then().statusCode(403);
        asAdmin().get("/api/samples").then().statusCode(403);
        asAuditor()
                .get("/api/samples/" + "019ab1c2-7d3e-7c41-9d53-0c2f6a1b8e77")
                .then()
                .statusCode(404);
        asAuditor()
                .get("/api/samples/019ab1c2-7d3e-7c41-9d53-0c2f6a1b8e77/packet")
                .then()
                .statusCode(404);
    }

    private static List<String> first(int count, String seed, List<String> ids) {
        return ids.stream()
                .sorted(Comparator.comparing(id -> Digest.of(seed + id).hex()))
                .limit(count)
                .toList();
    }

    /** Claims without an order, each another member's. */
    private List<String> rejections(int count) {
        var ids = new ArrayList<String>();
        for (int i = 0; i < count; i++) {
            ids.add(submit(Submission.of(setting.anotherMember()).withNull("order")));
        }
        return ids;
    }

    private void accepted() {
        submit(Submission.of(setting.anotherMember()), "accepted");
    }

    private static String submit(Submission submission) {
        return submit(submission, "rejected");
    }

    private static String submit(Submission submission, String outcome) {
        var answer = asBilling().body(submission.json()).post("/api/claims");
        assertThat(answer.<String>path("outcome")).as(answer.asString()).isEqualTo(outcome);
        return answer.path("id");
    }

    private void anHourLater() {
        clock.set(Instant.from(TestClock.START).plusSeconds(3600).toString());
    }

    private Response draw(String rest) {
        return ask("rejected", rest);
    }

    private Response ask(String outcome, String rest) {
        var answer = asAuditor()
                .body(
                        """
                        {"outcome": "%s", "from": "2026-11-23", "to": "2026-11-23", "plan": "%s", "purpose": "HCOMPL", %s}"""
                                .formatted(outcome, setting.plan(), rest))
                .post("/api/samples");
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(201);
        return answer;
    }
}
