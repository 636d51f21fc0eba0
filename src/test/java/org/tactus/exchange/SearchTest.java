package org.tactus.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.nullValue;
import static org.tactus.TestUsers.asAuditor;
import static org.tactus.TestUsers.asBilling;
import static org.tactus.TestUsers.asOtherBilling;
import static org.tactus.TestUsers.asPlan;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tactus.Setting;
import org.tactus.Submission;
import org.tactus.TestClock;
import org.tactus.fhir.FhirValidation;

@QuarkusTest
class SearchTest {

    @Inject
    TestClock clock;

    @BeforeEach
    void on_the_day_of_the_examples() {
        clock.reset();
    }

    private static final String NOBODYS = "01a210bd-a54a-7000-8a48-c7f9cd7dfac3";

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = ' ',
            value = {
                "_id={id} _id=" + NOBODYS,
                "_id={id}," + NOBODYS + " _id=no-id",
                "identifier={control} identifier=none",
                "identifier=none,{control} identifier=https://tactus.example/none|{control}",
                "status=active status=cancelled",
                "status:not=cancelled status:not=active",
                "use=claim use=preauthorization",
                "created=2026-11-20 created=2026-11-19",
                "created=2026-11 created=2026-10",
                "created=2026 created=2025",
                "created=ge2026-11-20 created=gt2026-11-20",
                "created=le2026-11-20 created=lt2026-11-20",
                "created=ne2026-11-19 created=ne2026-11-20",
                "created=sa2026-11-19 created=sa2026-11-20",
                "created=eb2026-11-21 created=eb2026-11-20",
                "created=ap2026-11-20 created=ap2024",
                "service-date=2026-11-10 service-date=2026-11-11",
                "service-date=ge2026-11-10&service-date=le2026-11-10 service-date=ge2026-11-10&service-date=lt2026-11-10",
                "procedure-code=97124 procedure-code=97140",
                "procedure-code=http://www.ama-assn.org/go/cpt| procedure-code=http://loinc.org|",
                "diagnosis=M54.50 diagnosis=M54.2",
                "diagnosis=M54.2,M54.50 diagnosis=M54.50&diagnosis=M54.2",
                "plan={plan} plan=H9999-999-000",
                "_lastUpdated=ge2026-11-23 _lastUpdated=ge2030",
                "_lastUpdated=lt2030 _lastUpdated=lt2026-11-23",
                "patient={patient} patient=" + NOBODYS,
                "patient=Patient/{patient} patient=Practitioner/{patient}",
                "patient:Patient={patient} patient=Patient/" + NOBODYS,
                "care-team={therapist} care-team={patient}",
                "provider={provider} provider={insurer}",
                "insurer={insurer} insurer={provider}",
            })
    void a_claim_is_found_by_what_it_says_and_by_nothing_else(String finding, String missing) {
        var setting = Setting.usual();
        var claim = Submission.of(setting);
        var id = submit(claim);
        var plan = asPlan(setting.plan());

        assertThat(ids(search(plan, "Claim?" + placed(finding, setting, claim, id))))
                .containsExactly(id);
        assertThat(ids(search(asPlan(setting.plan()), "Claim?" + placed(missing, setting, claim, id))))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "Patient?family=Okafor, Patient?family=Baptiste",
        "Patient?name=ok, Patient?name=kaf",
        "Patient?name:contains=KAF, Patient?name:exact=Okaf",
        "Patient?given=Ruth&birthdate=1951-04-09, Patient?birthdate=1951-04-10",
        "Coverage?status=active, Coverage?status=cancelled",
        "Practitioner?family=Lindqvist, Practitioner?family=Lindqvistsson",
        "PractitionerRole?specialty=225700000X, PractitionerRole?specialty=225100000X",
        "Organization?name=Riverside, Organization?name=Lakeside",
        "Location?address-city=Dayton, Location?address-city=Akron",
        "ServiceRequest?authored=2026-10-15&status=active, ServiceRequest?authored=2026-10-16",
        "Condition?code=M54.50, Condition?code=M54.2",
        "Provenance?recorded=ge2026-11-23, Provenance?recorded=lt2026-11-23",
        "Bundle?type=collection, Bundle?type=searchset",
    })
    void what_a_claim_refers_to_is_found_as_well(String finding, String missing) {
        var setting = Setting.usual();
        submit(Submission.of(setting));

        assertThat(ids(search(asPlan(setting.plan()), finding))).hasSize(1);
        assertThat(ids(search(asPlan(setting.plan()), missing))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Claim?colour=blue",
                "Claim?created=yesterday",
                "Claim?created=2026-13",
                "Claim?_lastUpdated=gt",
                "Claim?_count=-1",
                "Claim?_sort=patient",
                "Claim?_include=Claim:nobody",
                "Claim?_total=some",
                "Claim?_summary=maybe",
                "Claim?_elements=status,colour",
                "Claim?patient:Organization=x",
                "Claim?status:below=active",
                "Claim?identifier=",
                "Claim?_id:not=x",
                "Claim?_cursor=abc",
                "Patient?name:soundex=x",
            })
    void what_cannot_be_understood_is_named_and_nothing_is_searched(String asked) {
        var answer = asAuditor().urlEncodingEnabled(false).get("/fhir/" + asked);
        var name = asked.replaceAll(".*\\?([^=:]*).*", "$1");

        answer.then()
                .statusCode(400)
                .body("resourceType", equalTo("OperationOutcome"))
                .body("issue.diagnostics.join(' ')", containsString(name));
        assertThat(FhirValidation.ofR4().errorsOf(answer.asString())).isEmpty();
    }

    @Test
    void who_is_lenient_has_unknown_parameters_passed_over_and_is_told_what_was_searched() {
        var setting = Setting.usual();
        var id = submit(Submission.of(setting));

        var answer = asPlan(setting.plan())
                .header("Prefer", "handling=lenient")
                .get("/fhir/Claim?colour=blue&status=active");

        assertThat(ids(answer)).containsExactly(id);
        answer.then().body("link[0].url", containsString("/fhir/Claim?status=active"));
        asPlan(setting.plan())
                .header("Prefer", "handling=lenient")
                .get("/fhir/Claim?created=never")
                .then()
                .statusCode(400);
    }

    @Test
    void a_search_by_form_is_the_same() {
        var setting = Setting.usual();
        var id = submit(Submission.of(setting));

        var found = asPlan(setting.plan())
                .contentType("application/x-www-form-urlencoded")
                .formParam("status", "active")
                .formParam("_total", "accurate")
                .post("/fhir/Claim/_search");

        assertThat(ids(found)).containsExactly(id);
        found.then().body("total", equalTo(1));
    }

    @Test
    void a_walk_sees_each_claim_once_whatever_is_filed_replaced_and_voided_meanwhile() {
        var setting = Setting.usual();
        var claims = new ArrayList<Submission>();
        var filed = new ArrayList<String>();
        for (int day = 1; day <= 7; day++) {
            var claim = Submission.of(setting).on("2026-11-0" + day);
            claims.add(claim);
            filed.add(submit(claim));
        }

        for (var order : List.of(
                "_id", "-_id", "_lastUpdated", "-_lastUpdated", "created", "-service-date", "service-date,-_id")) {
            var seen = new ArrayList<String>();
            var page = search(asPlan(setting.plan()), "Claim?status=active&_count=3&_sort=" + order);
            seen.addAll(ids(page));
            if (order.equals("_id")) {
                submit(Submission.of(setting).on("2026-11-09"));
                submit(Submission.of(setting)
                        .on("2026-11-06")
                        .replacing(claims.get(5).controlNumber()));
            }
            for (var next = next(page); next != null; next = next(page)) {
                page = asPlan(setting.plan()).urlEncodingEnabled(false).get(next);
                seen.addAll(ids(page));
            }
            if (order.equals("_id")) {
                assertThat(seen).as(order).containsExactlyElementsOf(filed);
                filed.clear();
                filed.addAll(ids(search(asPlan(setting.plan()), "Claim?status=active")));
                assertThat(filed).hasSize(8);
            } else {
                assertThat(seen).as(order).containsExactlyInAnyOrderElementsOf(filed);
            }
        }
    }

    @Test
    void a_link_is_its_callers_alone_and_tells_nothing() {
        var setting = Setting.usual();
        submit(Submission.of(setting));
        submit(Submission.of(setting).on("2026-11-11"));
        var next = next(search(asPlan(setting.plan()), "Claim?_count=1&diagnosis=M54.50"));

        assertThat(next).doesNotContain("M54");
        asPlan(setting.plan()).urlEncodingEnabled(false).get(next).then().statusCode(200);
        asPlan(Setting.usual().plan())
                .urlEncodingEnabled(false)
                .get(next)
                .then()
                .statusCode(400);
        asPlan(setting.plan())
                .urlEncodingEnabled(false)
                .get(next.replace("/Claim?", "/Patient?"))
                .then()
                .statusCode(400);
    }

    @Test
    void what_a_claim_refers_to_comes_along() {
        var setting = Setting.usual();
        var id = submit(Submission.of(setting));

        var all = search(asPlan(setting.plan()), "Claim?_id=" + id + "&_include=Claim:*&_revinclude=Provenance:target");
        assertThat(types(all, "include"))
                .containsExactlyInAnyOrder(
                        "Patient",
                        "Organization",
                        "Organization",
                        "Practitioner",
                        "Practitioner",
                        "ServiceRequest",
                        "Location",
                        "Coverage",
                        "Provenance");
        var one = search(asPlan(setting.plan()), "Claim?_include=Claim:patient");
        assertThat(types(one, "include")).containsExactly("Patient");
        var iterated = search(
                asPlan(setting.plan()), "Claim?_include=Claim:referral&_include:iterate=ServiceRequest:requester");
        assertThat(types(iterated, "include")).containsExactly("ServiceRequest", "Practitioner");
        var referring = search(asPlan(setting.plan()), "Patient?_revinclude=Claim:patient");
        assertThat(types(referring, "match")).containsExactly("Patient");
        assertThat(types(referring, "include")).containsExactly("Claim");
        assertThat(FhirValidation.ofR4().errorsOf(all.asString())).isEmpty();
    }

    @Test
    void less_of_each_is_answered_where_less_is_asked() {
        var setting = Setting.usual();
        submit(Submission.of(setting));

        search(asPlan(setting.plan()), "Claim?_elements=status,item")
                .then()
                .body("entry[0].resource.keySet()", hasItems("status", "item", "type", "patient"))
                .body("entry[0].resource.diagnosis", nullValue())
                .body("entry[0].resource.meta.tag[0].code", equalTo("SUBSETTED"));
        search(asPlan(setting.plan()), "Claim?_summary=true")
                .then()
                .body("entry[0].resource.item", nullValue())
                .body("entry[0].resource.insurer.reference", containsString("Organization/"));
        search(asPlan(setting.plan()), "Claim?_summary=count")
                .then()
                .body("total", equalTo(1))
                .body("entry", nullValue());
        search(asPlan(setting.plan()), "Claim?_count=0").then().body("total", equalTo(1));
        search(asPlan(setting.plan()), "Claim").then().body("total", nullValue());
        for (var view : List.of("_elements=status", "_summary=true", "_summary=text", "_summary=data")) {
            assertThat(FhirValidation.ofR4()
                            .errorsOf(search(asPlan(setting.plan()), "Claim?" + view)
                                    .asString()))
                    .as(view)
                    .isEmpty();
        }
    }

    @Test
    void each_sees_their_own() {
        var setting = Setting.usual();
        var id = submit(Submission.of(setting));
        var other = setting.inAnotherPlan();
        var others = submit(Submission.of(other).on("2026-11-11"));

        assertThat(ids(search(asPlan(setting.plan()), "Claim"))).containsExactly(id);
        assertThat(ids(search(asPlan(setting.plan(), other.plan()), "Claim"))).containsExactlyInAnyOrder(id, others);
        assertThat(ids(search(asPlan(), "Claim"))).isEmpty();
        assertThat(ids(search(asBilling(), "Claim?_id=" + id + "," + others))).containsExactlyInAnyOrder(id, others);
        assertThat(ids(search(asOtherBilling(), "Claim?_id=" + id))).isEmpty();
        assertThat(ids(search(asAuditor(), "Claim?_id=" + id + "," + others))).containsExactlyInAnyOrder(id, others);
        assertThat(ids(search(asPlan(setting.plan()), "Patient?identifier=" + setting.member())))
                .hasSize(1);
        search(asPlan(setting.plan()), "Claim?_total=accurate").then().body("total", equalTo(1));
    }

    @Test
    void a_version_that_was_stays_to_be_seen() {
        var setting = Setting.usual();
        var original = Submission.of(setting);
        var id = submit(original);
        submit(Submission.of(setting).replacing(original.controlNumber()));
        var plan = setting.plan();

        asPlan(plan).get("/fhir/Claim/" + id + "/_history/1").then().body("status", equalTo("active"));
        asPlan(plan).get("/fhir/Claim/" + id + "/_history/2").then().body("status", equalTo("cancelled"));
        asPlan(plan).get("/fhir/Claim/" + id + "/_history/3").then().statusCode(404);
        asPlan(Setting.usual().plan())
                .get("/fhir/Claim/" + id + "/_history/1")
                .then()
                .statusCode(404);
        var history = asPlan(plan).get("/fhir/Claim/" + id + "/_history");
        history.then()
                .body("type", equalTo("history"))
                .body("entry.resource.status", equalTo(List.of("cancelled", "active")));
        assertThat(FhirValidation.ofR4().errorsOf(history.asString())).isEmpty();
        var ofType = asPlan(plan).get("/fhir/Claim/_history?_count=2");
        ofType.then().body("entry.size()", equalTo(2));
        asPlan(plan).urlEncodingEnabled(false).get(next(ofType)).then().body("entry.size()", equalTo(1));
        asPlan(plan).get("/fhir/Claim/_history?_since=gt2026").then().statusCode(400);
        asPlan(plan)
                .header("Prefer", "handling=lenient")
                .get("/fhir/Claim/_history?_since=2030-01-01&colour=blue")
                .then()
                .statusCode(200)
                .body("entry", nullValue());
    }

    @Test
    void who_has_the_version_is_told_so() {
        var setting = Setting.usual();
        var id = submit(Submission.of(setting));
        var read = asPlan(setting.plan()).get("/fhir/Claim/" + id);

        asPlan(setting.plan())
                .header("If-None-Match", read.header("ETag"))
                .get("/fhir/Claim/" + id)
                .then()
                .statusCode(304);
        asPlan(setting.plan())
                .header("If-Modified-Since", read.header("Last-Modified"))
                .get("/fhir/Claim/" + id)
                .then()
                .statusCode(304);
        asPlan(setting.plan())
                .header("If-None-Match", "W/\"7\"")
                .get("/fhir/Claim/" + id)
                .then()
                .statusCode(200);
    }

    private static String placed(String text, Setting setting, Submission claim, String id) {
        var read = asPlan(setting.plan()).get("/fhir/Claim/" + id);
        return text.replace("{id}", id)
                .replace("{control}", claim.controlNumber())
                .replace("{plan}", setting.plan())
                .replace("{patient}", idOf(read, "patient.reference"))
                .replace("{provider}", idOf(read, "provider.reference"))
                .replace("{insurer}", idOf(read, "insurer.reference"))
                .replace("{therapist}", idOf(read, "careTeam[0].provider.reference"))
                .replace("|", "%7C");
    }

    private static String idOf(Response read, String path) {
        return read.<String>path(path).replaceAll(".*/", "");
    }

    private static Response search(RequestSpecification as, String asked) {
        return as.urlEncodingEnabled(false).get("/fhir/" + asked);
    }

    private static String next(Response page) {
        return page.path("link.find { it.relation == 'next' }?.url");
    }

    private static String submit(Submission claim) {
        var answer = asBilling().body(claim.json()).post("/api/claims");
        answer.then().statusCode(201).body("outcome", equalTo("accepted"));
        return answer.path("id");
    }

    private static List<String> ids(Response answer) {
        answer.then().statusCode(200);
        List<String> ids = answer.path("entry.findAll { it.search.mode == 'match' }.resource.id");
        return ids == null ? List.of() : ids;
    }

    private static List<String> types(Response answer, String mode) {
        answer.then().statusCode(200);
        return answer.path("entry.findAll { it.search.mode == '" + mode + "' }.resource.resourceType");
    }
}
