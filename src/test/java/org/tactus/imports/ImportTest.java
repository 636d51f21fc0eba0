package org.tactus.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.tactus.TestUsers.asAuditor;
import static org.tactus.TestUsers.asBilling;
import static org.tactus.TestUsers.asRegistrar;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tactus.Setting;
import org.tactus.Submission;
import org.tactus.TestClock;

@QuarkusTest
class ImportTest {

    private static final String MUE =
            """
            "Copyright of codes is the AMA's"
            "HCPCS/
            CPT Code","Practitioner Services MUE Values","MUE Adjudication Indicator","MUE Rationale"
            97124,2,"3 Date of Service Edit: Clinical","Clinical: Data"
            97140,6,"3 Date of Service Edit: Clinical","Clinical: Data"
            """;

    @Inject
    TestClock clock;

    private final List<String> started = new ArrayList<>();

    @BeforeEach
    void on_the_day_of_the_examples() {
        clock.reset();
    }

    /** All tests share a database, and a release counts for every claim. */
    @AfterEach
    void take_back_what_counts() {
        started.forEach(id -> asRegistrar().delete("/api/imports/" + id));
    }

    @Test
    void a_release_counts_from_its_import_until_it_is_taken_back_and_decisions_keep_what_they_went_by() {
        var setting = Setting.usual();
        var before = submit(Submission.of(setting));
        before.then().body("outcome", equalTo("accepted"));

        clock.set("2026-11-24T08:00:00Z");
        var id = done(post("ncci-mue?name=2026q4&from=2026-10-01", MUE));
        var between = submit(Submission.of(setting).on("2026-11-11"));

        between.then().body("findings.code", hasItem("units-over-daily-maximum"));
        asRegistrar()
                .get("/api/imports/" + id)
                .then()
                .body("kind", equalTo("ncci-mue"))
                .body("name", equalTo("2026q4"))
                .body("from", equalTo("2026-10-01"))
                .body("state", equalTo("done"))
                .body("by", equalTo("registrar"))
                .body("rows", equalTo(2))
                .body("added", equalTo(2))
                .body("isDryRun", equalTo(false))
                .body("countsFrom", equalTo("2026-11-24T08:00:00Z"))
                .body("takenBack", nullValue());
        asAuditor()
                .get("/api/imports/code-sets")
                .then()
                .body("importId", hasItem(id))
                .body("origin", hasItems(notNullValue()));

        asRegistrar().delete("/api/imports/" + id).then().statusCode(200).body("restored", equalTo(1));
        submit(Submission.of(setting).on("2026-11-12")).then().body("outcome", equalTo("accepted"));
        asRegistrar().get("/api/imports/" + id).then().body("takenBack.by", equalTo("registrar"));
        asRegistrar().delete("/api/imports/" + id).then().statusCode(409);
        for (var filed : List.of(before, between)) {
            assertThat(asAuditor()
                            .post("/api/claims/" + filed.path("id") + "/replay")
                            .asString())
                    .isEqualTo(filed.asString());
        }
    }

    @Test
    void a_file_with_a_slip_is_told_line_by_line_and_nothing_of_it_counts() {
        var setting = Setting.usual();
        var batch = ended(post("ncci-mue?name=2026q4&from=2026-10-01", MUE + "97110,many,3,X\n9711,2,3,X\n"));

        batch.then()
                .body("state", equalTo("failed"))
                .body("kind", equalTo("import"))
                .body("unreadable", equalTo(2))
                .body("accepted", equalTo(0))
                .body("message", containsString("/results"));
        var results = asRegistrar().get("/api/batches/" + batch.path("id") + "/results");
        assertThat(results.contentType()).startsWith("application/x-ndjson");
        assertThat(results.asString().lines())
                .containsExactly(
                        "{\"line\":6,\"message\":\"The most units of 97110 are no whole number.\"}",
                        "{\"line\":7,\"message\":\"The row has no HCPCS or CPT code of five characters.\"}");
        asRegistrar()
                .get("/api/imports/" + batch.path("id"))
                .then()
                .body("state", equalTo("failed"))
                .body("countsFrom", nullValue());
        asRegistrar().delete("/api/imports/" + batch.path("id")).then().statusCode(409);
        submit(Submission.of(setting)).then().body("outcome", equalTo("accepted"));
    }

    @Test
    void a_dry_run_tells_what_there_would_be_and_puts_nothing_on_file() throws IOException {
        var id = done(post("licenses?dryRun=true", roster()));

        asRegistrar()
                .get("/api/imports/" + id)
                .then()
                .body("isDryRun", equalTo(true))
                .body("added", notNullValue())
                .body("countsFrom", nullValue());
        asRegistrar().get("/api/practitioners/1700099991").then().statusCode(404);
    }

    @Test
    void what_a_dry_run_tells_of_is_put_on_file_without_sending_it_again() {
        var header = "npi,familyName,givenName,taxonomy,state,number,kind,source,from,through,status\n";
        var known = "%s,Achterberg,Ruth,225700000X,OH,33.7771,license,primary,2026-01-01,2026-12-31,active\n";
        done(post("licenses", header + known.formatted("1619110012") + known.formatted("1619110020")));
        var file = header
                + known.formatted("1619110012").replace("2026-12-31", "2028-12-31")
                + known.formatted("1619110020")
                + known.formatted("1619110038");

        var preview = done(post("licenses?dryRun=true", file));

        asRegistrar()
                .get("/api/imports/" + preview)
                .then()
                .body("added", equalTo(1))
                .body("changed", equalTo(1))
                .body("unchanged", equalTo(1))
                .body("canBeApplied", equalTo(true))
                .body("appliedAs", nullValue());
        asAuditor()
                .get("/api/imports/" + preview + "/changes")
                .then()
                .body("items.kind", contains("practitioner", "practitioner"))
                .body("items.key", contains("1619110012", "1619110038"))
                .body("items[0].before.licenses[0].periods[0].through", equalTo("2026-12-31"))
                .body("items[0].after.licenses[0].periods[0].through", equalTo("2028-12-31"))
                .body("items[1].before", nullValue())
                .body("items[1].after.familyName", equalTo("Achterberg"));
        asRegistrar().get("/api/practitioners/1619110038").then().statusCode(404);

        asAuditor().post("/api/imports/" + preview + "/apply").then().statusCode(403);
        var posted = asRegistrar().post("/api/imports/" + preview + "/apply");
        started.add(posted.path("id"));
        var applied = done(posted);

        asRegistrar()
                .get("/api/imports/" + applied)
                .then()
                .body("preview", equalTo(preview))
                .body("isDryRun", equalTo(false))
                .body("added", equalTo(1))
                .body("changed", equalTo(1))
                .body("canBeApplied", equalTo(false));
        asRegistrar().get("/api/imports/" + preview).then().body("appliedAs", equalTo(applied));
        asRegistrar().get("/api/practitioners/1619110038").then().statusCode(200);
        asRegistrar().post("/api/imports/" + preview + "/apply").then().statusCode(409);
        asRegistrar().post("/api/imports/" + applied + "/apply").then().statusCode(409);
    }

    @Test
    void the_file_of_a_dry_run_is_kept_for_a_day() throws IOException {
        var preview = done(post("licenses?dryRun=true", roster()));
        clock.set("2026-11-24T15:04:06Z");
        done(post("licenses?dryRun=true", roster()));

        asRegistrar().get("/api/imports/" + preview).then().body("canBeApplied", equalTo(false));
        asRegistrar()
                .post("/api/imports/" + preview + "/apply")
                .then()
                .statusCode(409)
                .body("detail", containsString("Send the file again"));
        asRegistrar()
                .post("/api/imports/01a210bd-a54a-7000-8a48-c7f9cd7dfac3/apply")
                .then()
                .statusCode(404);
    }

    @Test
    void a_roster_puts_entries_on_file_and_takes_them_off_again() throws IOException {
        var rows = (int) roster().lines().count() - 1;
        var id = done(post("licenses", roster()));

        asRegistrar()
                .get("/api/practitioners/1700099991")
                .then()
                .statusCode(200)
                .body("familyName", equalTo("Lindqvist"));
        asRegistrar()
                .get("/api/batches/" + id)
                .then()
                .body("total", equalTo(rows))
                .body("done", equalTo(rows))
                .body("accepted", equalTo(rows))
                .body("unreadable", equalTo(0));
        int added = asRegistrar().get("/api/imports/" + id).path("added");
        asRegistrar()
                .delete("/api/imports/" + id)
                .then()
                .statusCode(200)
                .body("restored", equalTo(added))
                .body("left", equalTo(0));
        asRegistrar().get("/api/practitioners/1700099991").then().statusCode(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"from=yesterday", "through=2026-13-01", "dryRun=perhaps", "colour=blue"})
    void a_parameter_that_can_not_be_read_is_named(String parameter) {
        post("licenses?" + parameter, "npi\n")
                .then()
                .statusCode(400)
                .body("violations.field", contains(parameter.replaceAll("=.*", "")));
    }

    @Test
    void a_kind_that_there_is_not_is_answered_with_those_that_there_are() {
        post("horses", "a,b\n")
                .then()
                .statusCode(404)
                .body(
                        "detail",
                        containsString("icd10cm-order, icd10cm-tabular, licenses, members, ncci-mue, ncci-ptp"));
    }

    @Test
    void registrars_import_and_auditors_look() {
        asAuditor().body("x").post("/api/imports/licenses").then().statusCode(403);
        asBilling().body("x").post("/api/imports/licenses").then().statusCode(403);
        asBilling().get("/api/imports").then().statusCode(403);
        asBilling().get("/api/batches").then().statusCode(200).body("items.kind", not(hasItem("import")));
        asAuditor().get("/api/batches").then().statusCode(200);
        asAuditor().get("/api/imports").then().statusCode(200);
        asRegistrar()
                .get("/api/imports/01a210bd-a54a-7000-8a48-c7f9cd7dfac3")
                .then()
                .statusCode(404);
        asRegistrar()
                .get("/api/batches/01a210bd-a54a-7000-8a48-c7f9cd7dfac3")
                .then()
                .statusCode(404);
    }

    @Test
    void lists_come_in_pages_the_newest_first() {
        // later than what any other test has sent
        clock.set("2027-05-01T08:00:00Z");
        var first = ended(post("licenses", "nothing\n")).<String>path("id");
        var second = ended(post("licenses", "nothing\n")).<String>path("id");

        for (var list : List.of("/api/imports", "/api/batches")) {
            var page = asRegistrar().get(list + "?count=1");
            page.then().body("items.id", contains(second));
            asRegistrar().get(page.<String>path("next")).then().body("items.id", contains(first));
            asRegistrar()
                    .get(list + "?count=x&before=y")
                    .then()
                    .statusCode(400)
                    .body("violations.field", hasItems("count", "before"));
        }
        asRegistrar().get("/api/batches/" + first + "/results").then().statusCode(200);
        assertThat(asRegistrar().get("/api/imports?count=1").<List<?>>path("items"))
                .hasSize(1);
        asRegistrar()
                .get("/api/imports?before=00000000-0000-7000-8000-000000000000")
                .then()
                .body("items", empty());
    }

    @Test
    void what_ships_with_tactus_says_what_it_is_from_and_what_it_does_not_say() {
        asRegistrar()
                .get("/api/imports/code-sets")
                .then()
                .statusCode(200)
                .body("findAll { it.importId == null }.size()", equalTo(4))
                .body("findAll { it.importId == null }.notCovered", hasItem(notNullValue()));
    }

    private static String roster() throws IOException {
        return Files.readString(Path.of("docs", "api", "examples", "licenses.csv"))
                .replace("1987654328", "1700099991");
    }

    private Response post(String pathAndQuery, String file) {
        var answer = asRegistrar().contentType("text/csv").body(file).post("/api/imports/" + pathAndQuery);
        if (answer.statusCode() == 202) {
            started.add(answer.path("id"));
        }
        return answer;
    }

    private static String done(Response posted) {
        var batch = ended(posted);
        batch.then().body("state", equalTo("done"));
        return batch.path("id");
    }

    private static Response ended(Response posted) {
        posted.then().statusCode(202);
        var deadline = System.nanoTime() + 30_000_000_000L;
        while (System.nanoTime() < deadline) {
            var batch = asRegistrar().get(posted.header("Location"));
            if (List.of("done", "failed").contains(batch.<String>path("state"))) {
                return batch;
            }
            LockSupport.parkNanos(20_000_000L);
        }
        throw new AssertionError("not ended in time");
    }

    private static Response submit(Submission claim) {
        var answer = asBilling().body(claim.json()).post("/api/claims");
        answer.then().statusCode(201);
        return answer;
    }
}
