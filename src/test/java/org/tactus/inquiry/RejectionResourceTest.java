package org.tactus.inquiry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.tactus.TestUsers.asAuditor;
import static org.tactus.TestUsers.asBilling;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tactus.Setting;
import org.tactus.Submission;
import org.tactus.TestClock;

@QuarkusTest
class RejectionResourceTest {

    private static final String HEADER =
            "id,decidedAt,outcome,standing,controlNumber,frequency,plan,billingNpi,therapistNpi,ordererNpi,state,licenseState,receivedOn,"
                    + "firstServiceDate,lastServiceDate,units,total,ruleBook,codes";

    @Inject
    TestClock clock;

    @ParameterizedTest
    @CsvSource({
        "code, order-missing, order-expired",
        "carc, 173, 176",
        "severity, error, hold",
        "state, oh, TX",
        "licenseState, OH, TX",
        "ruleBook, 2026.4, 2025.1",
        "diagnosis, M54, M25",
        "diagnosis, m54.50, M54.5",
        "procedure, 97124, 97140",
        "frequency, original, void",
        "standing, rejected, replaced",
        "outcome, rejected, accepted",
        "billing, 1234567893, 1111111112",
        "npi, 1234567893, 1111111112",
        "from, 2026-11-23, 2026-11-24",
        "to, 2026-11-23, 2026-11-22",
        "q, order, refer"
    })
    void a_filter_lets_in_what_has_it_and_nothing_else(String name, String fits, String doesNot) {
        var setting = Setting.usual();
        var id = rejected(setting);

        asked(setting, name, fits).body("items.id", contains(id));
        asked(setting, name, doesNot).body("items", empty());
        // one of several values is enough, however they are written
        if (!List.of("from", "to", "q").contains(name)) {
            asked(setting, name, doesNot + "," + fits).body("items.id", contains(id));
            asAuditor()
                    .queryParam("plan", setting.plan())
                    .queryParam(name, doesNot, fits)
                    .get("/api/rejections")
                    .then()
                    .body("items.id", contains(id));
        }
    }

    @Test
    void people_are_filtered_by_what_names_them() {
        var setting = Setting.usual();
        var id = rejected(setting);

        asked(setting, "therapist", setting.therapist()).body("items.id", contains(id));
        asked(setting, "npi", setting.therapist()).body("items.id", contains(id));
        asked(setting, "orderer", setting.therapist()).body("items", empty());
        asked(setting, "billing", setting.therapist()).body("items", empty());
        asked(setting, "member", setting.member().toLowerCase()).body("items.id", contains(id));
        asked(setting, "member", "other").body("items", empty());
    }

    @Test
    void filters_are_combined() {
        var setting = Setting.usual();
        var id = rejected(setting);
        var other = setting.anotherMember();
        rejected(other);

        asAuditor()
                .get("/api/rejections?code=order-missing&severity=error&diagnosis=M54&plan=" + setting.plan()
                        + "&member=" + setting.member() + "&therapist=" + setting.therapist()
                        + "&q=order&from=2026-11-23&to=2026-11-23")
                .then()
                .statusCode(200)
                .body("items.id", contains(id));
    }

    @ParameterizedTest
    @CsvSource({
        "code, no-such-code",
        "carc, 9999",
        "severity, fatal",
        "standing, lost",
        "outcome, lost",
        "state, Ohio",
        "licenseState, O",
        "npi, 12345",
        "billing, abcdefghij",
        "therapist, 12345678931",
        "orderer, x",
        "ruleBook, latest",
        "diagnosis, back",
        "procedure, massage",
        "frequency, twice",
        "from, 23.11.2026",
        "to, +10000-01-01"
    })
    void a_value_that_cant_be_is_400_and_named_wherever_it_is_asked(String name, String value) {
        for (var path :
                List.of("/api/rejections", "/api/rejections/count", "/api/rejections/summary?by=code", "/api/claims")) {
            asAuditor()
                    .queryParam(name, value)
                    .get(path)
                    .then()
                    .statusCode(400)
                    .contentType("application/problem+json")
                    .body("violations.field", contains(name));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "?by=", "?by=weather", "?by=code,plan,state"})
    void a_summary_says_by_what(String query) {
        asAuditor()
                .get("/api/rejections/summary" + query)
                .then()
                .statusCode(400)
                .body("violations.field", contains("by"));
    }

    @Test
    void more_than_twenty_values_and_days_the_wrong_way_round_are_400() {
        asAuditor()
                .queryParam(
                        "npi",
                        IntStream.range(0, 21)
                                .mapToObj(i -> "10000000%02d".formatted(i))
                                .toList())
                .get("/api/rejections")
                .then()
                .statusCode(400)
                .body("violations.field", contains("npi"));
        asAuditor()
                .get("/api/rejections/summary?by=code&from=2026-11-02&to=2026-11-01")
                .then()
                .statusCode(400)
                .body("violations.field", contains("from"));
        asAuditor().get("/api/rejections/outliers").then().statusCode(400).body("violations.field", contains("of"));
        asAuditor()
                .get("/api/rejections/outliers?of=orderer&minimum=few")
                .then()
                .statusCode(400)
                .body("violations.field", contains("minimum"));
    }

    @Test
    void they_are_counted() {
        var setting = Setting.usual();
        rejected(setting);
        accepted(setting.anotherMember());

        assertThat(count("/api/rejections?plan=" + setting.plan())).isEqualTo(1);
        assertThat(count("/api/rejections?outcome=accepted,rejected&plan=" + setting.plan()))
                .isEqualTo(2);
        assertThat(count("/api/rejections?q=no-such-word&plan=" + setting.plan()))
                .isZero();
    }

    @Test
    void all_of_them_are_told_as_a_table_that_a_spreadsheet_may_open() {
        var setting = Setting.usual();
        var controlNumber = "=1+\"" + Setting.serial() + "\"";
        var claim = Submission.of(setting).withNull("order").with("controlNumber", controlNumber);
        String id = asBilling().body(claim.json()).post("/api/claims").path("id");

        var answer = asAuditor().accept("text/csv").get("/api/rejections?plan=" + setting.plan());

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.contentType()).startsWith("text/csv");
        var lines = answer.asString().split("\r\n");
        assertThat(lines).hasSize(2);
        assertThat(lines[0]).isEqualTo(HEADER);
        assertThat(lines[1])
                .startsWith(id + ",2026-11-23T15:04:05.123Z,rejected,rejected,\"'=1+\"\""
                        + controlNumber.replaceAll("[^0-9]", "").substring(1))
                .endsWith(",120.00,2026.4,coverage-unverified order-missing")
                .doesNotContain(setting.member(), "Okafor", "1951");
    }

    @Test
    void all_of_them_are_told_as_objects_in_the_order_of_the_pages() {
        var setting = Setting.usual();
        var ids = IntStream.range(0, 5)
                .mapToObj(i -> rejected(setting.anotherMember()))
                .toList();
        var newestFirst = ids.stream().sorted(Comparator.reverseOrder()).toList();

        var lines = asAuditor()
                .accept("application/x-ndjson")
                .get("/api/rejections?plan=" + setting.plan())
                .asString()
                .lines()
                .map(JsonPath::from)
                .toList();

        assertThat(lines).extracting(line -> line.getString("id")).isEqualTo(newestFirst);
        assertThat(lines.get(0).getList("codes")).isEqualTo(List.of("coverage-unverified", "order-missing"));
        assertThat(lines.get(0).getMap("").keySet()).containsExactlyInAnyOrder((Object[]) HEADER.split(","));
        asAuditor().get("/api/rejections?count=2&plan=" + setting.plan()).then().body("items", hasSize(2));
        asAuditor().accept("text/html").get("/api/rejections").then().statusCode(406);
    }

    @Test
    void a_group_of_a_summary_links_to_as_many_claims_as_it_counts() {
        var setting = Setting.usual();
        clock.set("2026-10-05T10:00:00Z");
        rejected(setting);
        clock.reset();
        rejected(setting.anotherMember());
        accepted(setting.anotherMember());

        for (var by : List.of(
                "code", "remedy", "month", "plan", "npi", "state", "therapist", "code,month", "plan&by=month")) {
            var summary = asAuditor()
                    .get("/api/rejections/summary?plan=" + setting.plan() + "&by=" + by)
                    .then()
                    .statusCode(200)
                    .body("from", equalTo("2025-12-01"))
                    .body("to", equalTo("2026-11-23"))
                    .body("groups", not(empty()))
                    .body("total.claims", equalTo(3))
                    .extract()
                    .jsonPath();
            for (Map<String, Object> group : summary.<Map<String, Object>>getList("groups")) {
                assertThat(count((String) group.get("list")))
                        .as(group.toString())
                        .isEqualTo(((Map<?, ?>) group.get("figures")).get("rejected"));
            }
        }
    }

    @Test
    void a_summary_tells_how_many_pass_the_first_time_and_where_that_goes() {
        var setting = Setting.usual();
        // 100 %, 50 %, 0 %: 50 points a month less
        clock.set("2026-09-15T10:00:00Z");
        accepted(setting.anotherMember(), "2026-09-10");
        clock.set("2026-10-15T10:00:00Z");
        accepted(setting.anotherMember(), "2026-10-10");
        rejected(setting.anotherMember(), "2026-10-10");
        clock.reset();
        rejected(setting.anotherMember());

        asAuditor()
                .get("/api/rejections/summary?by=plan&plan=" + setting.plan())
                .then()
                .body("groups[0].key.plan", equalTo(setting.plan()))
                .body("groups[0].figures.accepted", equalTo(2))
                .body("groups[0].figures.rejected", equalTo(2))
                .body("groups[0].figures.firstPassRate", equalTo(0.5f))
                .body("groups[0].figures.firstPassTrend", equalTo(-50.0f))
                .body("groups[0].figures.charged", equalTo("480.00"))
                .body("others", equalTo(0));
        asAuditor()
                .get("/api/rejections/summary?by=month&plan=" + setting.plan())
                .then()
                .body("groups.key.month", hasSize(3))
                .body("groups[0].key.month", equalTo("2026-10"))
                .body("groups[0].figures.firstPassTrend", nullValue())
                .body("total.firstPassTrend", equalTo(-50.0f));
    }

    @Test
    void a_therapist_whose_units_stand_out_is_told_with_the_figures() {
        var setting = Setting.usual();
        var therapists = IntStream.range(0, 6).mapToObj(i -> Setting.usual()).toList();
        for (int i = 0; i < therapists.size(); i++) {
            var claim = Submission.of(setting.anotherMember())
                    .with("therapist.npi", therapists.get(i).therapist())
                    .with("therapist.license.number", therapists.get(i).license())
                    .with("lines.0.units", i == 0 ? 40 : 3 + i % 2);
            asBilling().body(claim.json()).post("/api/claims").then().statusCode(201);
        }

        asAuditor()
                .get("/api/rejections/outliers?of=therapist&minimum=1&plan=" + setting.plan())
                .then()
                .statusCode(200)
                .body("measures.measure", contains("units-per-claim", "units-per-day"))
                .body("measures[0].peers", equalTo(6))
                // 40, 4, 3, 4, 3, 4: median 4, distances 36, 0, 1, 0, 1, 0: median 0.5
                .body("measures[0].median", equalTo(4.0f))
                .body("measures[0].mad", equalTo(0.5f))
                .body("measures[0].outliers.npi", contains(therapists.get(0).therapist()))
                .body("measures[0].outliers[0].value", equalTo(40.0f))
                .body("measures[0].outliers[0].score", equalTo(48.56f))
                .body("measures[0].outliers[0].claims", equalTo(1))
                .body("measures[0].outliers[0].rejected", equalTo(1))
                .body(
                        "measures[0].outliers[0].list",
                        startsWith(
                                "/api/rejections?therapist=" + therapists.get(0).therapist()));
        asAuditor()
                .get("/api/rejections/outliers?of=orderer&minimum=1&plan=" + setting.plan())
                .then()
                .body("measures.measure", contains("claims", "members"))
                .body("measures[0].peers", greaterThan(0))
                .body("measures[0].outliers", empty());
    }

    @Test
    void billing_staff_see_none_of_it() {
        for (var path : List.of("count", "summary?by=code", "outliers?of=orderer")) {
            asBilling().get("/api/rejections/" + path).then().statusCode(403);
        }
    }

    private static int count(String list) {
        return asAuditor()
                .urlEncodingEnabled(false)
                .get(list.replace("/api/rejections?", "/api/rejections/count?"))
                .then()
                .statusCode(200)
                .extract()
                .path("count");
    }

    private static ValidatableResponse asked(Setting setting, String name, String value) {
        return asAuditor()
                .queryParam("plan", setting.plan())
                .queryParam(name, value)
                .get("/api/rejections")
                .then()
                .statusCode(200);
    }

    private static String rejected(Setting setting) {
        return rejected(setting, "2026-10-01");
    }

    private static String rejected(Setting setting, String day) {
        return filed(claim(setting).withNull("order").on(day), "rejected");
    }

    private static void accepted(Setting setting) {
        filed(claim(setting), "accepted");
    }

    private static void accepted(Setting setting, String day) {
        filed(claim(setting).on(day), "accepted");
    }

    /** That could have been filed since September. */
    private static Submission claim(Setting setting) {
        return Submission.of(setting)
                .withNull("receivedOn")
                .with("order.authoredOn", "2026-09-01")
                .with("order.signedOn", "2026-09-01");
    }

    private static String filed(Submission claim, String outcome) {
        return asBilling()
                .body(claim.json())
                .post("/api/claims")
                .then()
                .statusCode(201)
                .body("outcome", equalTo(outcome))
                .extract()
                .path("id");
    }
}
