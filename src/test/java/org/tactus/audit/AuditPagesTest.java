package org.tactus.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.tactus.TestUsers.as;
import static org.tactus.TestUsers.asAdmin;
import static org.tactus.TestUsers.asAuditor;
import static org.tactus.TestUsers.asBilling;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tactus.Setting;

/** Accesses, verification, samples and retention as pages, without a browser. */
@QuarkusTest
class AuditPagesTest {

    @ParameterizedTest
    @ValueSource(strings = {"/accesses", "/verification", "/retention", "/samples", "/samples/new"})
    void none_of_it_is_for_billing_staff(String path) {
        asBilling().accept(ContentType.HTML).get(path).then().statusCode(403);
        asAuditor().accept(ContentType.HTML).get(path).then().statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/accesses", "/verification", "/retention"})
    void some_of_it_is_for_admins(String path) {
        asAdmin().accept(ContentType.HTML).get(path).then().statusCode(200);
    }

    @Test
    void the_id_that_somebody_looks_for_stands_in_no_address_and_on_record() {
        var member = Setting.usual().member();
        var answer = asAuditor()
                .contentType(ContentType.URLENC)
                .redirects()
                .follow(false)
                .formParam("id", member)
                .formParam("who", "billing")
                .post("/accesses");
        assertThat(answer.statusCode()).isEqualTo(303);
        var address = URI.create(answer.header("Location"));

        assertThat(address.getQuery()).startsWith("who=billing&sought=").doesNotContain(member);
        var path = address.getRawPath() + "?" + address.getRawQuery();
        asAuditor()
                .accept(ContentType.HTML)
                .get(path)
                .then()
                .statusCode(200)
                .body(containsString("value=\"" + member + "\""))
                .body(containsString("No access is like that."));
        asAuditor()
                .get("/api/accesses?who=auditor&type=AccessEvent&count=200")
                .then()
                .body("items.findAll { it.path == '/accesses' }.asked.flatten()", hasItem("id=" + member));
        asAdmin().accept(ContentType.HTML).get(path).then().statusCode(400);
    }

    @Test
    void a_day_that_is_none_is_told_and_kept() {
        asAuditor()
                .accept(ContentType.HTML)
                .get("/accesses?from=yesterday")
                .then()
                .statusCode(400)
                .body(containsString("value=\"yesterday\""))
                .body(containsString("is no day"));
    }

    @Test
    void an_end_of_the_chain_that_is_none_is_told_and_kept() {
        asAuditor()
                .contentType(ContentType.URLENC)
                .formParam("head", "by heart")
                .post("/verification")
                .then()
                .statusCode(400)
                .body(containsString("value=\"by heart\""))
                .body(containsString("64 hexadecimal digits"));
    }

    @Test
    void a_sample_that_cannot_be_drawn_is_told_and_kept() {
        asAuditor()
                .contentType(ContentType.URLENC)
                .formParam("outcome", "rejected")
                .formParam("from", "2026-11-01")
                .formParam("size", "many")
                .formParam("purpose", "HCOMPL")
                .post("/samples")
                .then()
                .statusCode(400)
                .body(containsString("value=\"many\""))
                .body(containsString("href=\"#f-size\""))
                .body(containsString("href=\"#f-to\""));
        as("billing")
                .contentType(ContentType.URLENC)
                .formParam("outcome", "rejected")
                .post("/samples")
                .then()
                .statusCode(403);
    }

    @Test
    void admins_hold_a_year_and_say_why_auditors_see_it() {
        asAuditor()
                .contentType(ContentType.URLENC)
                .formParam("reason", "Audit 17")
                .post("/retention/2044/hold")
                .then()
                .statusCode(403);
        asAdmin()
                .contentType(ContentType.URLENC)
                .formParam("reason", " ")
                .post("/retention/2044/hold")
                .then()
                .statusCode(400)
                .body(containsString("Hold 2044"));
        asAdmin()
                .contentType(ContentType.URLENC)
                .redirects()
                .follow(false)
                .formParam("reason", "Audit 17")
                .post("/retention/2044/hold")
                .then()
                .statusCode(303);
        asAdmin()
                .contentType(ContentType.URLENC)
                .redirects()
                .follow(false)
                .formParam("reason", "It is over")
                .post("/retention/2044/release")
                .then()
                .statusCode(303);
        asAdmin()
                .contentType(ContentType.URLENC)
                .formParam("reason", "It is due")
                .post("/retention/2026/remove")
                .then()
                .statusCode(409)
                .body(containsString("It is due"));
        asAdmin().accept(ContentType.HTML).get("/retention/2026/spoil").then().statusCode(404);
    }
}
