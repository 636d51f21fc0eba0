package org.tactus.response;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.tactus.TestUsers.asBilling;
import static org.tactus.TestUsers.asPlan;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tactus.Setting;
import org.tactus.Submission;
import org.tactus.fhir.FhirValidation;

/** What an answer may not be: each slip is named by where it is, and nothing is filed. */
@QuarkusTest
class ClaimResponseSlipsTest {

    private static final String FHIR_JSON = "application/fhir+json";

    /** One for all: nothing of what is sent here is taken. */
    private static @Nullable Setting setting;

    private static @Nullable String claim;

    @BeforeEach
    void a_plan_with_a_claim() {
        if (claim == null) {
            setting = Setting.usual();
            claim = asBilling()
                    .body(Submission.of(setting).json())
                    .post("/api/claims")
                    .path("id");
        }
    }

    private RequestSpecification plan() {
        return asPlan(setting.plan()).contentType(FHIR_JSON);
    }

    private Response post(PlansAnswer answer) {
        return plan().body(answer.json()).post("/fhir/ClaimResponse");
    }

    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                // what FHIR asks
                "/foo; 1; ClaimResponse.foo",
                "/item/0/adjudication/0/foo; {}; ClaimResponse.item[0].adjudication[0].foo",
                "/fhir_comments; []; ClaimResponse.fhir_comments",
                "/status; \"paid\"; ClaimResponse.status",
                "/status; [\"active\"]; ClaimResponse.status",
                "/outcome; \"done\"; ClaimResponse.outcome",
                "/outcome; 1; ClaimResponse.outcome",
                "/outcome; null; ClaimResponse.outcome",
                "/created; \"yesterday\"; ClaimResponse.created",
                "/created; \"2026-02-30\"; ClaimResponse.created",
                "/created; \"2026-11-20T08:00:00\"; ClaimResponse.created",
                "/disposition; \"\"; ClaimResponse.disposition",
                "/disposition; \"a\\u0000b\"; ClaimResponse.disposition",
                "/patient; \"Patient/1\"; ClaimResponse.patient",
                "/identifier; {}; ClaimResponse.identifier",
                "/identifier; []; ClaimResponse.identifier",
                "/identifier/0; {}; ClaimResponse.identifier[0]",
                "/item/0/itemSequence; \"1\"; ClaimResponse.item[0].itemSequence",
                "/item/0/itemSequence; 0; ClaimResponse.item[0].itemSequence",
                "/item/0/adjudication/0/amount/value; \"120\"; ClaimResponse.item[0].adjudication[0].amount.value",
                "/payment/amount/value; 1e999999999; ClaimResponse.payment.amount.value",
                "/addItem; [{\"productOrService\": {\"text\": \"x\"}, \"servicedDate\": \"2026-11-10\", \"servicedPeriod\": {\"start\": \"2026-11-10\"}, \"adjudication\": [{\"category\": {\"coding\": [{\"system\": \"urn:x\", \"code\": \"y\"}]}}]}]; ClaimResponse.addItem[0].serviced",
                "/_created; {\"foo\": 1}; ClaimResponse.created.foo",
                "/_item; {}; ClaimResponse.item",
                "/extension; [{\"valueString\": \"x\"}]; ClaimResponse.extension[0].url",
                "/extension; [{\"url\": \"urn:x\", \"valueFoo\": \"x\"}]; ClaimResponse.extension[0].valueFoo",
                // what we don't keep
                "/contained; []; ClaimResponse.contained",
                "/text; {\"status\": \"generated\", \"div\": \"<div/>\"}; ClaimResponse.text",
                "/modifierExtension; []; ClaimResponse.modifierExtension",
                "/implicitRules; \"urn:x\"; ClaimResponse.implicitRules",
                // what an answer to a claim is
                "/status; \"draft\"; ClaimResponse.status",
                "/use; \"preauthorization\"; ClaimResponse.use",
                "/type/coding/0/code; \"oral\"; ClaimResponse.type",
                "/created; \"2026-11\"; ClaimResponse.created",
                "/request/reference; \"Claim/1\"; ClaimResponse.request",
                "/request; {\"identifier\": {\"value\": \"RIV-1\"}}; ClaimResponse.request",
                "/patient/reference; \"Patient/01a210bd-a54a-7000-8a48-c7f9cd7dfac3\"; ClaimResponse.patient",
                "/insurer/reference; \"Organization/01a210bd-a54a-7000-8a48-c7f9cd7dfac3\"; ClaimResponse.insurer",
                "/requestor; {\"reference\": \"Organization/01a210bd-a54a-7000-8a48-c7f9cd7dfac3\"}; ClaimResponse.requestor",
                "/requestor; {\"reference\": \"#org\"}; ClaimResponse.requestor",
                "/payment/amount/value; -1; ClaimResponse.payment.amount.value",
                "/payment/amount/value; 80.005; ClaimResponse.payment.amount.value",
                "/payment/amount/value; 123456789012; ClaimResponse.payment.amount.value",
                "/payment/amount/currency; \"EUR\"; ClaimResponse.payment.amount.currency",
                "/payment/amount; {\"currency\": \"USD\"}; ClaimResponse.payment.amount.value",
                "/payment/date; \"2026-12\"; ClaimResponse.payment.date",
                "/item/0/itemSequence; 2; ClaimResponse.item[0].itemSequence",
                "/error; [{\"itemSequence\": 7, \"code\": {\"text\": \"x\"}}]; ClaimResponse.error[0].itemSequence",
                "/item/0/adjudication/0/category/coding/0/code; \"paid\"; ClaimResponse.item[0].adjudication[0].category.coding[0].code",
                "/item/0/adjudication/0/category; {\"text\": \"x\"}; ClaimResponse.item[0].adjudication[0].category",
                "/item/0/adjudication/2/reason/coding/0/code; \"XX\"; ClaimResponse.item[0].adjudication[2].reason.coding[0].code",
                "/item/0/adjudication/2/reason/coding/1/code; \"CO151\"; ClaimResponse.item[0].adjudication[2].reason.coding[1].code",
                "/item/0/adjudication/2/reason/coding/2/code; \"362\"; ClaimResponse.item[0].adjudication[2].reason.coding[2].code",
                "/item/0/adjudication/2/reason/coding/2/system; \"https://x12.org/codes/claim-adjustment-reason-codes\"; ClaimResponse.item[0].adjudication[2].reason.coding[2]",
            })
    void a_slip_is_named_by_where_it_is(String pointer, String json, String expression) {
        var answer = post(PlansAnswer.to(claim).with(pointer, json));

        answer.then()
                .statusCode(400)
                .body("resourceType", equalTo("OperationOutcome"))
                .body("issue.expression.flatten()", hasItem(expression));
        assertThat(FhirValidation.ofR4().errorsOf(answer.asString())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/status",
                "/type",
                "/use",
                "/patient",
                "/created",
                "/insurer",
                "/outcome",
                "/request",
                "/item/0/itemSequence",
                "/item/0/adjudication",
                "/item/0/adjudication/0/category",
                "/payment/type",
                "/payment/amount"
            })
    void what_is_missing_is_named(String pointer) {
        var expression =
                "ClaimResponse" + pointer.replaceAll("/([0-9]+)", "[$1]").replace('/', '.');

        post(PlansAnswer.to(claim).without(pointer))
                .then()
                .statusCode(400)
                .body("issue.expression.flatten().findAll { it != null }", equalTo(List.of(expression)));
    }

    @Test
    void half_a_character_is_told() {
        var json = PlansAnswer.to(claim).with("/disposition", "\"HALF\"").json().replace("HALF", "\\ud800");

        plan().body(json)
                .post("/fhir/ClaimResponse")
                .then()
                .statusCode(400)
                .body("issue.expression.flatten()", hasItem("ClaimResponse.disposition"));
    }

    @Test
    void every_slip_is_told_in_one_answer() {
        post(PlansAnswer.to(claim)
                        .without("/outcome")
                        .with("/colour", "\"blue\"")
                        .with("/use", "\"predetermination\"")
                        .with("/payment/amount/currency", "\"EUR\"")
                        .with("/item/0/itemSequence", "9"))
                .then()
                .statusCode(400)
                .body("issue", hasSize(6))
                .body(
                        "issue.expression.flatten()",
                        hasItems(
                                "ClaimResponse.outcome",
                                "ClaimResponse.colour",
                                "ClaimResponse.use",
                                "ClaimResponse.payment.amount.currency",
                                "ClaimResponse.item[0].itemSequence"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "nonsense",
                "[]",
                "null",
                "{}",
                "{\"resourceType\": \"Claim\"}",
                "{\"resourceType\": \"ClaimResponse\", \"status\": \"active\", \"status\": \"active\"}",
                "{\"resourceType\": \"ClaimResponse\"} more"
            })
    void what_is_no_claim_response_is_refused(String body) {
        plan().body(body)
                .post("/fhir/ClaimResponse")
                .then()
                .statusCode(400)
                .body("resourceType", equalTo("OperationOutcome"))
                .body("issue[0].expression", equalTo(List.of("ClaimResponse")));
    }
}
