package org.tactus.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.tactus.TestUsers.asAdmin;
import static org.tactus.TestUsers.asAuditor;
import static org.tactus.TestUsers.asBilling;
import static org.tactus.TestUsers.asPlan;

import io.quarkus.runtime.configuration.ConfigurationException;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.tactus.Setting;
import org.tactus.Submission;
import org.tactus.TestClock;
import org.tactus.audit.AccessYears;
import org.tactus.bulk.SentFile;
import org.tactus.ledger.ClaimYears;
import org.tactus.record.RecordVerifier;
import org.tactus.record.Verdict;
import org.tactus.record.Verdict.Kind;
import org.tactus.response.PlansAnswer;
import org.tactus.retention.RetentionTest.YearsGo;
import org.tactus.store.Store;

/** Two years are filed, and go one after the other: each step stands on the one before. */
@QuarkusTest
@TestProfile(YearsGo.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class RetentionTest {

    private static final String REASON = "{\"reason\": \"Kept long enough\"}";

    private static Setting setting;
    private static String stays;
    private static String goes;
    private static String goesAlone;
    private static String batch;
    private static String sample;
    private static String answer;

    @Inject
    TestClock clock;

    @Inject
    Store store;

    @Inject
    RecordVerifier verifier;

    @Inject
    Retention retention;

    @Inject
    RetentionRule rule;

    @Inject
    ClaimYears claims;

    @Inject
    AccessYears accesses;

    /** With a database of its own, from which years go. */
    public static class YearsGo implements QuarkusTestProfile {}

    @Test
    @Order(1)
    void nothing_goes_while_it_is_not_due() {
        fileTwoYears();

        clock.set("2036-12-31T23:59:59.999Z");
        asAuditor()
                .get("/api/audit/retention")
                .then()
                .statusCode(200)
                .body("years", equalTo(10))
                .body("removes", equalTo(false))
                .body("removed", empty())
                .body("kept[0].year", equalTo(2026))
                .body("kept[0].dueFrom", equalTo("2037-01-01"))
                .body("kept.findAll { it.due }", empty());
        remove(2026).then().statusCode(409).body("about", equalTo("/api/audit/retention"));
        remove(2024).then().statusCode(404);
        remove(2040).then().statusCode(404);
        asAuditor().body(REASON).post("/api/audit/retention/2026").then().statusCode(403);
        asAdmin().body("{}").post("/api/audit/retention/2026").then().statusCode(400);
        new DailyLook(retention, rule, claims, accesses, true).look();
        assertThat(removed()).isEmpty();
        assertThat(claims.years()).contains(2036, 2037);
        assertThat(accesses.tables().years()).contains(2026, 2036, 2037);
    }

    @Test
    @Order(2)
    void a_year_that_is_held_does_not_go() {
        clock.set("2037-01-01T00:00:00Z");
        asAdmin()
                .body("{\"reason\": \"Audit 17\"}")
                .put("/api/audit/retention/2026/hold")
                .then()
                .statusCode(200);

        asAuditor()
                .get("/api/audit/retention")
                .then()
                .body("kept[0].due", equalTo(true))
                .body("kept[0].hold.reason", equalTo("Audit 17"))
                .body("kept[0].hold.by", equalTo("admin"));
        remove(2026).then().statusCode(409);
        new DailyLook(retention, rule, claims, accesses, true).look();
        assertThat(removed()).isEmpty();

        asAdmin()
                .body("{\"reason\": \"It has ended\", \"held\": false}")
                .put("/api/audit/retention/2026/hold")
                .then()
                .statusCode(200)
                .body("held", equalTo(false));
        asAuditor().get("/api/audit/retention").then().body("kept[0].hold", nullValue());
        asAdmin().body("{}").put("/api/audit/retention/2026/hold").then().statusCode(400);
        asAdmin().body(REASON).put("/api/audit/retention/1999/hold").then().statusCode(404);
        asAuditor().body(REASON).put("/api/audit/retention/2026/hold").then().statusCode(403);
    }

    @Test
    @Order(3)
    void what_fails_on_the_way_leaves_everything() {
        clock.set("2037-01-01T00:00:00Z");
        var before = rowsOf(2026);
        store.update("alter table record_removal add constraint not_today check (year <> 2026) not valid");
        try {
            assertThat(remove(2026).statusCode()).isEqualTo(500);
        } finally {
            store.update("alter table record_removal drop constraint not_today");
        }

        assertThat(rowsOf(2026)).isEqualTo(before);
        assertThat(removed()).isEmpty();
        assertThat(verify().slips()).isEmpty();
    }

    @Test
    @Order(4)
    void a_year_that_is_due_goes_whole() {
        clock.set("2037-01-01T00:00:00Z");
        store.update("create table line_kept as select * from claim_line where claim_id = ?::uuid", goes);

        remove(2026)
                .then()
                .statusCode(200)
                .body("year", equalTo(2026))
                .body("by", equalTo("admin"))
                .body("reason", equalTo("Kept long enough"))
                .body("rule", equalTo("kept for 10 years after the year's end (42 CFR 422.504(d), (e)(4))"))
                .body("tables", hasKey("claim"))
                .body("tables", hasKey("access_event"))
                .body("tables.claim_file", equalTo(1))
                .body("tables.sample", equalTo(1))
                .body("tables.x12_interchange", equalTo(1))
                .body("tables", not(hasKey("on_file")));

        for (var gone : List.of("/api/claims/" + goes, "/api/claims/" + goesAlone, "/api/samples/" + sample, batch)) {
            asAuditor().get(gone).then().statusCode(404);
        }
        for (var gone : List.of("Claim/" + goes, "Bundle/" + goes, "Claim/" + goesAlone, "ClaimResponse/" + answer)) {
            asPlan(setting.plan()).get("/fhir/" + gone).then().statusCode(404);
        }
        assertThat(claims.years()).doesNotContain(2026).contains(2027);
        assertThat(accesses.tables().years()).doesNotContain(2026).contains(2027);
        assertThat(rowsOf(2026)).isEqualTo(0);
        assertThat(store.query("select year from retention_hold", row -> row.number(1)))
                .hasSize(2);
    }

    @Test
    @Order(5)
    void what_later_claims_need_stays() {
        clock.set("2037-01-01T00:00:00Z");
        asAuditor().get("/api/claims/" + stays).then().statusCode(200).body("outcome", equalTo("accepted"));
        asAuditor().get("/api/claims/" + stays + "/explanation").then().statusCode(200);
        var bundle = asPlan(setting.plan()).get("/fhir/Bundle/" + stays);
        bundle.then().statusCode(200).body("entry.resource", not(hasItem(nullValue())));
        for (var held : bundle.<List<String>>path("entry.fullUrl")) {
            asPlan(setting.plan())
                    .get(held.substring(held.indexOf("/fhir/")))
                    .then()
                    .statusCode(200);
        }
        // of two members, the one who was treated in that year alone is gone
        asPlan(setting.plan()).get("/fhir/Patient?_summary=count").then().body("total", equalTo(1));
        assertThat(store.query("select type from fhir_subject where type = 'Patient'", row -> row.text(1)))
                .hasSize(1);
        assertThat(store.query("select 1 from on_file", row -> 1)).isNotEmpty();

        // whoever comes back is written anew
        clock.set("2027-02-01T12:00:00Z");
        var again = submit(Submission.of(alone()).on("2026-11-12"));
        assertThat(again.<String>path("outcome")).as(again.asString()).isEqualTo("accepted");
        asPlan(setting.plan()).get("/fhir/Bundle/" + again.path("id")).then().statusCode(200);
    }

    @Test
    @Order(6)
    void the_record_is_whole_and_tells_what_else_is_missing_or_there_again() {
        clock.set("2037-01-01T00:00:00Z");
        awaitSeals();
        var verdict = verify();
        assertThat(verdict.slips()).isEmpty();
        assertThat(verdict.rows()).isPositive();

        var line = store.find(
                        "select record_no from claim_line where claim_id = ?::uuid", row -> row.bigNumber(1), stays)
                .orElseThrow();
        store.update("create table other_line as select * from claim_line where record_no = ?", line);
        store.update("delete from claim_line where record_no = ?", line);
        assertThat(verify().slips()).singleElement().satisfies(slip -> {
            assertThat(slip.kind()).isEqualTo(Kind.REMOVED);
            assertThat(slip.number()).isEqualTo(line);
        });
        // who says so without being on record isn't believed
        var forged =
                """
                insert into record_removal (id, chunk, numbers, year, rule, reason, at, by, tables, record_no)
                select gen_random_uuid(), ? / 65536 * 65536, '{[' || ? || ',' || (? + 1) || ')}', year, rule, reason, at, by, tables, record_no
                  from record_removal limit 1""";
        store.update(forged, line, line, line);
        assertThat(verify().slips())
                .anySatisfy(slip -> {
                    assertThat(slip.kind()).isEqualTo(Kind.REMOVED);
                    assertThat(slip.number()).isEqualTo(line);
                })
                .anySatisfy(slip -> {
                    assertThat(slip.kind()).isEqualTo(Kind.INSERTED);
                    assertThat(slip.table()).contains("record_removal");
                });
        store.update("delete from record_removal where numbers = '{[' || ? || ',' || (? + 1) || ')}'", line, line);
        store.update("insert into claim_line select * from other_line");
        assertThat(verify().slips()).isEmpty();

        store.update("insert into claim_line select * from line_kept");
        assertThat(verify().slips()).singleElement().satisfies(slip -> {
            assertThat(slip.kind()).isEqualTo(Kind.INSERTED);
            assertThat(slip.table()).contains("claim_line");
        });
        store.update("delete from claim_line where claim_id = ?::uuid", goes);
        assertThat(verify().slips()).isEmpty();
    }

    @Test
    @Order(7)
    void a_year_goes_once_and_is_told_afterwards() {
        clock.set("2037-01-01T00:00:00Z");
        remove(2026).then().statusCode(404);
        remove(2027).then().statusCode(409);

        asAuditor()
                .get("/api/audit/retention")
                .then()
                .body("kept[0].year", equalTo(2027))
                .body("removed", hasSize(1))
                .body("removed[0].year", equalTo(2026))
                .body("removed[0].tables", hasKey("claim_document"));
    }

    @Test
    @Order(8)
    void where_it_is_wanted_the_next_goes_by_itself() {
        clock.set("2038-01-01T00:00:00Z");
        new DailyLook(retention, rule, claims, accesses, true).look();

        asAuditor().get("/api/claims/" + stays).then().statusCode(404);
        asAuditor()
                .get("/api/audit/retention")
                .then()
                .body("removed.year", equalTo(List.of(2027, 2026)))
                .body("removed[0].by", equalTo("retention"));
        assertThat(rowsOf(2027)).isZero();
        assertThat(store.query("select 1 from fhir_resource", row -> 1)).isEmpty();
        assertThat(store.query("select 1 from fhir_subject", row -> 1)).isEmpty();
        assertThat(store.query("select 1 from fhir_text", row -> 1)).isEmpty();
        awaitSeals();
        assertThat(verify().slips()).isEmpty();
    }

    @Test
    void less_than_ten_years_are_refused() {
        assertThatThrownBy(() -> new RetentionRule(9, clock))
                .isInstanceOf(ConfigurationException.class)
                .hasMessage(
                        "tactus.retention.years is 9, and 42 CFR 422.504(d) asks for ten years at least: set 10 or more,"
                                + " or leave it out.");
        assertThat(new RetentionRule(12, clock).dueFrom(2026)).isEqualTo("2039-01-01");
    }

    private static Setting another;

    private static Setting alone() {
        return another;
    }

    private void fileTwoYears() {
        setting = Setting.usual();
        another = setting.anotherMember();
        goes = submit(Submission.of(setting)).path("id");
        goesAlone = submit(Submission.of(alone())).path("id");
        submit(Submission.of(setting).withNull("order").on("2026-11-11"));
        answer = asPlan(setting.plan())
                .body(PlansAnswer.to(goes).json())
                .contentType("application/fhir+json")
                .post("/fhir/ClaimResponse")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        var sent = SentFile.send(
                "application/x-ndjson",
                Submission.of(setting).on("2026-11-13").json().replaceAll("\\s*\n\\s*", " "));
        sent.results();
        batch = sent.location();
        asBilling()
                .get("/api/claims/837p?plan=" + setting.plan() + "&day=2026-11-23")
                .then()
                .statusCode(200);
        asAuditor().get("/fhir/Claim/" + goes).then().statusCode(200);
        sample = asAuditor()
                .body(
                        """
                        {"outcome": "accepted", "from": "2026-01-01", "to": "2026-12-31", "size": 1, "purpose": "HCOMPL"}""")
                .post("/api/samples")
                .path("id");
        clock.set("2027-01-05T12:00:00Z");
        var later = submit(Submission.of(setting).on("2026-11-14"));
        assertThat(later.<String>path("outcome")).as(later.asString()).isEqualTo("accepted");
        stays = later.path("id");
        asAuditor().get("/fhir/Claim/" + stays).then().statusCode(200);
        awaitSeals();
        assertThat(verify().slips()).isEmpty();
    }

    /** Of claims, of FHIR that is theirs alone, of accesses. */
    private int rowsOf(int year) {
        var first = ClaimYears.firstIdOf(year);
        var next = ClaimYears.firstIdOf(year + 1);
        int rows = 0;
        for (var place : List.of(
                "claim.id",
                "claim_document.claim_id",
                "claim_line.claim_id",
                "claim_finding.claim_id",
                "claim_event.claim_id",
                "claim_receipt.claim_id",
                "claim_words.claim_id",
                "claim_token.claim_id",
                "claim_key.claim_id",
                "billed_member.claim_id",
                "fhir_bundle.claim_id",
                "claim_file_result.claim_id",
                "sample.id",
                "batch.id",
                "access_event.id")) {
            var table = place.substring(0, place.indexOf('.'));
            rows += store.find(
                            "select count(*) from " + table + " where " + place + " >= ? and " + place + " < ?",
                            row -> row.number(1),
                            first,
                            next)
                    .orElseThrow();
        }
        return rows;
    }

    private List<Integer> removed() {
        return store.query("select distinct year from record_removal", row -> row.number(1));
    }

    private static Response remove(int year) {
        return asAdmin().body(REASON).post("/api/audit/retention/" + year);
    }

    private static Response submit(Submission submission) {
        var answer = asBilling().body(submission.json()).post("/api/claims");
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(201);
        return answer;
    }

    private Verdict verify() {
        return verifier.verify(Optional.empty());
    }

    private void awaitSeals() {
        while (store.find("select from record_entry where sealed_in is null limit 1", row -> true)
                .isPresent()) {
            LockSupport.parkNanos(20_000_000L);
        }
    }
}
