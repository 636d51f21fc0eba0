package org.tactus.response;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.tactus.TestUsers.asAuditor;
import static org.tactus.TestUsers.asBilling;
import static org.tactus.TestUsers.asOtherBilling;
import static org.tactus.TestUsers.asPlan;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tactus.Setting;
import org.tactus.Submission;

/** What a biller sees of what the plan answered. */
@QuarkusTest
class ClaimAnswersTest {

    private Setting setting;
    private String claim;

    @BeforeEach
    void a_claim_that_a_plan_can_pull() {
        setting = Setting.usual();
        claim = asBilling()
                .body(Submission.of(setting).json())
                .post("/api/claims")
                .path("id");
    }

    @Test
    void each_answer_is_told_in_the_order_in_which_it_came() {
        var received = post(PlansAnswer.received(claim));
        var paid = post(PlansAnswer.to(claim));

        answers()
                .statusCode(200)
                .body("items.id", equalTo(List.of(received, paid)))
                .body("items.outcome", equalTo(List.of("queued", "complete")))
                .body("items.status", equalTo(List.of("active", "active")))
                .body("items.from", equalTo(List.of(setting.plan(), setting.plan())))
                .body("items[0].paid", nullValue())
                .body("items[0].denials", hasSize(0))
                .body("items[1].disposition", equalTo("Paid for three units of four"))
                .body("items[1].paid", equalTo("90.00"))
                .body("items[1].paidOn", equalTo("2026-12-03"))
                .body("items[1].links.fhir", equalTo("/fhir/ClaimResponse/" + paid));
    }

    @Test
    void why_less_was_paid_is_told_in_the_words_of_an_835() {
        post(PlansAnswer.to(claim));

        answers()
                .body("items[0].denials", hasSize(1))
                .body("items[0].denials[0].line", equalTo(1))
                .body("items[0].denials[0].group", equalTo("CO"))
                .body("items[0].denials[0].carc", equalTo("151"))
                .body("items[0].denials[0].rarc", equalTo("N362"))
                .body("items[0].denials[0].amount", equalTo("30.00"));
    }

    @Test
    void what_could_not_be_processed_names_its_errors_and_notes() {
        post(PlansAnswer.received(claim)
                .with("/outcome", "\"error\"")
                .with("/error", "[{\"itemSequence\": 1, \"code\": {\"text\": \"No such member\"}}]")
                .with("/processNote", "[{\"type\": \"display\", \"text\": \"Ask the member for the new card\"}]"));

        answers()
                .body("items[0].outcome", equalTo("error"))
                .body("items[0].errors[0].line", equalTo(1))
                .body("items[0].errors[0].text", equalTo("No such member"))
                .body("items[0].notes", equalTo(List.of("Ask the member for the new card")));
    }

    @Test
    void an_auditor_sees_them_too_and_another_biller_no_such_claim() {
        post(PlansAnswer.to(claim));

        asAuditor().get("/api/claims/" + claim + "/responses").then().body("items", hasSize(1));
        asOtherBilling().get("/api/claims/" + claim + "/responses").then().statusCode(404);
        asPlan(setting.plan()).get("/api/claims/" + claim + "/responses").then().statusCode(403);
    }

    private ValidatableResponse answers() {
        return asBilling().get("/api/claims/" + claim + "/responses").then();
    }

    private String post(PlansAnswer answer) {
        var posted = asPlan(setting.plan())
                .contentType("application/fhir+json")
                .body(answer.json())
                .post("/fhir/ClaimResponse");
        assertThat(posted.statusCode()).as(posted.asString()).isEqualTo(201);
        return posted.path("id");
    }
}
