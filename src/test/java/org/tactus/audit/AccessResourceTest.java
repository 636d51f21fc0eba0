package org.tactus.audit;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.tactus.TestUsers.asAdmin;
import static org.tactus.TestUsers.asAuditor;
import static org.tactus.TestUsers.asBilling;
import static org.tactus.TestUsers.asPlan;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tactus.Setting;
import org.tactus.TestClock;

@QuarkusTest
class AccessResourceTest {

    private static final String NOBODYS = UUID.randomUUID().toString();

    @Inject
    TestClock clock;

    private String plan;
    private String user;

    @BeforeEach
    void somebody_looks() {
        plan = Setting.usual().plan();
        user = "plan-" + plan;
        clock.set("2026-11-22T10:00:00Z");
        asPlan(plan).get("/fhir/Claim/" + NOBODYS);
        clock.reset();
        asPlan(plan).get("/fhir/Patient?family=Okafor");
        asPlan(plan).header("X-Purpose-Of-Use", "FRAUD").get("/fhir/Bundle/" + NOBODYS);
    }

    @Test
    void an_auditor_sees_who_asked_for_what_the_newest_first() {
        accesses("who=" + user)
                .body("items.interaction", contains("read", "search-type", "read"))
                .body("items.type", contains("Bundle", "Patient", "Claim"))
                .body("items[0].resourceId", equalTo(NOBODYS))
                .body("items[0].purpose", equalTo("FRAUD"))
                .body("items[0].purposeStated", equalTo(true))
                .body("items[0].status", equalTo(404))
                .body("items[1].who", equalTo(user))
                .body("items[1].at", equalTo("2026-11-23T15:04:05.123Z"))
                .body("items[1].asked", contains("family=Okafor"))
                .body("items[1].right.roles", contains("plan"))
                .body("items[1].right.plans", contains(plan))
                .body("items[1].right.scopes", nullValue())
                .body("items[1].plans", contains(plan))
                .body("items[1].resources", equalTo(0))
                .body("items[1].address", equalTo("127.0.0.1"))
                .body("next", nullValue());
    }

    @Test
    void the_list_is_narrowed_by_resource_and_by_day() {
        accesses("who=" + user + "&id=" + NOBODYS).body("items.type", contains("Bundle", "Claim"));
        accesses("who=" + user + "&type=Claim&id=" + NOBODYS).body("items", hasSize(1));
        accesses("who=" + user + "&to=2026-11-22").body("items.type", contains("Claim"));
        accesses("who=" + user + "&from=2026-11-23").body("items.type", contains("Bundle", "Patient"));
        accesses("who=" + user + "&from=2026-11-24").body("items", empty());
    }

    @Test
    void a_page_leads_to_the_next() {
        var first = accesses("who=" + user + "&count=2").body("items.type", contains("Bundle", "Patient"));

        asAuditor()
                .get(first.extract().<String>path("next"))
                .then()
                .body("items.type", contains("Claim"))
                .body("next", nullValue());
    }

    @Test
    void to_look_here_is_on_record_too() {
        asAdmin().get("/api/accesses?who=" + user).then().statusCode(200);

        accesses("who=admin&type=AccessEvent&count=1")
                .body("items[0].interaction", equalTo("search-type"))
                .body("items[0].asked", contains("who=" + user))
                .body("items[0].purpose", equalTo("HOPERAT"))
                .body("items[0].resources", equalTo(3));
    }

    @Test
    void nobody_else_sees_it_and_that_they_tried_is_on_record() {
        asBilling().get("/api/accesses").then().statusCode(403).body("status", equalTo(403));

        accesses("who=billing&type=AccessEvent&count=1").body("items[0].status", equalTo(403));
    }

    @Test
    void what_can_not_be_read_is_named() {
        asAuditor()
                .get("/api/accesses?from=yesterday&before=now&count=many")
                .then()
                .statusCode(400)
                .body("violations.field", contains("before", "count", "from"));
    }

    private static ValidatableResponse accesses(String query) {
        return asAuditor().get("/api/accesses?" + query).then().statusCode(200);
    }
}
