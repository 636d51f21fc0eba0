package org.tactus.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.tactus.TestUsers.asBilling;
import static org.tactus.TestUsers.asPlan;

import ca.uhn.fhir.context.FhirContext;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Claim;
import org.hl7.fhir.r4.model.Location;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Practitioner;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.junit.jupiter.api.Test;
import org.tactus.Setting;
import org.tactus.Submission;
import org.tactus.response.PlansAnswer;

/** A plan: an accepted claim of its own, complete in itself, in the words of FHIR; and of others nothing. */
@QuarkusTest
class PlanStoryTest {

    @Test
    void a_plan_pulls_a_claim_and_finds_order_license_and_condition_in_it() {
        var setting = Setting.usual();
        String id = asBilling()
                .body(Submission.of(setting).json())
                .post("/api/claims")
                .path("id");
        var plan = asPlan(setting.plan());

        var answer = plan.get("/fhir/Bundle/" + id);
        var bundle = FhirContext.forR4Cached().newJsonParser().parseResource(Bundle.class, answer.asString());
        var claim = (Claim) bundle.getEntryFirstRep().getResource();

        // CMS's first condition: who ordered, when, and for what
        var order = (ServiceRequest) find(bundle, claim.getReferral().getReference());
        assertThat(order.getAuthoredOnElement().getValueAsString()).isEqualTo("2026-10-15");
        assertThat(order.getReasonCodeFirstRep().getCodingFirstRep().getCode()).isEqualTo("M54.50");
        var orderer = (Practitioner) find(bundle, order.getRequester().getReference());
        assertThat(orderer.getIdentifierFirstRep().getValue()).isEqualTo("1456789019");

        // the second: whose license, of which state, where
        var therapist = (Practitioner)
                find(bundle, claim.getCareTeamFirstRep().getProvider().getReference());
        var license = therapist.getQualificationFirstRep();
        assertThat(license.getIdentifierFirstRep().getValue()).isEqualTo(setting.license());
        assertThat(license.getIdentifierFirstRep().getSystem()).endsWith("massage-license/OH");
        var place = (Location) find(bundle, claim.getFacility().getReference());
        assertThat(place.getAddress().getState()).isEqualTo("OH");

        // the third: what was treated
        assertThat(claim.getDiagnosisFirstRep()
                        .getDiagnosisCodeableConcept()
                        .getCodingFirstRep()
                        .getCode())
                .isEqualTo("M54.50");
        assertThat(claim.getItemFirstRep().getDiagnosisSequence().get(0).getValue())
                .isEqualTo(1);

        // whom, and how much
        var member = (Patient) find(bundle, claim.getPatient().getReference());
        assertThat(member.getIdentifierFirstRep().getValue()).isEqualTo(setting.member());
        assertThat(claim.getTotal().getValue()).isEqualByComparingTo("120.00");

        // and nobody else's
        asPlan(Setting.usual().plan()).get("/fhir/Bundle/" + id).then().statusCode(404);
        plan.get("/fhir/Claim/" + id).then().body("status", equalTo("active"));
    }

    @Test
    void a_plan_says_what_it_pays_and_the_biller_sees_it_at_the_claim() {
        var setting = Setting.usual();
        String id = asBilling()
                .body(Submission.of(setting).json())
                .post("/api/claims")
                .path("id");

        asPlan(setting.plan())
                .contentType("application/fhir+json")
                .body(PlansAnswer.to(id).json())
                .post("/fhir/ClaimResponse")
                .then()
                .statusCode(201);

        asBilling()
                .get("/api/claims/" + id + "/responses")
                .then()
                .body("items[0].paid", equalTo("90.00"))
                .body("items[0].denials[0].carc", equalTo("151"));
        asPlan(setting.plan())
                .get("/fhir/Claim?_id=" + id + "&_revinclude=ClaimResponse:request")
                .then()
                .body("entry.resource.resourceType", equalTo(List.of("Claim", "ClaimResponse")));
    }

    private static Resource find(Bundle bundle, String reference) {
        return bundle.getEntry().stream()
                .map(Bundle.BundleEntryComponent::getResource)
                .filter(resource -> reference.equals(
                        resource.fhirType() + "/" + resource.getIdElement().getIdPart()))
                .findFirst()
                .orElseThrow();
    }
}
