package org.tactus.intake;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.tactus.TestUsers.asAuditor;
import static org.tactus.TestUsers.asBilling;
import static org.tactus.TestUsers.asOtherBilling;
import static org.tactus.TestUsers.asPlan;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tactus.Setting;
import org.tactus.Submission;

@QuarkusTest
class DecisionPagesTest {

    @Test
    void a_decision_tells_what_was_found_and_what_to_do() {
        var id = submit(Submission.of(Setting.usual()).withNull("order"));

        asBilling()
                .get("/claims/" + id)
                .then()
                .statusCode(200)
                .contentType("text/html; charset=UTF-8")
                .body(containsString("The plan would not pay this claim as it is"))
                .body(containsString("The claim gives no order."))
                .body(containsString("order-missing"))
                .body(containsString("/claims/" + id + "/correct"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/explanation", "/fhir", "/answers"})
    void an_auditor_reads_all_of_it_and_changes_nothing_and_another_biller_finds_nothing(String tab) {
        var setting = Setting.usual();
        var id = submit(Submission.of(setting));
        var path = "/claims/" + id + tab;

        asBilling().get(path).then().statusCode(200).body(not(containsString("/trail\"")));
        asAuditor()
                .get(path)
                .then()
                .statusCode(200)
                .body(containsString("/claims/" + id + "/trail"))
                .body(not(containsString("/claims/" + id + "/void")));
        asOtherBilling()
                .accept("text/html")
                .get(path)
                .then()
                .statusCode(404)
                .body(containsString("<h1>Not found</h1>"));
        asPlan(setting.plan()).accept("text/html").get(path).then().statusCode(403);
        given().redirects().follow(false).get(path).then().statusCode(303);
    }

    @Test
    void the_tabs_show_rules_FHIR_and_that_nothing_was_answered() {
        var id = submit(Submission.of(Setting.usual()));

        asBilling()
                .get("/claims/" + id + "/explanation")
                .then()
                .body(containsString("The minutes of each day bear the units billed."))
                .body(containsString("not judged"));
        asBilling()
                .get("/claims/" + id + "/fhir")
                .then()
                .body(containsString("&quot;resourceType&quot; : &quot;Claim&quot;"))
                .body(containsString("&quot;resourceType&quot; : &quot;Bundle&quot;"))
                .body(containsString("href=\"/fhir/Bundle/" + id + "\""));
        asBilling().get("/claims/" + id + "/answers").then().body(containsString("The plan hasn't answered yet."));
        var rejected = submit(Submission.of(Setting.usual()).withNull("order"));
        asBilling()
                .get("/claims/" + rejected + "/fhir")
                .then()
                .body(containsString("only what is accepted becomes FHIR"));
    }

    @Test
    void a_held_claim_is_released_for_a_reason() {
        var id = held();
        asBilling().get("/claims/" + id).then().body(containsString("Release it to the plan"));

        send(asBilling(), "/claims/" + id + "/release", " ")
                .then()
                .statusCode(400)
                .body(containsString("<code>reason</code>"));
        send(asOtherBilling(), "/claims/" + id + "/release", "Seen").then().statusCode(404);
        send(asAuditor(), "/claims/" + id + "/release", "Seen").then().statusCode(403);
        send(asBilling(), "/claims/" + id + "/release", "Seen in the record")
                .then()
                .statusCode(303);

        asBilling()
                .get("/claims/" + id)
                .then()
                .body(containsString("The plan can pay this claim."))
                .body(containsString("by billing: Seen in the record"));
        send(asBilling(), "/claims/" + id + "/release", "Once more")
                .then()
                .statusCode(409)
                .body(containsString("isn&#39;t held"));
    }

    @Test
    void a_held_claim_is_withdrawn() {
        var id = held();

        send(asBilling(), "/claims/" + id + "/withdraw", "A double").then().statusCode(303);

        asBilling().get("/claims/" + id).then().body(containsString("It is <b>withdrawn</b> by now."));
    }

    private static String held() {
        return submit(Submission.of(Setting.usual()).with("note", "Relaxation massage"));
    }

    private static String submit(Submission claim) {
        return asBilling().body(claim.json()).post("/api/claims").path("id");
    }

    private static Response send(RequestSpecification who, String path, String reason) {
        return who.contentType(ContentType.URLENC.withCharset("UTF-8"))
                .accept("text/html")
                .redirects()
                .follow(false)
                .formParam("reason", reason)
                .post(path);
    }
}
