package org.tactus.inquiry;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.tactus.TestUsers.as;
import static org.tactus.TestUsers.asAuditor;
import static org.tactus.TestUsers.asBilling;
import static org.tactus.TestUsers.asOtherBilling;
import static org.tactus.TestUsers.asPlan;
import static org.tactus.TestUsers.asRegistrar;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tactus.Setting;
import org.tactus.Submission;

/** Lists and figures as pages, without a browser: who may see what, what an address tells, what is kept of what was typed. */
@QuarkusTest
class ListPagesTest {

    private Setting setting;
    private Submission rejected;

    @BeforeEach
    void two_claims_one_without_an_order() {
        setting = Setting.usual();
        rejected = Submission.of(setting).withNull("order").on("2026-11-02");
        submit(rejected);
        submit(Submission.of(setting).on("2026-11-03"));
    }

    private static void submit(Submission claim) {
        asBilling().body(claim.json()).post("/api/claims").then().statusCode(201);
    }

    @Test
    void billing_staff_see_their_own_claims_auditors_all() {
        var path = "/claims?plan=" + setting.plan();

        assertThat(page(asBilling(), path)).contains(rejected.controlNumber()).doesNotContain("/trail");
        assertThat(page(asOtherBilling(), path))
                .doesNotContain(rejected.controlNumber())
                .contains("No claim is like that.");
        assertThat(page(asAuditor(), path)).contains(rejected.controlNumber(), "/trail", "Download as CSV");
    }

    @Test
    void findings_stand_beside_the_claims_that_have_them() {
        assertThat(page(asAuditor(), "/rejections?plan=" + setting.plan()))
                .contains(rejected.controlNumber(), "order-missing</code>", "The claim gives no order.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/rejections", "/figures", "/figures/plan", "/rejections/file?as=csv"})
    void what_is_the_auditors_is_nobody_elses(String path) {
        asBilling().accept(ContentType.HTML).get(path).then().statusCode(403);
        asRegistrar().accept(ContentType.HTML).get(path).then().statusCode(403);
        given().accept(ContentType.HTML)
                .redirects()
                .follow(false)
                .get(path)
                .then()
                .statusCode(303)
                .header("Location", containsString("/login?to="));
    }

    @Test
    void a_plan_sees_no_list_of_claims() {
        asPlan(setting.plan()).accept(ContentType.HTML).get("/claims").then().statusCode(403);
    }

    @Test
    void whom_somebody_looks_for_stands_in_no_address_and_on_record() {
        var address = find("/claims", Map.of("q", "okafor", "member", setting.member(), "plan", setting.plan()));

        assertThat(address).contains("plan=" + setting.plan(), "sought=").doesNotContain("okafor", setting.member());
        assertThat(page(asBilling(), address))
                .contains("value=\"okafor\"", "value=\"" + setting.member() + "\"", rejected.controlNumber());
        asAuditor()
                .get("/api/accesses?who=billing&type=Claim&count=200")
                .then()
                .body(
                        "items.find { it.path == '/claims' && it.asked.contains('member=" + setting.member()
                                + "') }.asked",
                        hasItem("q=okafor"));
    }

    @Test
    void what_is_sealed_for_one_is_not_opened_for_another() {
        var address = find("/claims", Map.of("q", "okafor"));

        asOtherBilling()
                .accept(ContentType.HTML)
                .get(address)
                .then()
                .statusCode(400)
                .body(containsString("sealed for somebody else"));
        asBilling().accept(ContentType.HTML).get("/claims?sought=AAAA").then().statusCode(400);
    }

    @Test
    void the_next_page_looks_for_the_same_people() {
        var address = find("/rejections", Map.of("member", setting.member()), asAuditor());
        submit(Submission.of(setting).withNull("order").on("2026-11-04"));

        var first = page(asAuditor(), address + "&count=1");
        var next = first.replaceFirst("(?s).*rel=\"next\" href=\"([^\"]+)\".*", "$1")
                .replace("&amp;", "&");

        assertThat(first).doesNotContain(rejected.controlNumber());
        assertThat(next).startsWith("/rejections?").doesNotContain(setting.member());
        assertThat(page(asAuditor(), next)).contains(rejected.controlNumber());
    }

    @Test
    void what_cannot_be_read_is_told_at_its_field_and_kept() {
        asAuditor()
                .accept(ContentType.HTML)
                .get("/rejections?code=no-such-code&state=Ohio")
                .then()
                .statusCode(400)
                .body(containsString("value=\"no-such-code\""))
                .body(containsString("is no code of a finding"))
                .body(containsString("href=\"#f-state\""));
    }

    @Test
    void braces_are_words_as_any() {
        var address = find("/claims", Map.of("plan", "{plan}"));

        assertThat(page(asBilling(), address)).contains("value=\"{plan}\"");
    }

    @Test
    void a_list_is_taken_away_whole() {
        var query = "plan=" + setting.plan();

        asAuditor()
                .get("/rejections/file?as=csv&" + query)
                .then()
                .statusCode(200)
                .contentType(startsWith("text/csv"))
                .header("Content-Disposition", endsWith("\"claims.csv\""))
                .body(containsString(rejected.controlNumber()));
        asAuditor()
                .get("/rejections/file?as=ndjson&outcome=accepted&" + query)
                .then()
                .statusCode(200)
                .contentType("application/x-ndjson")
                .body(not(containsString(rejected.controlNumber())));
        asAuditor()
                .accept(ContentType.HTML)
                .get("/rejections/file?as=pdf")
                .then()
                .statusCode(404);
    }

    @Test
    void figures_lead_to_the_claims_behind_them() {
        var figures = page(asAuditor(), "/figures?plan=" + setting.plan());

        assertThat(figures)
                .contains("1 rejected</a>", "50.00 %")
                .contains("/rejections?from=2026-11-01&amp;plan=" + setting.plan() + "&amp;to=2026-11-23")
                .contains("hx-get=\"/figures/code?plan=" + setting.plan() + "\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"code", "plan", "therapist", "state", "outliers"})
    void each_part_of_the_figures_is_a_page_by_itself(String part) {
        var path = "/figures/" + part + "?plan=" + setting.plan();

        assertThat(page(asAuditor(), path)).contains("<html", "<h1>");
        assertThat(page(asAuditor().header("HX-Request", "true"), path)).doesNotContain("<html", "<h1>");
    }

    @Test
    void there_are_no_other_figures() {
        asAuditor().accept(ContentType.HTML).get("/figures/weather").then().statusCode(404);
        asAuditor()
                .accept(ContentType.HTML)
                .get("/figures?from=tomorrow")
                .then()
                .statusCode(400)
                .body(containsString("value=\"tomorrow\""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"billing", "registrar", "auditor", "admin"})
    void everybody_reads_the_rules_with_what_to_do(String user) {
        assertThat(page(as(user), "/rules"))
                .contains("Edition <b>2026.4</b>", "id=\"order-missing\"", "Attach the order of a physician");
    }

    @Test
    void the_rules_of_a_day_are_those_that_decided_then() {
        assertThat(page(asBilling(), "/rules?on=2020-01-01")).contains("Edition <b>");
        asBilling()
                .accept(ContentType.HTML)
                .get("/rules?on=soon")
                .then()
                .statusCode(400)
                .body(containsString("is no day"));
    }

    private static String page(RequestSpecification user, String path) {
        return user.accept(ContentType.HTML)
                .urlEncodingEnabled(false)
                .get(path)
                .then()
                .statusCode(200)
                .contentType(ContentType.HTML)
                .extract()
                .asString();
    }

    private static String find(String path, Map<String, String> typed) {
        return find(path, typed, asBilling());
    }

    /** Where the form leads, without its host. */
    private static String find(String path, Map<String, String> typed, RequestSpecification user) {
        Response answer = user.contentType(ContentType.URLENC)
                .redirects()
                .follow(false)
                .formParams(typed)
                .post(path);
        assertThat(answer.statusCode()).isEqualTo(303);
        var location = URI.create(answer.header("Location"));
        return location.getRawPath() + "?" + location.getRawQuery();
    }
}
