package org.tactus.claimform;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.tactus.TestUsers.asAuditor;
import static org.tactus.TestUsers.asBilling;
import static org.tactus.TestUsers.asOtherBilling;
import static org.tactus.TestUsers.asRegistrar;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tactus.Setting;
import org.tactus.Submission;
import org.tactus.store.Store;

/** The form as a browser without script sees and sends it. */
@QuarkusTest
class ClaimFormPagesTest {

    @Inject
    Store store;

    @Test
    void a_form_begins_with_what_is_the_same_as_last_time() {
        var submission = Submission.of(Setting.usual());
        var number = submission.controlNumber();
        asBilling().body(submission.json()).post("/api/claims").then().statusCode(201);

        var page = asBilling().get("/claims/new");

        page.then()
                .statusCode(200)
                .contentType("text/html; charset=UTF-8")
                .body(containsString("name=\"billingProvider.name\" type=\"text\" value=\"Riverside Massage Therapy\""))
                .body(containsString("name=\"lines[0].serviceDate\" type=\"date\" value=\"2026-11-23\""))
                .body(containsString("name=\"lines[0].code\" type=\"text\" value=\"97124\""))
                .body(not(containsString("class=\"note error\"")));
        assertThat(value(page, "controlNumber")).startsWith("T-").isNotEqualTo(number);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/claims/new", "/drafts"})
    void only_who_bills_writes_claims(String path) {
        asAuditor().get(path).then().statusCode(403);
        asRegistrar().get(path).then().statusCode(403);
        given().redirects().follow(false).get(path).then().statusCode(303).header("Location", containsString("/login"));
    }

    @Test
    void a_claim_is_filed_and_its_decision_shown_and_twice_the_same_is_once() {
        var typed = TypedClaim.of(Submission.of(Setting.usual()));

        var first = typed.press(asBilling(), "submit");
        first.then().statusCode(303).header("Location", containsString("/claims/"));
        asBilling()
                .get(first.header("Location"))
                .then()
                .statusCode(200)
                .body(containsString("The plan can pay this claim."))
                .body(containsString("Okafor, Ruth"))
                .body(containsString("$120.00"));

        assertThat(typed.press(asBilling(), "submit").header("Location")).isEqualTo(first.header("Location"));
    }

    @Test
    void what_was_typed_is_kept_beside_what_was_wrong_with_it() {
        var setting = Setting.usual();
        var page = TypedClaim.of(Submission.of(setting))
                .with("lines[0].minutes", "sixty")
                .without("member.familyName")
                .press(asBilling(), "submit");

        page.then()
                .statusCode(400)
                .body(containsString("value=\"sixty\""))
                .body(containsString(setting.member()))
                .body(containsString("Draft saved"));
        assertThat(notes(page, "f-lines-0-minutes")).contains("Error");
        assertThat(notes(page, "f-member-familyName")).contains("This is missing.");
    }

    @Test
    void another_claim_under_the_same_number_is_told_next_to_it() {
        var setting = Setting.usual();
        var submission = Submission.of(setting);
        asBilling().body(submission.json()).post("/api/claims").then().statusCode(201);

        var page = TypedClaim.of(submission).with("note", "Another").press(asBilling(), "submit");

        page.then().statusCode(409).body(containsString("Another claim is on file"));
        assertThat(notes(page, "f-controlNumber")).contains("Use another.");
    }

    @Test
    void while_it_is_written_only_what_was_typed_is_judged() {
        var setting = Setting.usual();

        var begun = said(TypedClaim.empty()
                .with("controlNumber", "T-1")
                .with("plan", setting.plan())
                .with("lines[0].serviceDate", "2026-11-10"));
        assertThat(begun.asString()).doesNotContain("class=\"note error\"");
        begun.then()
                .body(containsString("Nothing is wrong with what is filled in so far."))
                .body(containsString("Test plan, 2026: 0 of 12 visits are used, 12 are left"));

        var further = said(TypedClaim.of(Submission.of(setting))
                .with("member.id", "1EG4TE5MK7S")
                .without("member.familyName")
                .without("lines[0].units")
                .without("lines[0].charge"));
        assertThat(notes(further, "f-member-id")).contains("Error");
        assertThat(notes(further, "f-member-familyName")).contains("This is missing.");
        assertThat(notes(further, "f-lines-0-units")).doesNotContain("Error");
        further.then()
                .body(containsString("60 minutes bear 4 units."))
                .body(containsString("2 things to mend."))
                .body(containsString("0 of 8 visits are used, 8 are left; it holds through 2027-01-13."))
                .body(containsString("qualifies: pain"));
    }

    @Test
    void a_correction_is_offered_and_used() {
        var typed = TypedClaim.of(Submission.of(Setting.usual())).with("lines[0].units", "9");

        var checked = typed.press(asBilling(), "check");
        checked.then().statusCode(200).body(containsString("value=\"fix:lines[0].units\""));
        assertThat(notes(checked, "f-lines-0-units")).contains("60 minutes of 97124 bear 4 units");

        var mended = typed.with("_use", "fix:lines[0].units").send(asBilling(), "/claims/new");

        assertThat(value(mended, "lines[0].units")).isEqualTo("4");
        mended.then().body(containsString("This claim would be accepted."));
    }

    @Test
    void a_member_is_looked_up_and_filled_in() {
        var setting = Setting.usual();
        var name = "Zt" + Setting.serial();
        asBilling()
                .body(Submission.of(setting).with("member.familyName", name).json())
                .post("/api/claims")
                .then()
                .statusCode(201);

        var found =
                TypedClaim.empty().with("_member", name).with("note", "kept").send(asBilling(), "/claims/form/members");
        found.then()
                .statusCode(200)
                .body(containsString("value=\"member:" + setting.plan() + "/" + setting.member() + "\""))
                .body(containsString("kept"));
        TypedClaim.empty()
                .with("_member", name)
                .send(asOtherBilling(), "/claims/form/members")
                .then()
                .body(containsString("Nobody whom you have billed"));

        var filled = TypedClaim.empty()
                .with("_use", "member:" + setting.plan() + "/" + setting.member())
                .send(asBilling(), "/claims/new");
        assertThat(value(filled, "plan")).isEqualTo(setting.plan());
        assertThat(value(filled, "member.familyName")).isEqualTo(name);
        assertThat(value(filled, "member.birthDate")).isEqualTo("1951-04-09");
        assertThat(store.query(
                        "select array_to_string(asked, ' ') from access_event"
                                + " where resource_type = 'Patient' and who = 'billing' and array_to_string(asked, ' ') like ?",
                        row -> row.text(1),
                        "%" + name + "%"))
                .containsExactly("_member=" + name);
    }

    @Test
    void orders_therapists_and_diagnoses_are_looked_up_and_filled_in() {
        var setting = Setting.usual();
        var number = "ORD-" + Setting.serial();
        Setting.put(
                "/api/orders/" + number,
                """
                {"orderedBy": {"npi": "1456789019", "familyName": "Baptiste", "givenName": "Alan", "credential": "MD"},
                 "authoredOn": "2026-10-15", "signedOn": "2026-10-15", "services": ["97124"], "diagnoses": ["M54.50"],
                 "visits": 8, "memberId": "%s", "status": "active"}"""
                        .formatted(setting.member()));
        var typed = TypedClaim.of(Submission.of(setting));

        typed.send(asBilling(), "/claims/form/orders").then().body(containsString("value=\"order:" + number + "\""));
        var ordered = typed.with("_use", "order:" + number).send(asBilling(), "/claims/new");
        assertThat(value(ordered, "order.number")).isEqualTo(number);
        assertThat(value(ordered, "order.authoredOn")).isEmpty();

        TypedClaim.empty()
                .with("_therapist", "Lindqvist " + setting.license())
                .send(asBilling(), "/claims/form/therapists")
                .then()
                .body(containsString("value=\"therapist:" + setting.therapist() + "/0\""));
        var treated = TypedClaim.empty()
                .with("_use", "therapist:" + setting.therapist() + "/0")
                .send(asBilling(), "/claims/new");
        assertThat(value(treated, "therapist.license.number")).isEqualTo(setting.license());

        TypedClaim.empty()
                .with("_diagnosis", "low back pain")
                .with("lines[0].serviceDate", "2026-11-10")
                .send(asBilling(), "/claims/form/diagnoses")
                .then()
                .body(containsString("value=\"diagnosis:M54.50\""))
                .body(containsString("qualifies: pain"));
        var diagnosed = TypedClaim.empty()
                .with("diagnoses", "M54.2")
                .with("_use", "diagnosis:M54.50")
                .send(asBilling(), "/claims/new");
        assertThat(value(diagnosed, "diagnoses")).isEqualTo("M54.2, M54.50");
    }

    @Test
    void a_line_more_is_like_the_last_one_and_a_line_less_is_gone() {
        var typed = TypedClaim.of(Submission.of(Setting.usual()));

        var more = typed.with("_add", "lines").send(asBilling(), "/claims/new");
        assertThat(value(more, "lines[1].code")).isEqualTo("97124");
        assertThat(value(more, "lines[1].minutes")).isEmpty();

        var less = typed.without("_add")
                .with("lines[1].code", "97140")
                .with("_drop", "lines[0]")
                .send(asBilling(), "/claims/new");
        assertThat(value(less, "lines[0].code")).isEqualTo("97140");
        assertThat(less.asString()).doesNotContain("lines[1].code");
    }

    @Test
    void a_draft_is_kept_listed_opened_and_gone_once_its_claim_is_filed() {
        var setting = Setting.usual();
        var submission = Submission.of(setting);
        var typed = TypedClaim.of(submission).without("lines[0].charge");

        var kept = typed.press(asBilling(), "save").header("Location");

        assertThat(kept).contains("/claims/new?draft=");
        var draft = kept.substring(kept.indexOf('=') + 1);
        var opened = asBilling().get("/claims/new?draft=" + draft);
        opened.then().statusCode(200).body(containsString("Draft saved"));
        assertThat(value(opened, "member.id")).isEqualTo(setting.member());
        asBilling().get("/drafts").then().body(containsString(submission.controlNumber()));
        asOtherBilling()
                .accept("text/html")
                .get("/claims/new?draft=" + draft)
                .then()
                .statusCode(404);
        asOtherBilling().get("/drafts").then().body(not(containsString(submission.controlNumber())));
        TypedClaim.empty()
                .with("draft", draft)
                .send(asOtherBilling(), "/drafts/delete")
                .then()
                .statusCode(404);

        typed.with("_draft", draft)
                .with("lines[0].charge", "120.00")
                .press(asBilling(), "submit")
                .then()
                .statusCode(303);

        asBilling().accept("text/html").get("/claims/new?draft=" + draft).then().statusCode(404);
    }

    @Test
    void coverage_tells_what_a_plan_covers_and_what_a_member_has_left() {
        var setting = Setting.withBenefit("{\"visitLimit\": 6, \"copay\": \"15.00\", \"referral\": true}");
        asBilling()
                .body(Submission.of(setting).withJson("referral", "null").json())
                .post("/api/claims")
                .then()
                .statusCode(201);
        asBilling().get("/coverage").then().statusCode(200).body(containsString("value=\"2026-11-23\""));

        TypedClaim.empty()
                .with("plan", setting.plan())
                .with("day", "2026-11-10")
                .with("memberId", setting.member())
                .send(asOtherBilling(), "/coverage")
                .then()
                .statusCode(200)
                .body(containsString("6 in each calendar year"))
                .body(containsString("$15.00 a visit"))
                .body(containsString("0 of 6 visits are used, 6 are left"));
        TypedClaim.empty()
                .with("plan", "no such plan")
                .with("day", "2026-11-10")
                .send(asBilling(), "/coverage")
                .then()
                .body(containsString("No plan of that year is on file by these words."));
        asAuditor().get("/coverage").then().statusCode(403);
    }

    @Test
    void a_rejected_claim_is_corrected_and_sent_again() {
        String id = asBilling()
                .body(Submission.of(Setting.usual()).with("lines.0.units", 9).json())
                .post("/api/claims")
                .path("id");
        asBilling().get("/claims/" + id).then().body(containsString("Correct it and send it again"));

        var page = asBilling().get("/claims/" + id + "/correct");

        page.then().statusCode(200).body(containsString("bear 4 units"));
        assertThat(value(page, "lines[0].units")).isEqualTo("9");
        asBilling().accept("text/html").get("/claims/" + id + "/replace").then().statusCode(409);
        asOtherBilling()
                .accept("text/html")
                .get("/claims/" + id + "/correct")
                .then()
                .statusCode(404);
    }

    @Test
    void an_accepted_claim_is_replaced_and_the_replacement_taken_back() {
        var submission = Submission.of(Setting.usual());
        String id = asBilling().body(submission.json()).post("/api/claims").path("id");

        var page = asBilling().get("/claims/" + id + "/replace");
        assertThat(value(page, "replaces")).isEqualTo(submission.controlNumber());
        var replaced = TypedClaim.of(submission)
                .with("controlNumber", value(page, "controlNumber"))
                .with("frequency", value(page, "frequency"))
                .with("replaces", value(page, "replaces"))
                .with("lines[0].charge", "110.00")
                .press(asBilling(), "submit")
                .header("Location");
        asBilling()
                .get("/claims/" + id)
                .then()
                .body(containsString("replaced"))
                .body(containsString(replaced.substring(replaced.indexOf("/claims/"))));

        var ask = asBilling().get(replaced + "/void");
        ask.then().statusCode(200).body(containsString("It can't be undone"));
        TypedClaim.empty()
                .send(asBilling(), replaced + "/void")
                .then()
                .statusCode(400)
                .body(containsString("is missing"));
        var voided = TypedClaim.empty()
                .with("controlNumber", value(ask, "controlNumber"))
                .send(asBilling(), replaced + "/void");
        voided.then().statusCode(303);
        asBilling()
                .get(voided.header("Location"))
                .then()
                .body(containsString("The claim that it names is taken back."));
        asBilling().get(replaced).then().body(containsString("voided"));
    }

    private static Response said(TypedClaim typed) {
        return typed.send(asBilling().header("HX-Request", "true"), "/claims/form/check");
    }

    /** What stands in a field. */
    private static String value(Response page, String field) {
        return page.htmlPath().getString("**.find { it.@name == '" + field + "' }.@value");
    }

    /** What is said next to a field. */
    private static String notes(Response page, String id) {
        var html = page.asString();
        var begin = html.indexOf("id=\"" + id + "-notes\"");
        assertThat(begin).as(id).isPositive();
        return html.substring(begin, html.indexOf("</div>", begin));
    }
}
