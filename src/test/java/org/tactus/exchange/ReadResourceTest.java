package org.tactus.exchange;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.tactus.TestUsers.asAuditor;
import static org.tactus.TestUsers.asBilling;
import static org.tactus.TestUsers.asOtherBilling;
import static org.tactus.TestUsers.asPlan;
import static org.tactus.TestUsers.asRegistrar;

import ca.uhn.fhir.context.FhirContext;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Claim;
import org.hl7.fhir.r4.model.Provenance;
import org.hl7.fhir.r4.model.Resource;
import org.junit.jupiter.api.Test;
import org.tactus.Setting;
import org.tactus.Submission;
import org.tactus.TestClock;
import org.tactus.fhir.Definitions;
import org.tactus.fhir.FhirValidation;

@QuarkusTest
class ReadResourceTest {

    @Inject
    TestClock clock;

    @Test
    void a_plan_reads_its_claims_and_all_that_they_refer_to() {
        var setting = Setting.usual();
        var id = submit(Submission.of(setting));
        var plan = setting.plan();

        var json = asPlan(plan).get("/fhir/Bundle/" + id).asString();
        var bundle = bundle(json);

        assertThat(bundle.getEntry()).hasSize(12);
        for (var entry : bundle.getEntry()) {
            var path = entry.getResource().fhirType() + "/"
                    + entry.getResource().getIdElement().getIdPart();
            assertThat(entry.getFullUrl()).endsWith("/fhir/" + path);
            var read = asPlan(plan).get("/fhir/" + path);
            assertThat(read.statusCode()).as(path).isEqualTo(200);
            assertThat(read.contentType()).startsWith("application/fhir+json");
            assertThat(read.header("ETag")).isEqualTo("W/\"1\"");
            assertThat(json).contains("\"resource\":" + read.asString() + "}");
        }
    }

    @Test
    void what_is_another_plans_or_another_billers_does_not_exist() {
        var setting = Setting.usual();
        var id = submit(Submission.of(setting));
        var other = setting.inAnotherPlan();
        submit(Submission.of(other).on("2026-11-11"));

        for (var path : List.of("/fhir/Claim/" + id, "/fhir/Bundle/" + id)) {
            asPlan(setting.plan()).get(path).then().statusCode(200);
            asBilling().get(path).then().statusCode(200);
            asAuditor().get(path).then().statusCode(200);
            asPlan(other.plan())
                    .get(path)
                    .then()
                    .statusCode(404)
                    .body("resourceType", equalTo("OperationOutcome"))
                    .body("issue[0].code", equalTo("not-found"));
            asOtherBilling().get(path).then().statusCode(404);
            asRegistrar().get(path).then().statusCode(403);
            given().get(path).then().statusCode(401).body("issue[0].code", equalTo("login"));
        }
    }

    @Test
    void a_404_of_what_is_anothers_reads_like_one_of_what_is_nobodys() {
        var setting = Setting.usual();
        var id = submit(Submission.of(setting));
        var stranger = Setting.usual().plan();

        assertThat(asPlan(stranger).get("/fhir/Claim/" + id).asString())
                .isEqualTo(asPlan(stranger)
                        .get("/fhir/Claim/01a210bd-a54a-7000-8a48-c7f9cd7dfac3")
                        .asString())
                .isEqualTo(asPlan(stranger).get("/fhir/Claim/no-id").asString());
    }

    @Test
    void the_same_person_in_two_plans_is_two_Patients() {
        var setting = Setting.usual();
        var other = setting.inAnotherPlan();

        var one = bundleOf(submit(Submission.of(setting)));
        var two = bundleOf(submit(Submission.of(other).on("2026-11-11")));

        assertThat(idsOf(one, "Patient")).isNotEqualTo(idsOf(two, "Patient"));
    }

    @Test
    void what_does_not_change_is_not_written_again() {
        var setting = Setting.usual();
        var first = bundleOf(submit(Submission.of(setting)));
        clock.set("2026-11-24T10:00:00Z");
        var second = bundleOf(submit(Submission.of(setting).on("2026-11-11")));

        for (var type : List.of(
                "Patient", "Coverage", "Organization", "Practitioner", "PractitionerRole", "Location", "Condition")) {
            assertThat(idsOf(first, type)).as(type).isEqualTo(idsOf(second, type));
            assertThat(resources(second, type))
                    .allMatch(resource -> resource.getMeta().getVersionId().equals("1"));
        }
    }

    @Test
    void what_changes_is_a_new_version_and_an_earlier_bundle_keeps_the_one_it_was_filed_with() {
        var setting = Setting.usual();
        var first = submit(Submission.of(setting));
        clock.set("2026-11-24T10:00:00Z");
        var second = submit(Submission.of(setting).on("2026-11-11").with("member.familyName", "Okafor-Bell"));

        var before = resources(bundleOf(first), "Patient").get(0);
        var after = resources(bundleOf(second), "Patient").get(0);

        assertThat(after.getIdElement().getIdPart())
                .isEqualTo(before.getIdElement().getIdPart());
        assertThat(before.getMeta().getVersionId()).isEqualTo("1");
        assertThat(after.getMeta().getVersionId()).isEqualTo("2");
        assertThat(after.getMeta().getLastUpdatedElement().getValueAsString()).isEqualTo("2026-11-24T10:00:00.000Z");
        asAuditor()
                .get("/fhir/Patient/" + after.getIdElement().getIdPart())
                .then()
                .body("name[0].family", equalTo("Okafor-Bell"));
    }

    @Test
    void a_replacement_cancels_its_original_and_relates_to_it() {
        var setting = Setting.usual();
        var original = Submission.of(setting);
        var originalId = submit(original);
        clock.set("2026-11-24T10:00:00Z");
        var replacementId = submit(Submission.of(setting).replacing(original.controlNumber()));

        asAuditor()
                .get("/fhir/Claim/" + originalId)
                .then()
                .header("ETag", "W/\"2\"")
                .body("status", equalTo("cancelled"))
                .body("meta.lastUpdated", equalTo("2026-11-24T10:00:00.000Z"));
        asAuditor()
                .get("/fhir/Claim/" + replacementId)
                .then()
                .body("status", equalTo("active"))
                .body("related[0].relationship.coding[0].code", equalTo("prior"))
                .body("related[0].claim.identifier.value", equalTo(original.controlNumber()));
        var bundle = bundleOf(originalId);
        assertThat(((Claim) bundle.getEntryFirstRep().getResource()).getStatus().toCode())
                .isEqualTo("cancelled");
        assertThat(resources(bundle, "Provenance"))
                .extracting(provenance ->
                        ((Provenance) provenance).getTargetFirstRep().getReference())
                .containsExactly("Claim/" + originalId + "/_history/1", "Claim/" + originalId + "/_history/2");
    }

    @Test
    void a_void_cancels_its_original_and_is_no_Claim_itself() {
        var original = Submission.of(Setting.usual());
        var originalId = submit(original);
        var answer = asBilling()
                .body(original.copy()
                        .with("controlNumber", "V-" + Setting.serial())
                        .voiding(original.controlNumber())
                        .json())
                .post("/api/claims");

        answer.then().body("outcome", equalTo("accepted")).body("links.claim", equalTo("/fhir/Claim/" + originalId));
        asAuditor().get("/fhir/Claim/" + originalId).then().body("status", equalTo("cancelled"));
        asAuditor().get("/fhir/Claim/" + answer.path("id")).then().statusCode(404);
    }

    @Test
    void a_type_is_part_of_the_address() {
        var id = submit(Submission.of(Setting.usual()));

        asAuditor().get("/fhir/Patient/" + id).then().statusCode(404);
    }

    @Test
    void the_capability_statement_names_what_can_be_read_and_is_there_for_everybody() {
        given().get("/fhir/metadata")
                .then()
                .statusCode(200)
                .contentType(containsString("application/fhir+json"))
                .body("resourceType", equalTo("CapabilityStatement"))
                .body("fhirVersion", equalTo("4.0.1"))
                .body("rest[0].resource.type", hasItem("Claim"))
                .body("implementation.url", notNullValue());
    }

    @Test
    void what_is_served_is_valid_by_R4() {
        var validation = FhirValidation.ofR4();

        assertThat(validation.errorsOf(given().get("/fhir/metadata").asString()))
                .isEmpty();
        assertThat(validation.errorsOf(asAuditor().get("/fhir/Claim/no-id").asString()))
                .isEmpty();
        assertThat(validation.errorsOf(asAuditor()
                        .get("/fhir/Bundle/" + submit(Submission.of(Setting.usual())))
                        .asString()))
                .isEmpty();
    }

    @Test
    void our_definitions_are_there_for_everybody() {
        String base = given().get("/fhir/metadata").path("implementation.url");
        for (var definition : Definitions.all(base)) {
            var path = "/fhir/" + definition.fhirType() + "/"
                    + definition.getIdElement().getIdPart();
            given().get(path).then().statusCode(200).body("url", equalTo(definition.getUrl()));
        }
        given().get("/fhir/StructureDefinition/none").then().statusCode(404);
    }

    @Test
    void a_bundle_begins_with_the_address_that_was_asked() {
        var id = submit(Submission.of(Setting.usual()));

        var bundle = asAuditor().header("Host", "tactus.example:9999").get("/fhir/Bundle/" + id);

        bundle.then().body("entry[0].fullUrl", equalTo("http://tactus.example:9999/fhir/Claim/" + id));
    }

    private static String submit(Submission claim) {
        var answer = asBilling().body(claim.json()).post("/api/claims");
        answer.then().statusCode(201).body("outcome", equalTo("accepted"));
        return answer.path("id");
    }

    private static Bundle bundleOf(String claim) {
        return bundle(asAuditor().get("/fhir/Bundle/" + claim).asString());
    }

    private static Bundle bundle(String json) {
        return (Bundle) parsed(json);
    }

    private static Resource parsed(String json) {
        return (Resource) FhirContext.forR4Cached().newJsonParser().parseResource(json);
    }

    private static List<Resource> resources(Bundle bundle, String type) {
        var resources = new ArrayList<Resource>();
        bundle.getEntry().stream()
                .map(Bundle.BundleEntryComponent::getResource)
                .filter(resource -> resource.fhirType().equals(type))
                .forEach(resources::add);
        return resources;
    }

    private static List<String> idsOf(Bundle bundle, String type) {
        return resources(bundle, type).stream()
                .map(resource -> resource.getIdElement().getIdPart())
                .toList();
    }
}
