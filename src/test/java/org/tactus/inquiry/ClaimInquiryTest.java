package org.tactus.inquiry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.nullValue;
import static org.tactus.TestUsers.asAuditor;
import static org.tactus.TestUsers.asBilling;
import static org.tactus.TestUsers.asOtherBilling;
import static org.tactus.TestUsers.asPlan;
import static org.tactus.TestUsers.asRegistrar;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tactus.Setting;
import org.tactus.Submission;
import org.tactus.TestClock;

@QuarkusTest
class ClaimInquiryTest {

    @Inject
    TestClock clock;

    @Test
    void rejections_are_found_by_each_thing_that_an_auditor_asks_for() {
        var setting = Setting.usual();
        var rejected = submit(Submission.of(setting).withNull("order"));
        var plan = "plan=" + setting.plan();

        for (var filter : List.of(
                "code=order-missing",
                "carc=173",
                plan,
                "plan=" + setting.plan().substring(0, 9),
                "npi=" + setting.therapist(),
                "npi=1234567893",
                "member=" + setting.member(),
                "state=OH",
                "state=oh",
                "from=2026-11-23&to=2026-11-23",
                "q=no order",
                "q=Okaf ruth",
                "outcome=rejected")) {
            assertThat(idsOf(asAuditor().get("/api/rejections?" + filter + "&" + plan)))
                    .as(filter)
                    .containsExactly(rejected);
        }
    }

    @Test
    void rejections_that_differ_in_it_are_not_found() {
        var setting = Setting.usual();
        submit(Submission.of(setting).withNull("order"));
        var plan = "&plan=" + setting.plan();

        for (var filter : List.of(
                "code=order-expired",
                "carc=16",
                "npi=1987654328",
                "member=1EG4TE5MK73",
                "state=KY",
                "from=2026-11-24",
                "to=2026-11-22",
                "q=stress",
                "outcome=held")) {
            assertThat(idsOf(asAuditor().get("/api/rejections?" + filter + plan)))
                    .as(filter)
                    .isEmpty();
        }
    }

    @Test
    void filters_combine() {
        var setting = Setting.usual();
        var both = submit(Submission.of(setting).withNull("order").withJson("diagnoses", "[\"Z73.3\"]"));
        submit(Submission.of(setting).withNull("order").on("2026-11-11"));

        assertThat(idsOf(asAuditor().get("/api/rejections?code=comfort-only&carc=202&state=OH&plan=" + setting.plan())))
                .containsExactly(both);
    }

    @Test
    void accepted_and_held_claims_are_no_rejections_unless_asked_for() {
        var setting = Setting.usual();
        var accepted = submit(Submission.of(setting));
        var held = submit(Submission.of(setting).on("2026-11-11").with("note", "Spa day"));
        var plan = "plan=" + setting.plan();

        assertThat(idsOf(asAuditor().get("/api/rejections?" + plan))).isEmpty();
        assertThat(idsOf(asAuditor().get("/api/rejections?outcome=held&" + plan)))
                .containsExactly(held);
        assertThat(idsOf(asAuditor().get("/api/rejections?outcome=accepted&" + plan)))
                .containsExactly(accepted);
        assertThat(idsOf(asAuditor().get("/api/claims?" + plan))).containsExactly(held, accepted);
    }

    @Test
    void a_rejection_shows_its_findings_and_no_more_of_a_person_than_needed() {
        var setting = Setting.usual();
        submit(Submission.of(setting).withNull("order"));

        var answer = asAuditor().get("/api/rejections?plan=" + setting.plan());

        answer.then()
                .body("items[0].findings.code", contains("coverage-unverified", "order-missing"))
                .body("items[0].standing", equalTo("rejected"))
                .body("items[0].total", equalTo("120.00"))
                .body("items[0].therapistNpi", equalTo(setting.therapist()));
        assertThat(answer.asString()).doesNotContain("Okafor", "Ruth", setting.member(), "1951", "Elm St");
    }

    @Test
    void a_walk_sees_every_claim_once_whatever_is_filed_meanwhile() {
        var setting = Setting.usual();
        var filed = new ArrayList<String>();
        for (int i = 1; i <= 7; i++) {
            filed.add(0, submit(Submission.of(setting).withNull("order").on("2026-10-%02d".formatted(i))));
        }
        var seen = new ArrayList<String>();
        var next = "/api/rejections?count=3&plan=" + setting.plan();
        while (next != null) {
            var page = asAuditor().get(next);
            seen.addAll(idsOf(page));
            next = page.path("next");
            submit(Submission.of(setting).withNull("order").on("2026-10-%02d".formatted(10 + seen.size())));
        }

        assertThat(seen).containsExactlyElementsOf(filed);
    }

    @Test
    void the_last_page_has_no_next_one_even_when_it_is_full() {
        var setting = Setting.usual();
        submit(Submission.of(setting));
        submit(Submission.of(setting).on("2026-11-11"));

        asBilling().get("/api/claims?count=2&plan=" + setting.plan()).then().body("next", nullValue());
    }

    @Test
    void a_day_begins_and_ends_in_UTC() {
        var setting = Setting.usual();
        clock.set("2026-11-22T23:59:59.999Z");
        var before = submit(Submission.of(setting));
        clock.set("2026-11-23T00:00:00Z");
        var after = submit(Submission.of(setting).on("2026-11-11"));
        var plan = "&plan=" + setting.plan();

        assertThat(idsOf(asBilling().get("/api/claims?to=2026-11-22" + plan))).containsExactly(before);
        assertThat(idsOf(asBilling().get("/api/claims?from=2026-11-23" + plan))).containsExactly(after);
    }

    @Test
    void billing_staff_see_their_own_claims_and_of_others_nothing() {
        var setting = Setting.usual();
        var id = submit(Submission.of(setting));

        asOtherBilling().get("/api/claims/" + id).then().statusCode(404);
        asOtherBilling().get("/api/claims?plan=" + setting.plan()).then().body("items", empty());
        asBilling()
                .get("/api/claims?plan=" + setting.plan())
                .then()
                .body("items.billingNpi", everyItem(equalTo("1234567893")));
        asAuditor().get("/api/claims/" + id).then().statusCode(200);
    }

    @Test
    void registrars_and_plans_see_no_claims_and_billing_staff_no_rejections() {
        asRegistrar().get("/api/claims").then().statusCode(403);
        asPlan("H1234-001-000").get("/api/claims").then().statusCode(403);
        asBilling().get("/api/rejections").then().statusCode(403);
        asPlan("H1234-001-000").get("/api/rejections").then().statusCode(403);
    }

    @ParameterizedTest
    @CsvSource({"from, 23.11.2026", "to, 2026-02-30", "outcome, lost", "before, page2", "count, many"})
    void a_filter_that_cant_be_read_is_400_and_named(String name, String value) {
        asAuditor()
                .queryParam(name, value)
                .get("/api/rejections")
                .then()
                .statusCode(400)
                .body("violations.field", contains(name));
    }

    @ParameterizedTest
    @CsvSource({"q, ''", "q, '''; drop table claim; --'", "q, ':* & | !'", "q, '\\'", "member, 'x''y'", "plan, 'x''y'"})
    void whatever_is_looked_for_is_looked_for_and_nothing_else(String name, String value) {
        asAuditor().queryParam(name, value).get("/api/rejections").then().statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/api/rejections?q=%00", "/api/rejections?member=a%0Ab", "/api/orders/%00", "/api/plans/%07/2026"
            })
    void an_address_that_isnt_text_is_400(String address) {
        asAuditor()
                .urlEncodingEnabled(false)
                .get(address)
                .then()
                .statusCode(400)
                .contentType("application/problem+json");
    }

    @Test
    void what_is_at_no_address_is_404() {
        asBilling()
                .get("/api/claims/01a210bd-a54a-7000-8a48-c7f9cd7dfac3")
                .then()
                .statusCode(404);
        asBilling().get("/api/claims/no-id").then().statusCode(404).contentType("application/problem+json");
    }

    @Test
    void ids_sort_by_the_order_of_filing() {
        var setting = Setting.usual();
        var ids = new ArrayList<String>();
        for (int i = 1; i <= 5; i++) {
            ids.add(submit(Submission.of(setting).on("2026-11-%02d".formatted(i))));
        }

        assertThat(ids).isSorted();
        assertThat(new HashSet<>(ids)).hasSize(5);
    }

    private static String submit(Submission claim) {
        var answer = asBilling().body(claim.json()).post("/api/claims");
        assertThat(answer.statusCode()).isEqualTo(201);
        return answer.path("id");
    }

    private static List<String> idsOf(Response page) {
        assertThat(page.statusCode()).isEqualTo(200);
        return page.path("items.id");
    }
}
