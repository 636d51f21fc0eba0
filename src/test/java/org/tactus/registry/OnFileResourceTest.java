package org.tactus.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.tactus.TestUsers.asAdmin;
import static org.tactus.TestUsers.asAuditor;
import static org.tactus.TestUsers.asBilling;
import static org.tactus.TestUsers.asPlan;
import static org.tactus.TestUsers.asRegistrar;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
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
class OnFileResourceTest {

    private static final String PLAN =
            """
            {"name": "Buckeye Choice (HMO)", "organization": {"name": "Buckeye Advantage", "payerId": "BUCK1"}, "benefit": %s}""";

    @Inject
    TestClock clock;

    @Test
    void a_benefit_takes_the_usual_values_where_it_leaves_something_out() {
        var path = "/api/plans/H7001-001/2026";

        asRegistrar().body(PLAN.formatted("{}")).put(path).then().statusCode(201);

        asRegistrar()
                .get(path)
                .then()
                .statusCode(200)
                .body("name", equalTo("Buckeye Choice (HMO)"))
                .body("benefit.category", equalTo("14c18"))
                .body("benefit.services", contains("97124"))
                .body("benefit.visitLimit", equalTo(12))
                .body("benefit.amountLimit", nullValue())
                .body("benefit.limitPeriod", equalTo("calendar-year"))
                .body("benefit.copay", equalTo("0.00"))
                .body("benefit.coinsurancePercent", equalTo(0))
                .body("benefit.priorAuthorization", equalTo(false))
                .body("benefit.referral", equalTo(false))
                .body("benefit.orderValidityDays", equalTo(90))
                .body("benefit.eligibleOrderers", containsInAnyOrder("MD", "DO", "NP", "PA", "CNS"))
                .body("benefit.credentials", contains("license"))
                .body("benefit.unitRule", equalTo("cms-8-minute"))
                .body("benefit.causeOnly", equalTo("warning"))
                .body("benefit.requiredModifiers", empty())
                .body("benefit.ncciEdits", equalTo(true))
                .body("benefit.filingLimitDays", nullValue())
                .body("benefit.limitGroup", equalTo("PR"));
    }

    @Test
    void a_visit_limit_of_null_is_none_and_a_benefit_of_null_is_no_benefit() {
        put("/api/plans/H7002-001/2026", PLAN.formatted("{\"visitLimit\": null}"));
        put("/api/plans/H7002-002/2026", PLAN.formatted("null"));

        asRegistrar().get("/api/plans/H7002-001/2026").then().body("benefit.visitLimit", nullValue());
        asRegistrar()
                .get("/api/plans/H7002-002/2026")
                .then()
                .body("$", hasKey("benefit"))
                .body("benefit", nullValue());
    }

    @Test
    void a_plan_with_segment_000_and_one_without_are_one() {
        put("/api/plans/H7003-001/2026", PLAN.formatted("{}"));

        asRegistrar().get("/api/plans/H7003-001-000/2026").then().statusCode(200);
        asRegistrar().get("/api/plans/H7003-001-001/2026").then().statusCode(404);
        asRegistrar().get("/api/plans/H7003-001/2025").then().statusCode(404);
    }

    @Test
    void a_change_keeps_what_it_replaced_from_when_until_when_and_by_whom() {
        var path = "/api/plans/H7004-001/2026";
        asRegistrar()
                .body(PLAN.formatted("{\"visitLimit\": 6}"))
                .put(path)
                .then()
                .statusCode(201)
                .header("ETag", "\"1\"");
        clock.set("2026-11-24T08:00:00Z");
        asRegistrar()
                .body(PLAN.formatted("{\"visitLimit\": 8}"))
                .put(path)
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"");

        asAuditor()
                .get(path + "/history")
                .then()
                .body("items.version", contains(2, 1))
                .body("items.recordedBy", contains("registrar", "registrar"))
                .body("items.recordedAt", contains("2026-11-24T08:00:00Z", "2026-11-23T15:04:05.123Z"))
                .body("items.supersededAt", contains(nullValue(), equalTo("2026-11-24T08:00:00Z")))
                .body("items.body.benefit.visitLimit", contains(8, 6));
    }

    @Test
    void a_change_that_changes_nothing_makes_no_version() {
        var path = "/api/plans/H7005-001/2026";
        put(path, PLAN.formatted("{}"));

        asRegistrar()
                .body(PLAN.formatted("{\"visitLimit\": 12, \"copay\": \"0.00\"}"))
                .put(path)
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"");

        asAuditor().get(path + "/history").then().body("items", hasSize(1));
    }

    @Test
    void every_slip_of_a_plan_is_named_at_once_and_nothing_is_put_on_file() {
        var path = "/api/plans/H7006-001/2026";

        asRegistrar()
                .body(
                        """
                        {"organization": {"name": "Buckeye Advantage"},
                         "benefit": {"visitLimit": -1, "orderValidityDays": 366, "coinsurancePercent": 101, "copay": "-1",
                                     "unitRule": "hourly", "services": ["massage"], "filingLimitDays": 0, "colour": "blue"}}""")
                .put(path)
                .then()
                .statusCode(400)
                .body(
                        "violations.field",
                        containsInAnyOrder(
                                "name",
                                "organization.payerId",
                                "benefit.visitLimit",
                                "benefit.orderValidityDays",
                                "benefit.coinsurancePercent",
                                "benefit.copay",
                                "benefit.unitRule",
                                "benefit.services",
                                "benefit.filingLimitDays",
                                "benefit.colour"));
        asRegistrar().get(path).then().statusCode(404);
    }

    @ParameterizedTest
    @CsvSource({
        "/api/plans/1234-001/2026, {plan}",
        "/api/plans/H7007-001/1999, {year}",
        "/api/plans/S7007-001/2026, benefit",
    })
    void a_plan_whose_address_cant_be_one_is_refused(String path, String field) {
        asRegistrar()
                .body(PLAN.formatted("{}"))
                .put(path)
                .then()
                .statusCode(400)
                .body("violations.field", contains(field));
    }

    @Test
    void a_practitioner_is_read_back_as_it_was_put() {
        var setting = Setting.usual();
        setting.putTherapist("[{\"from\": \"2025-01-01\", \"through\": \"2026-03-31\"},"
                + " {\"from\": \"2026-04-01\", \"through\": null, \"status\": \"suspended\"}]");

        asBilling()
                .get("/api/practitioners/" + setting.therapist())
                .then()
                .statusCode(200)
                .body("familyName", equalTo("Lindqvist"))
                .body("taxonomy", equalTo("225700000X"))
                .body("licenses.number", contains(setting.license()))
                .body("licenses[0].periods.status", contains(nullValue(), equalTo("suspended")));
    }

    @Test
    void a_license_that_is_taken_off_file_is_nobodys_any_more() {
        var setting = Setting.usual();
        var claim = Submission.of(setting);
        Setting.put(
                "/api/practitioners/" + setting.therapist(),
                """
                {"familyName": "Lindqvist", "licenses": [{"state": "OH", "number": "33.999", "periods":
                 [{"from": "2025-01-01", "through": null}]}]}""");

        asBilling()
                .body(claim.json())
                .post("/api/claims")
                .then()
                .body("findings.code", hasItems("license-not-on-file"));
    }

    @Test
    void an_order_on_file_stands_for_a_number_on_a_claim() {
        var setting = Setting.usual();
        var number = "ORD/" + Setting.serial() + " b";
        asRegistrar()
                .pathParam("number", number)
                .body(
                        """
                        {"orderedBy": {"npi": "1456789019", "familyName": "Baptiste", "givenName": "Alan", "credential": "MD"},
                         "authoredOn": "2026-10-15", "signedOn": "2026-10-15", "services": ["97124"], "diagnoses": ["M54.50"],
                         "visits": 8, "memberId": "%s"}"""
                                .formatted(setting.member()))
                .put("/api/orders/{number}")
                .then()
                .statusCode(201)
                .body("number", equalTo(number))
                .body("status", equalTo("active"));

        asBilling()
                .body(Submission.of(setting)
                        .withJson("order", "{\"number\": \"" + number + "\"}")
                        .json())
                .post("/api/claims")
                .then()
                .body("outcome", equalTo("accepted"));
    }

    @Test
    void a_member_on_the_roster_makes_the_roster_count() {
        var setting = Setting.usual();
        asRegistrar()
                .body(
                        """
                        {"familyName": "Okafor", "givenName": "Ruth", "birthDate": "1951-04-09", "gender": "female",
                         "coverage": [{"from": "2026-01-01", "through": null}],
                         "authorizations": [{"number": "PA-1", "service": "97124", "from": "2026-01-01", "visits": 6}],
                         "referrals": [{"number": "R-1", "from": "2026-01-01", "through": "2026-12-31"}]}""")
                .put("/api/members/" + setting.plan() + "/" + setting.member())
                .then()
                .statusCode(201)
                .body("authorizations[0].visits", equalTo(6));

        asBilling()
                .body(Submission.of(setting).json())
                .post("/api/claims")
                .then()
                .body("outcome", equalTo("accepted"))
                .body("findings", empty());
        asBilling()
                .body(Submission.of(setting.anotherMember()).json())
                .post("/api/claims")
                .then()
                .body("findings.code", contains("member-not-enrolled"));
    }

    @Test
    void a_member_without_coverage_or_with_a_period_that_ends_before_it_begins_is_refused() {
        var path = "/api/members/H7008-001/A12345";

        asRegistrar()
                .body("{\"familyName\": \"Okafor\"}")
                .put(path)
                .then()
                .statusCode(400)
                .body("violations.field", contains("coverage"));
        asRegistrar()
                .body(
                        "{\"familyName\": \"Okafor\", \"coverage\": [{\"from\": \"2026-02-01\", \"through\": \"2026-01-31\"}]}")
                .put(path)
                .then()
                .statusCode(400)
                .body("violations.field", contains("coverage[0].through"));
    }

    @Test
    void a_list_is_walked_page_by_page_and_holds_each_once() {
        for (int i = 0; i < 5; i++) {
            put("/api/orders/LIST-" + i, "{}");
        }
        var numbers = new HashSet<String>();
        var next = "/api/orders?count=2";
        while (next != null) {
            var page = asRegistrar().get(next);
            page.then().statusCode(200).body("items", not(empty()));
            page.<List<String>>path("items.key")
                    .forEach(key -> assertThat(numbers.add(key)).isTrue());
            next = page.path("next");
        }

        assertThat(numbers).contains("LIST-0", "LIST-1", "LIST-2", "LIST-3", "LIST-4");
    }

    @Test
    void a_list_shows_the_version_that_counts_alone() {
        put("/api/orders/ONCE", "{}");
        put("/api/orders/TWICE", "{}");
        put("/api/orders/TWICE", "{\"visits\": 3}");

        asRegistrar()
                .get("/api/orders?count=1")
                .then()
                .body("items.key", contains("TWICE"))
                .body("items.version", contains(2))
                .body("next", notNullValue());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/plans/H7009-001/2026",
                "/api/practitioners/1987654328",
                "/api/orders/ROLES",
                "/api/members/H7009-001/A12345"
            })
    void a_registrar_alone_changes_what_is_on_file(String path) {
        asAuditor().body("{}").put(path).then().statusCode(403);
        asAdmin().body("{}").put(path).then().statusCode(403);
        asBilling().body("{}").put(path).then().statusCode(403);
        asPlan("H7009-001-000").get(path).then().statusCode(403);
    }

    @Test
    void billing_staff_see_plans_and_practitioners_and_neither_orders_nor_members() {
        asBilling().get("/api/plans").then().statusCode(200);
        asBilling().get("/api/practitioners").then().statusCode(200);
        asBilling().get("/api/orders").then().statusCode(403);
        asBilling().get("/api/members").then().statusCode(403);
    }

    private static void put(String path, String json) {
        Setting.put(path, json);
    }
}
