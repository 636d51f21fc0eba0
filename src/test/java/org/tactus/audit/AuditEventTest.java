package org.tactus.audit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.tactus.TestUsers.asAdmin;
import static org.tactus.TestUsers.asAuditor;
import static org.tactus.TestUsers.asBilling;
import static org.tactus.TestUsers.asPlan;
import static org.tactus.smart.SmartClient.with;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.hl7.fhir.r4.model.AuditEvent;
import org.hl7.fhir.r4.model.AuditEvent.AuditEventAction;
import org.hl7.fhir.r4.model.AuditEvent.AuditEventOutcome;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.UriType;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tactus.Setting;
import org.tactus.Submission;
import org.tactus.TestClock;
import org.tactus.fhir.FhirJson;
import org.tactus.fhir.FhirValidation;
import org.tactus.smart.SmartClient;

/** Accesses as FHIR tells them. */
@QuarkusTest
class AuditEventTest {

    private static final FhirValidation VALIDATION = FhirValidation.ofR4();

    @Inject
    TestClock clock;

    private Setting setting;
    private String user;
    private String claim;

    @BeforeEach
    void a_plan_pulls_a_claim() {
        clock.reset();
        setting = Setting.usual();
        user = "plan-" + setting.plan();
        claim = asBilling()
                .body(Submission.of(setting).json())
                .post("/api/claims")
                .path("id");
        asPlan(setting.plan()).header("X-Request-Id", "4711").get("/fhir/Claim/" + claim);
    }

    @Test
    void who_did_what_when_why_and_with_what_outcome() {
        var event = only("altid=" + user);

        assertThat(event.getType().getCode()).isEqualTo("rest");
        assertThat(event.getSubtype()).extracting(Coding::getCode).containsExactly("read");
        assertThat(event.getAction()).isEqualTo(AuditEventAction.R);
        assertThat(event.getRecordedElement().getValueAsString()).isEqualTo("2026-11-23T15:04:05.123Z");
        assertThat(event.getOutcome()).isEqualTo(AuditEventOutcome._0);
        var agent = event.getAgentFirstRep();
        assertThat(agent.getWho().getIdentifier().getValue()).isEqualTo(user);
        assertThat(agent.getName()).isEqualTo(user);
        assertThat(agent.getRole()).extracting(CodeableConcept::getText).containsExactly("plan");
        assertThat(agent.getNetwork().getAddress()).isEqualTo("127.0.0.1");
        assertThat(agent.getPurposeOfUseFirstRep().getCodingFirstRep().getCode())
                .isEqualTo("HPAYMT");
        assertThat(agent.getPurposeOfUseFirstRep().getText()).contains("wasn't stated");
        var entity = event.getEntityFirstRep();
        assertThat(entity.getWhat().getReference()).isEqualTo("Claim/" + claim + "/_history/1");
        assertThat(entity.getDetail())
                .extracting(detail -> detail.getType() + "=" + detail.getValue().primitiveValue())
                .containsExactly("shown=1", "plan=" + setting.plan(), "request-id=4711");
        assertThat(event.getEntity().get(1).getDetail())
                .extracting(detail -> detail.getType() + "=" + detail.getValue().primitiveValue())
                .containsExactly("bound-plan=" + setting.plan());
    }

    @Test
    void a_plans_system_is_an_application_with_its_scopes() {
        var client = SmartClient.of(setting.plan(), "system/*.rs");
        with(client.token("system/Patient.rs"))
                .get("/fhir/Claim/" + claim)
                .then()
                .statusCode(403);

        var event = only("agent-name=client:" + client.id());

        assertThat(event.getOutcome()).isEqualTo(AuditEventOutcome._4);
        assertThat(event.getOutcomeDesc()).isEqualTo("HTTP 403");
        assertThat(event.getAgentFirstRep().getWho().getIdentifier().getValue()).isEqualTo(client.id());
        assertThat(event.getAgentFirstRep().getPolicy())
                .extracting(UriType::getValue)
                .containsExactly("system/Patient.rs");
        assertThat(event.getEntityFirstRep().getWhat().getReference()).isEqualTo("Claim/" + claim);
    }

    @Test
    void a_search_is_told_as_it_was_asked() {
        asPlan(setting.plan())
                .contentType(ContentType.URLENC)
                .formParam("family", "Oka for&b")
                .post("/fhir/Patient/_search");

        var event = only("altid=" + user + "&subtype=search-type");

        assertThat(event.getAction()).isEqualTo(AuditEventAction.E);
        assertThat(new String(event.getEntityFirstRep().getQuery(), UTF_8)).isEqualTo("Patient?family=Oka+for%26b");
    }

    @Test
    void an_auditor_who_opened_a_claim_over_api_is_told_with_purpose_and_path() {
        asAuditor()
                .header("X-Purpose-Of-Use", "FRAUD")
                .header("X-Purpose-Reason", "units of 2026-Q4")
                .get("/api/claims/" + claim + "/explanation");

        var event = only("entity=Claim/" + claim + "&agent-name=AUDIT");

        assertThat(event.getEntityFirstRep().getWhat().getReference()).isEqualTo("Claim/" + claim);
        assertThat(event.getEntityFirstRep().getDetailFirstRep().getValue().primitiveValue())
                .isEqualTo("/api/claims/{id}/explanation");
        var purpose = event.getAgentFirstRep().getPurposeOfUseFirstRep();
        assertThat(purpose.getCodingFirstRep().getCode()).isEqualTo("FRAUD");
        assertThat(purpose.getText()).isEqualTo("units of 2026-Q4");
    }

    @Test
    void one_is_read_as_it_was_found() {
        var found = only("altid=" + user);

        var read = asAuditor().get("/fhir/AuditEvent/" + found.getIdPart());

        read.then().statusCode(200).contentType("application/fhir+json");
        assertThat(FhirJson.read(read.asString()).equalsDeep(found)).isTrue();
        asAuditor().get("/fhir/AuditEvent/" + claim).then().statusCode(404);
        asAuditor().get("/fhir/AuditEvent/none").then().statusCode(404);
    }

    @Test
    void they_are_found_by_time_agent_entity_action_and_outcome() {
        asPlan(setting.plan()).get("/fhir/Bundle/" + claim);
        asPlan(setting.plan()).get("/fhir/Claim/none");

        var mine = "altid=" + user;
        assertThat(found(mine)).hasSize(3);
        assertThat(found(mine + "&entity=" + claim)).hasSize(2);
        assertThat(found(mine + "&entity=Bundle/" + claim)).hasSize(1);
        assertThat(found(mine + "&entity:Claim=" + claim)).hasSize(1);
        assertThat(found(mine + "&outcome=4")).hasSize(1);
        assertThat(found(mine + "&outcome=0,4")).hasSize(3);
        assertThat(found(mine + "&action=R")).hasSize(3);
        assertThat(found(mine + "&action=E")).isEmpty();
        assertThat(found(mine + "&type=rest")).hasSize(3);
        assertThat(found(mine + "&type=http://terminology.hl7.org/CodeSystem/audit-event-type%7Crest"))
                .hasSize(3);
        assertThat(found(mine + "&type=login")).isEmpty();
        assertThat(found(mine + "&subtype=read")).hasSize(3);
        assertThat(found(mine + "&date=2026-11-23")).hasSize(3);
        assertThat(found(mine + "&date=gt2026-11-23")).isEmpty();
        assertThat(found(mine + "&date=ge2026-11-23T15:04:05.123Z&date=lt2026-11-24"))
                .hasSize(3);
        assertThat(found(mine + "&_lastUpdated=lt2026-11-23")).isEmpty();
        assertThat(found("agent-name:exact=" + user)).hasSize(3);
        assertThat(found("agent-name:contains=" + setting.plan())).hasSize(3);
        assertThat(found(mine + "&_id=" + found(mine).get(1).getIdPart() + ",none"))
                .hasSize(1);
    }

    @Test
    void exports_are_operations_with_a_word_of_ours() {
        asPlan(setting.plan())
                .header("Prefer", "respond-async")
                .get("/fhir/$export")
                .then()
                .statusCode(202);

        var event = only("altid=" + user + "&subtype=operation");

        assertThat(event.getSubtype()).extracting(Coding::getCode).containsExactly("operation", "export");
        assertThat(found("altid=" + user + "&subtype=export")).hasSize(1);
        assertThat(found("altid=" + user + "&subtype=http://hl7.org/fhir/restful-interaction%7Cexport"))
                .isEmpty();
        assertThat(found("altid=" + user + "&subtype=https://tactus.org/fhir/CodeSystem/interaction%7Cexport"))
                .hasSize(1);
    }

    @Test
    void pages_lead_on_in_either_direction_and_what_comes_meanwhile_does_not_shift_them() {
        for (int i = 0; i < 6; i++) {
            asPlan(setting.plan()).get("/fhir/Claim/none-" + i);
        }
        var newestFirst = ids(found("altid=" + user));

        assertThat(walk("altid=" + user + "&_count=3")).isEqualTo(newestFirst);
        clock.set("2026-11-23T15:05:00Z");
        asPlan(setting.plan()).get("/fhir/Claim/later");
        clock.reset();
        var oldestFirst = new ArrayList<>(newestFirst);
        Collections.reverse(oldestFirst);
        assertThat(walk("altid=" + user + "&_count=2&_sort=date")).isEqualTo(oldestFirst);
    }

    @Test
    void a_walk_is_its_callers_alone() {
        asPlan(setting.plan()).get("/fhir/Claim/none");
        var next = bundle("altid=" + user + "&_count=1").getLink("next").getUrl();

        asAdmin().get(next).then().statusCode(400);
        asAuditor().get(next).then().statusCode(200);
    }

    @Test
    void to_look_is_on_record_and_plans_may_not() {
        asPlan(setting.plan()).get("/fhir/AuditEvent?altid=" + user).then().statusCode(403);
        asBilling().get("/fhir/AuditEvent").then().statusCode(403);
        asAdmin().get("/fhir/AuditEvent?altid=" + user).then().statusCode(200);

        var refused = only("altid=" + user + "&subtype=search-type");
        assertThat(refused.getOutcome()).isEqualTo(AuditEventOutcome._4);
        assertThat(new String(refused.getEntityFirstRep().getQuery(), UTF_8)).isEqualTo("AuditEvent?altid=" + user);
    }

    @Test
    void who_is_lenient_has_passed_over_what_is_unknown() {
        var page = parsed(
                asAuditor().header("Prefer", "handling=lenient").get("/fhir/AuditEvent?colour=blue&altid=" + user));

        assertThat(events(page)).hasSize(1);
        assertThat(page.getLink("self").getUrl()).endsWith("/fhir/AuditEvent?altid=" + user);
    }

    @Test
    void what_is_not_known_is_named() {
        var answer = asAuditor().get("/fhir/AuditEvent?colour=blue&_count=many&date=yesterday&_sort=who&type:not=rest");

        answer.then().statusCode(400);
        assertThat(answer.<List<String>>path("issue.expression.flatten()"))
                .contains("colour", "_count", "date", "_sort", "type:not");
    }

    @Test
    void all_of_them_are_valid() {
        asPlan(setting.plan()).get("/fhir/Claim?status=active");
        asPlan(setting.plan()).get("/fhir/Spaceship/a?b=c");
        asPlan(setting.plan()).get("/fhir/Claim/" + "x".repeat(100));
        asPlan(setting.plan()).header("X-Purpose-Of-Use", "curiosity").get("/fhir/Claim/" + claim);
        with(SmartClient.of(setting.plan(), "system/*.rs").token("system/Claim.rs system/Patient.rs"))
                .get("/fhir/Claim");
        asPlan(setting.plan()).header("Prefer", "respond-async").get("/fhir/$export");
        asBilling().get("/api/members/" + setting.plan() + "/1EG4TE5MK73");
        asBilling().get("/api/claims/" + claim);
        asAuditor().get("/api/rejections?plan=" + setting.plan());

        for (var query : List.of("agent-name=plan-" + setting.plan(), "agent-name=client", "_count=40", "_id=none")) {
            var answer = asAuditor().get("/fhir/AuditEvent?" + query);
            answer.then().statusCode(200);
            assertThat(VALIDATION.errorsOf(answer.asString())).as(query).isEmpty();
        }
        assertThat(VALIDATION.errorsOf(FhirJson.write(found("_count=1").get(0))))
                .isEmpty();
    }

    private static List<String> walk(String query) {
        var walked = new ArrayList<String>();
        var page = bundle(query);
        while (true) {
            walked.addAll(ids(events(page)));
            if (page.getLink("next") == null) {
                return walked;
            }
            page = parsed(asAuditor().get(page.getLink("next").getUrl()));
        }
    }

    private static AuditEvent only(String query) {
        var found = found(query);
        assertThat(found).hasSize(1);
        return found.get(0);
    }

    private static List<AuditEvent> found(String query) {
        return events(bundle(query));
    }

    private static Bundle bundle(String query) {
        return parsed(asAuditor().urlEncodingEnabled(false).get("/fhir/AuditEvent?" + query));
    }

    private static Bundle parsed(Response answer) {
        answer.then().statusCode(200);
        return (Bundle) FhirJson.read(answer.asString());
    }

    private static List<AuditEvent> events(Bundle page) {
        return page.getEntry().stream()
                .map(entry -> (AuditEvent) entry.getResource())
                .toList();
    }

    private static List<String> ids(List<AuditEvent> events) {
        return events.stream().map(AuditEvent::getIdPart).toList();
    }
}
