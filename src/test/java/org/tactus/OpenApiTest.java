package org.tactus;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The API's description of itself says what the contract says. */
@QuarkusTest
class OpenApiTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    post | /api/claims                             | 200 201 400 401 403 409 413 415 429 503
                    post | /api/claims/check                       | 200 400 401 403 413 415 503
                    get  | /api/claims/{id}                        | 200 401 403 404 503
                    get  | /api/claims                             | 200 400 401 403 503
                    get  | /api/rejections                         | 200 400 401 403 503
                    get  | /api/rejections/count                   | 200 400 401 403 503
                    get  | /api/rejections/summary                 | 200 400 401 403 503
                    get  | /api/rejections/outliers                | 200 400 401 403 503
                    get  | /api/claims/{id}/trail                  | 200 400 401 403 404 503
                    get  | /api/audit/verify                       | 200 400 401 403 503
                    get  | /api/accesses                           | 200 400 401 403 503
                    get  | /api/audit/retention                    | 200 401 403 503
                    post | /api/audit/retention/{year}             | 200 400 401 403 404 409 503
                    put  | /api/audit/retention/{year}/hold        | 200 400 401 403 404 503
                    post | /api/samples                            | 201 400 401 403 503
                    get  | /api/samples                            | 200 400 401 403 503
                    get  | /api/samples/{id}                       | 200 401 403 404 503
                    get  | /api/samples/{id}/packet                | 200 401 403 404 409 503
                    get  | /api/claims/837p                        | 200 400 401 403 404 409 503
                    get  | /api/claims/{id}/cms-1500               | 200 401 403 404 409 503
                    post | /api/batches                            | 202 400 401 403 413 415 503
                    get  | /api/batches                            | 200 400 401 403 503
                    get  | /api/batches/{id}                       | 200 401 403 404 503
                    get  | /api/batches/{id}/events                | 200 401 403 404 503
                    get  | /api/batches/{id}/results               | 200 401 403 404 406 503
                    get  | /api/batches/{id}/worklist              | 200 401 403 404 503
                    post | /api/batches/{id}/cancel                | 200 401 403 404 409 503
                    put  | /api/plans/{plan}/{year}                | 200 201 400 401 403 413 415 503
                    get  | /api/plans/{plan}/{year}/history        | 200 401 403 404 503
                    put  | /api/practitioners/{npi}                | 200 201 400 401 403
                    put  | /api/orders/{number}                    | 200 201 400 401 403
                    put  | /api/members/{plan}/{memberId}          | 200 201 400 401 403
                    put  | /api/users/{name}                       | 200 201 400 401 403 409
                    put  | /api/clients/{clientId}                 | 200 201 400 401 403 413 415 503
                    delete | /api/clients/{clientId}               | 204 401 403 404 503
                    post | /oauth/token                            | 200 400 401 503
                    post | /oauth/introspect                       | 200 400 401 403 503
                    get  | /fhir/metadata                          | 200
                    get  | /fhir/{type}/{id}                       | 200 401 403 404
                    get  | /fhir/{type}                            | 200 401 403
                    get  | /fhir/AuditEvent                        | 200 401 403 503
                    get  | /fhir/AuditEvent/{id}                   | 200 401 403 404 503""")
    void an_operation_names_its_answers(String method, String path, String statuses) {
        Map<String, ?> answers = api().getMap("paths.'%s'.%s.responses".formatted(path, method));

        assertThat(answers).isNotNull();
        assertThat(answers.keySet()).containsAll(List.of(statuses.split(" ")));
    }

    @Test
    void a_failure_is_described_in_the_dialect_of_its_path() {
        assertThat(
                        api().getString(
                                        "paths.'/api/claims'.post.responses.'400'.content.'application/problem+json'.schema.'$ref'"))
                .endsWith("/Problem");
        assertThat(api().<Object>get("paths.'/fhir/{type}/{id}'.get.responses.'404'.content.'application/fhir+json'"))
                .isNotNull();
        assertThat(api().getString(
                                "paths.'/oauth/token'.post.responses.'401'.content.'application/json'.schema.'$ref'"))
                .endsWith("/OAuthError");
    }

    @Test
    void files_are_told_by_their_media_types() {
        assertThat(contentOf("'/api/batches'.post.requestBody"))
                .containsExactlyInAnyOrder(
                        "text/csv",
                        "application/x-ndjson",
                        "application/fhir+json",
                        "application/edi-x12",
                        "multipart/form-data");
        assertThat(contentOf("'/api/batches/{id}/events'.get.responses.'200'")).containsExactly("text/event-stream");
        assertThat(contentOf("'/api/batches/{id}/results'.get.responses.'200'"))
                .containsExactlyInAnyOrder("application/x-ndjson", "text/csv", "application/edi-x12");
        assertThat(contentOf("'/api/rejections'.get.responses.'200'"))
                .containsExactlyInAnyOrder("application/json", "application/x-ndjson", "text/csv");
        assertThat(contentOf("'/api/claims/837p'.get.responses.'200'")).containsExactly("application/edi-x12");
        assertThat(contentOf("'/api/claims/{id}/cms-1500'.get.responses.'200'")).containsExactly("application/pdf");
    }

    @Test
    void a_submission_and_a_decision_have_the_contracts_fields() {
        assertThat(fieldsOf("ClaimSubmission"))
                .containsExactlyInAnyOrder(
                        "controlNumber",
                        "frequency",
                        "replaces",
                        "plan",
                        "benefitCategory",
                        "receivedOn",
                        "member",
                        "billingProvider",
                        "therapist",
                        "serviceFacility",
                        "order",
                        "diagnoses",
                        "priorAuthorization",
                        "referral",
                        "opioidContext",
                        "note",
                        "lines");
        assertThat(fieldsOf("Decision"))
                .containsExactlyInAnyOrder(
                        "id",
                        "controlNumber",
                        "outcome",
                        "decidedAt",
                        "ruleBook",
                        "benefitCategory",
                        "findings",
                        "release",
                        "links",
                        "wouldPass");
        assertThat(fieldsOf("Finding"))
                .containsExactlyInAnyOrder(
                        "code",
                        "severity",
                        "element",
                        "line",
                        "message",
                        "remedy",
                        "group",
                        "carc",
                        "rarc",
                        "statusCategory",
                        "status",
                        "entity",
                        "source");
    }

    private static Iterable<String> contentOf(String path) {
        return api().<String, Object>getMap("paths." + path + ".content").keySet();
    }

    private static Iterable<String> fieldsOf(String schema) {
        return api().<String, Object>getMap("components.schemas." + schema + ".properties")
                .keySet();
    }

    private static JsonPath api() {
        return given().get("/q/openapi?format=json").jsonPath();
    }
}
