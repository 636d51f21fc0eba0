package org.tactus.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.tactus.TestUsers.asBilling;
import static org.tactus.TestUsers.asPlan;

import ca.uhn.fhir.context.FhirContext;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Base;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Resource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tactus.Setting;
import org.tactus.Submission;
import org.tactus.TestClock;
import org.tactus.fhir.SearchKind;
import org.tactus.fhir.SearchParameter;
import org.tactus.fhir.SearchParameters;
import org.tactus.smart.SmartClient;
import org.tactus.store.CountedStore;

/** Every type, every search parameter, every reference: by none of them a plan gets at what is another's. */
@QuarkusTest
class IsolationSweepTest {

    private static final long LOOK_AGAIN_NANOS = 100_000_000L;
    private static final int MOST_LOOKS = 300;
    private static final int EVERY_SO_MANY = 5;

    private static Setting ours;
    private static Setting theirs;
    private static List<Resource> ourResources;
    private static List<Resource> theirResources;
    private static SmartClient client;
    private static String token;

    @Inject
    TestClock clock;

    /** Once for all: nothing here changes them. */
    @BeforeEach
    void a_member_of_two_plans_has_claims_with_each() {
        clock.reset();
        if (ours == null) {
            ours = Setting.usual();
            theirs = ours.inAnotherPlan();
            ourResources = file(ours, "2026-11-10");
            theirResources = file(theirs, "2026-11-11");
            client = SmartClient.of(ours.plan(), "system/*.rs");
            token = client.token("system/*.rs");
        }
    }

    static Stream<String> types() {
        return SearchParameters.types().stream();
    }

    @ParameterizedTest
    @MethodSource("types")
    void no_address_of_theirs_is_answered_otherwise_than_one_of_nobodys(String type) {
        for (var resource : of(type, theirResources)) {
            var id = idOf(resource);
            for (var path :
                    List.of("%s/%s", "%s/%s/_history", "%s/%s/_history/1", "%s/%s/_history?_since=2026-01-01")) {
                assertAlike(path.formatted(type, id), path.formatted(type, UUID.randomUUID()));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("types")
    void no_search_by_what_theirs_say_finds_or_counts_more_than_ours(String type) {
        for (var parameter : SearchParameters.of(type).values()) {
            var values = of(type, theirResources).stream()
                    .flatMap(resource -> valuesOf(parameter, resource))
                    .collect(Collectors.toSet());
            var foundByThem = 0;
            for (var value : values) {
                var search = type + "?" + parameter.name() + "=" + encoded(value);
                foundByThem += matches(get(asPlan(theirs.plan()), search)).size();
                assertOurs(search);
            }
            assertThat(foundByThem)
                    .as("by " + parameter.name() + " of " + values + " they find theirs")
                    .isGreaterThanOrEqualTo(values.isEmpty() ? 0 : 1);
        }
        for (var resource : of(type, theirResources)) {
            assertOurs(type + "?_id=" + idOf(resource));
        }
        assertOurs(type + "?_lastUpdated=ge2026-01-01");
    }

    @ParameterizedTest
    @MethodSource("types")
    void nothing_of_theirs_comes_along(String type) {
        if (refersToOthers(type)) {
            assertOurs(type + "?_include=" + type + ":*&_include:iterate=Claim:*&_include:iterate=ServiceRequest:*");
        }
        for (var source : SearchParameters.types()) {
            for (var parameter : SearchParameters.of(source).values()) {
                if (parameter.targets().contains(type)) {
                    assertOurs(type + "?_revinclude=" + source + ":" + parameter.name());
                }
            }
        }
        var history = get(asPlan(ours.plan()), type + "/_history?_count=1000");
        assertThat(ids(history, "entry.resource.id")).isSubsetOf(idsOf(ourResources));
    }

    /** Time can't be held to be the same; what takes it can. */
    @ParameterizedTest
    @MethodSource("types")
    void to_look_for_theirs_takes_as_many_statements_as_to_look_for_nothing(String type) {
        get(asPlan(ours.plan()), type + "/" + UUID.randomUUID());
        for (var resource : of(type, theirResources)) {
            for (var path : List.of("%s/%s", "%s/%s/_history/1", "%s/%s/_history", "%s?_id=%s")) {
                assertThat(statements(path.formatted(type, idOf(resource))))
                        .as(path)
                        .isEqualTo(statements(path.formatted(type, UUID.randomUUID())))
                        .isPositive();
            }
        }
    }

    @Test
    void a_link_that_was_tampered_with_leads_nowhere() {
        String link = get(asPlan(ours.plan()), "Organization?_count=1").path("link.find { it.relation == 'next' }.url");
        var from = link.indexOf("_cursor=") + "_cursor=".length();
        get(asPlan(ours.plan()), link.substring(link.indexOf("Organization")))
                .then()
                .statusCode(200);
        for (int place = from; place < link.length() - 1; place += EVERY_SO_MANY) {
            var other = link.charAt(place) == 'A' ? 'B' : 'A';
            var tampered = link.substring(0, place) + other + link.substring(place + 1);
            assertThat(get(asPlan(ours.plan()), tampered.substring(tampered.indexOf("Organization")))
                            .statusCode())
                    .as("changed at " + (place - from))
                    .isEqualTo(400);
        }
    }

    @Test
    void a_filter_that_names_theirs_exports_nothing() {
        var claim = idOf(of("Claim", theirResources).get(0));
        var patient = idOf(of("Patient", theirResources).get(0));
        for (var filter :
                List.of("Claim?_id=" + claim, "Claim?patient=Patient/" + patient, "Claim?plan=" + theirs.plan())) {
            var manifest = export(asPlan(ours.plan()), "?_type=Claim&_typeFilter=" + encoded(filter), false);
            assertThat(manifest.<List<Object>>path("output")).as(filter).isEmpty();
        }
        var both = export(asPlan(ours.plan()), "?_typeFilter=" + encoded("Claim?_id=" + claim + ",x"), false);
        assertThat(both.<List<String>>path("output.type")).contains("Patient").doesNotContain("Claim");
    }

    @Test
    void an_export_by_a_token_for_claims_is_of_claims() {
        var manifest = export(SmartClient.with(client.token("system/Claim.rs")), "", true);

        assertThat(manifest.<List<String>>path("output.type")).containsExactly("Claim");
    }

    @Test
    void a_token_that_may_not_see_a_type_does_not_count_or_bring_it_along() {
        var ofPatients = client.token("system/Patient.rs");
        for (var search : List.of("Patient?_revinclude=Claim:patient", "Patient?_revinclude=Coverage:beneficiary")) {
            var answer = get(SmartClient.with(ofPatients), search);
            if (answer.statusCode() == 200) {
                assertThat(answer.<List<String>>path("entry.resource.resourceType"))
                        .as(search)
                        .containsOnly("Patient");
            } else {
                assertThat(answer.statusCode()).as(search).isIn(400, 403);
            }
        }
        get(SmartClient.with(ofPatients), "Claim?_summary=count").then().statusCode(403);
        get(SmartClient.with(ofPatients), "Claim/_history").then().statusCode(403);
    }

    /** Asked by a user and by a token, found and counted. */
    private static void assertOurs(String search) {
        var answer = get(asPlan(ours.plan()), search);
        assertThat(answer.statusCode()).as(search).isEqualTo(200);
        assertThat(ids(answer, "entry.resource.id")).as(search).isSubsetOf(idsOf(ourResources));
        var byToken = get(SmartClient.with(token), search + "&_total=accurate");
        assertThat(ids(byToken, "entry.resource.id")).as(search).isEqualTo(ids(answer, "entry.resource.id"));
        byToken.then().body("total", equalTo(matches(answer).size()));
        var alone = search.replaceAll("[?&]_(include|revinclude)[^&]*", "");
        get(asPlan(ours.plan()), alone + (alone.contains("?") ? "&" : "?") + "_summary=count")
                .then()
                .body("total", equalTo(matches(answer).size()));
    }

    private static boolean refersToOthers(String type) {
        return SearchParameters.of(type).values().stream()
                .anyMatch(parameter -> !parameter.targets().isEmpty());
    }

    private static void assertAlike(String theirs, String nobodys) {
        var answer = get(asPlan(ours.plan()), theirs);
        var none = get(asPlan(ours.plan()), nobodys);
        assertThat(answer.statusCode()).as(theirs).isEqualTo(none.statusCode());
        assertThat(withoutIds(answer)).as(theirs).isEqualTo(withoutIds(none)).doesNotContain("\"entry\"");
        assertThat(answer.headers().asList().stream().map(header -> header.getName()))
                .as(theirs)
                .isEqualTo(none.headers().asList().stream()
                        .map(header -> header.getName())
                        .toList());
    }

    private static String withoutIds(Response answer) {
        return answer.asString()
                .replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", "{id}")
                .replaceAll("[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9:.]+Z", "{now}");
    }

    private static int statements(String path) {
        var before = CountedStore.executedForRequests();
        get(asPlan(ours.plan()), path);
        return CountedStore.executedForRequests() - before;
    }

    private static Stream<String> valuesOf(SearchParameter parameter, Resource resource) {
        return parameter
                .values()
                .apply(resource)
                .flatMap(IsolationSweepTest::leaves)
                .map(value -> value.replaceAll("/_history/.*", ""))
                .map(value -> parameter.kind() == SearchKind.DATE ? value.replaceAll("T.*", "") : value)
                .filter(value -> !value.isBlank() && !value.contains(",") && !value.startsWith("http"));
    }

    private static Stream<String> leaves(Base value) {
        return value.isPrimitive()
                ? Stream.ofNullable(value.primitiveValue())
                : value.children().stream()
                        .flatMap(child -> child.getValues().stream())
                        .flatMap(IsolationSweepTest::leaves);
    }

    private static Response get(RequestSpecification as, String path) {
        return as.urlEncodingEnabled(false).get("/fhir/" + path);
    }

    private static List<String> matches(Response answer) {
        return answer.statusCode() == 200
                ? ids(answer, "entry.findAll { it.search.mode == 'match' }.resource.id")
                : List.of();
    }

    private static List<String> ids(Response answer, String path) {
        List<String> ids = answer.path(path);
        return ids == null ? List.of() : ids;
    }

    private static List<Resource> of(String type, List<Resource> resources) {
        return resources.stream()
                .filter(resource -> resource.fhirType().equals(type))
                .toList();
    }

    private static Set<String> idsOf(List<Resource> resources) {
        return resources.stream().map(IsolationSweepTest::idOf).collect(Collectors.toSet());
    }

    private static String idOf(Resource resource) {
        return resource.getIdElement().getIdPart();
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    private static Response export(RequestSpecification as, String query, boolean isByToken) {
        var job = as.urlEncodingEnabled(false).header("Prefer", "respond-async").get("/fhir/$export" + query);
        job.then().statusCode(202);
        for (int look = 0; look < MOST_LOOKS; look++) {
            var again = isByToken ? SmartClient.with(client.token("system/Claim.rs")) : asPlan(ours.plan());
            var status = again.get(job.header("Content-Location"));
            if (status.statusCode() == 200) {
                return status;
            }
            LockSupport.parkNanos(LOOK_AGAIN_NANOS);
        }
        throw new AssertionError("not prepared in time");
    }

    /** A claim; its bundle, and all that is in it. */
    private static List<Resource> file(Setting setting, String day) {
        var filed = asBilling().body(Submission.of(setting).on(day).json()).post("/api/claims");
        filed.then().statusCode(201).body("outcome", equalTo("accepted"));
        var bundle = FhirContext.forR4Cached()
                .newJsonParser()
                .parseResource(
                        Bundle.class,
                        asPlan(setting.plan())
                                .get("/fhir/Bundle/" + filed.path("id"))
                                .asString());
        var all = new ArrayList<Resource>();
        all.add(bundle);
        bundle.getEntry().forEach(entry -> all.add(entry.getResource()));
        return List.copyOf(all);
    }
}
