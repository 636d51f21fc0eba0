package org.tactus.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.tactus.TestUsers.asAuditor;
import static org.tactus.TestUsers.asBilling;
import static org.tactus.TestUsers.asOtherBilling;
import static org.tactus.TestUsers.asPlan;
import static org.tactus.TestUsers.asRegistrar;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tactus.Setting;
import org.tactus.Submission;
import org.tactus.audit.AccessEvent.Purpose;
import org.tactus.store.Store;

/** What is shown about people over /api is on record as what is shown over FHIR is. */
@QuarkusTest
class AccessOverApiTest {

    @Inject
    AccessEvents events;

    @Inject
    Store store;

    private Setting setting;
    private String claim;

    @BeforeEach
    void submit() {
        setting = Setting.usual();
        var answer = asBilling().body(Submission.of(setting).json()).post("/api/claims");
        answer.then().body("outcome", equalTo("accepted"));
        claim = answer.path("id");
    }

    @Test
    void whatever_is_told_of_a_claim_is_on_record_under_its_id() {
        asBilling().get("/api/claims/" + claim).then().statusCode(200);
        asAuditor().get("/api/claims/" + claim + "/explanation").then().statusCode(200);
        asAuditor()
                .body("{\"asOf\": \"2026-11-20T00:00:00Z\"}")
                .post("/api/claims/" + claim + "/replay")
                .then()
                .statusCode(200);
        asBilling().get("/api/claims/" + claim + "/responses").then().statusCode(200);
        asAuditor().get("/api/claims/" + claim + "/cms-1500").then().statusCode(200);

        assertThat(recorded(claim))
                .extracting(
                        AccessEvent::who,
                        access -> access.what().path().orElse(""),
                        AccessEvent::status,
                        AccessEvent::resources)
                .containsExactly(
                        tuple("billing", "/api/claims/{id}", 200, Optional.of(1L)),
                        tuple("auditor", "/api/claims/{id}/explanation", 200, Optional.of(1L)),
                        tuple("auditor", "/api/claims/{id}/replay", 200, Optional.of(1L)),
                        tuple("billing", "/api/claims/{id}/responses", 200, Optional.of(1L)),
                        tuple("auditor", "/api/claims/{id}/cms-1500", 200, Optional.of(1L)));
        assertThat(recorded(claim)).allSatisfy(access -> {
            assertThat(access.what().interaction()).isEqualTo("read");
            assertThat(access.what().type()).contains("Claim");
            assertThat(access.plans()).containsExactly(setting.plan());
        });
        assertThat(recorded(claim).get(2).asked()).containsExactly("{\"asOf\": \"2026-11-20T00:00:00Z\"}");
    }

    @Test
    void lists_are_on_record_with_what_was_asked_and_how_many_were_shown() {
        asBilling().get("/api/claims?plan=" + setting.plan()).then().statusCode(200);
        asAuditor()
                .get("/api/rejections?plan=" + setting.plan() + "&outcome=accepted")
                .then()
                .statusCode(200);
        asBilling()
                .get("/api/claims/837p?day=2026-11-23&plan=" + setting.plan())
                .then()
                .statusCode(200);

        assertThat(List.of(last("billing", "/api/claims"), last("auditor", "/api/rejections")))
                .allSatisfy(access -> {
                    assertThat(access.what().interaction()).isEqualTo("search-type");
                    assertThat(access.asked()).contains("plan=" + setting.plan());
                    assertThat(access.resources()).contains(1L);
                });
        assertThat(last("billing", "/api/claims/837p").plans()).containsExactly(setting.plan());
        assertThat(last("billing", "/api/claims/837p").resources()).contains(1L);
    }

    @Test
    void what_is_on_file_about_people_is_on_record() {
        asRegistrar().get("/api/practitioners/" + setting.therapist()).then().statusCode(200);
        asRegistrar()
                .get("/api/practitioners/" + setting.therapist() + "/history")
                .then()
                .statusCode(200);
        asRegistrar()
                .get("/api/members/" + setting.plan() + "/1EG4TE5MK73")
                .then()
                .statusCode(404);
        asRegistrar().get("/api/orders?count=1").then().statusCode(200);

        assertThat(recorded(setting.therapist()))
                .extracting(
                        access -> access.what().interaction(),
                        access -> access.what().type().orElse(""))
                .containsExactly(tuple("read", "Practitioner"), tuple("history-instance", "Practitioner"));
        assertThat(recorded(setting.plan() + "/1EG4TE5MK73"))
                .extracting(AccessEvent::status)
                .containsExactly(404);
        assertThat(last("registrar", "/api/orders").asked()).containsExactly("count=1");
    }

    @Test
    void what_is_refused_is_on_record_too() {
        asOtherBilling().get("/api/claims/" + claim).then().statusCode(404);
        asPlan(setting.plan()).get("/api/claims/" + claim).then().statusCode(403);
        asBilling().get("/api/claims/none-such").then().statusCode(404);

        assertThat(recorded(claim))
                .extracting(AccessEvent::who, AccessEvent::status, AccessEvent::resources)
                .containsExactly(
                        tuple("other-billing", 404, Optional.of(0L)),
                        tuple("plan-" + setting.plan(), 403, Optional.of(0L)));
        assertThat(recorded("none-such")).isNotEmpty();
    }

    @Test
    void why_an_auditor_opens_a_claim_is_stated_in_headers() {
        asAuditor()
                .header("X-Purpose-Of-Use", "FRAUD")
                .header("X-Purpose-Reason", "units of 2026-Q4")
                .get("/api/claims/" + claim)
                .then()
                .statusCode(200);

        assertThat(recorded(claim).get(0).purpose())
                .isEqualTo(new Purpose(Optional.of("FRAUD"), true, Optional.of("units of 2026-Q4")));
        asAuditor()
                .get("/api/accesses?id=" + claim)
                .then()
                .body("items", hasSize(1))
                .body("items[0].purpose", equalTo("FRAUD"))
                .body("items[0].purposeReason", equalTo("units of 2026-Q4"))
                .body("items[0].path", equalTo("/api/claims/{id}"));
    }

    @Test
    void or_in_the_link_and_is_no_part_of_what_was_asked() {
        asAuditor()
                .queryParam("purpose", "HCOMPL")
                .queryParam("reason", "drawn by lot")
                .get("/api/claims/" + claim)
                .then()
                .statusCode(200);

        assertThat(recorded(claim).get(0).purpose())
                .isEqualTo(new Purpose(Optional.of("HCOMPL"), true, Optional.of("drawn by lot")));
        assertThat(recorded(claim).get(0).asked()).isEmpty();
    }

    @Test
    void who_states_none_comes_for_what_such_callers_come_for() {
        asAuditor().get("/api/claims/" + claim).then().statusCode(200);

        assertThat(recorded(claim).get(0).purpose())
                .isEqualTo(new Purpose(Optional.of("HOPERAT"), false, Optional.empty()));
    }

    @Test
    void a_purpose_that_is_none_or_a_reason_that_is_a_story_is_refused() {
        asAuditor()
                .get("/api/claims/" + claim + "?purpose=curiosity")
                .then()
                .statusCode(400)
                .body("detail", containsString("PurposeOfUse"));
        asAuditor()
                .header("X-Purpose-Reason", "x".repeat(201))
                .get("/api/claims/" + claim)
                .then()
                .statusCode(400)
                .body("detail", containsString("200 characters"));

        assertThat(recorded(claim))
                .extracting(AccessEvent::status, access -> access.purpose().code())
                .containsExactly(tuple(400, Optional.empty()), tuple(400, Optional.of("HOPERAT")));
    }

    @Test
    void what_can_not_be_recorded_is_not_shown() {
        store.update(
                """
                create function refuse() returns trigger language plpgsql as
                $$ begin raise exception 'refused: %', new; end $$""");
        store.update("create trigger refused before insert on access_event for each row when (new.who = 'auditor')"
                + " execute function refuse()");
        try {
            for (var path : List.of("/api/claims/" + claim, "/api/claims/" + claim + "/cms-1500", "/api/rejections")) {
                asAuditor()
                        .get(path)
                        .then()
                        .statusCode(503)
                        .contentType("application/problem+json")
                        .header("Retry-After", "5")
                        .body("status", equalTo(503));
            }
            // also where it would be streamed: nothing of it leaves
            asAuditor()
                    .accept("text/csv")
                    .get("/api/rejections?plan=" + setting.plan() + "&outcome=accepted")
                    .then()
                    .statusCode(503)
                    .contentType("application/problem+json");
        } finally {
            store.update("drop function refuse() cascade");
        }
        assertThat(recorded(claim)).isEmpty();
    }

    @Test
    void accesses_are_found_by_their_path() {
        asAuditor().get("/api/claims/" + claim).then().statusCode(200);
        asAuditor().get("/fhir/Claim/" + claim).then().statusCode(200);

        asAuditor()
                .get("/api/accesses?type=Claim&id=" + claim)
                .then()
                .body("items.findAll { it.path == null }.version", contains("1"))
                .body("items.findAll { it.path != null }.path", contains("/api/claims/{id}"));
    }

    /** Of a resource, the earliest first. */
    private List<AccessEvent> recorded(String id) {
        var recorded = new ArrayList<>(events.page(query(Optional.empty(), Optional.of(id))));
        Collections.reverse(recorded);
        return recorded;
    }

    private AccessEvent last(String who, String path) {
        return events.page(query(Optional.of(who), Optional.empty())).stream()
                .filter(access -> access.what().path().equals(Optional.of(path)))
                .findFirst()
                .orElseThrow();
    }

    private static AccessQuery query(Optional<String> who, Optional<String> id) {
        return new AccessQuery(who, Optional.empty(), id, Optional.empty(), Optional.empty(), Optional.empty(), 200);
    }
}
