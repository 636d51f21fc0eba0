package org.tactus.fhir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tactus.TestUsers.asAuditor;
import static org.tactus.TestUsers.asPlan;
import static org.tactus.fhir.StoreBeforeSearch.CLAIM;
import static org.tactus.fhir.StoreBeforeSearch.PLAN;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tactus.ledger.ClaimYears;
import org.tactus.ledger.ResourceCondition;
import org.tactus.ledger.ResourceCondition.HasToken;
import org.tactus.ledger.ResourceIndex;
import org.tactus.ledger.ResourceOrder;
import org.tactus.ledger.ResourceQuery;
import org.tactus.ledger.ResourceSearch;
import org.tactus.ledger.Scope;
import org.tactus.ledger.StoredResource;
import org.tactus.store.CountedStore;
import org.tactus.store.Store;

/** tactus started on a database of the time before search: nothing is lost, and everything is found. */
@QuarkusTest
@WithTestResource(StoreBeforeSearch.class)
class UpgradeTest {

    /** Those that were stored, and the two versions of the bundle. */
    private static final int VERSIONS = StoreBeforeSearch.resources().size() + 2;

    private static final String OF_2025 = "01955126-0100-7000-8000-000000000001";
    private static final String OF_2026 = "01a1f866-0d00-7000-8000-000000000001";

    @Inject
    ClaimYears years;

    @Inject
    ResourceSearch search;

    @Inject
    ResourceIndex index;

    @Inject
    Reindexing reindexing;

    @Inject
    Store store;

    @Test
    void what_was_stored_is_served_byte_for_byte() {
        for (var stored : StoreBeforeSearch.resources()) {
            assertThat(get(stored.key() + "/_history/" + stored.version())).isEqualTo(stored.body());
        }
    }

    @Test
    void the_claim_is_found_by_what_it_says_now() {
        assertThat(found("Claim?status=cancelled")).containsExactly("Claim/" + CLAIM + " 2");
        assertThat(found("Claim?service-date=2026-11-10&created=2026-11-20")).containsExactly("Claim/" + CLAIM + " 2");
        assertThat(found("Claim?plan=" + PLAN)).containsExactly("Claim/" + CLAIM + " 2");
        assertThat(found("Claim?status=active")).isEmpty();
        assertThat(found("Claim?service-date=2026-11-11")).isEmpty();
    }

    @Test
    void claims_are_kept_by_the_year_of_their_ids() {
        assertThat(texts("select tableoid::regclass || ' ' || id from claim order by id"))
                .containsExactly("claim_2025 " + OF_2025, "claim_2026 " + OF_2026);
        for (var table : List.of("claim_document", "claim_words", "claim_line", "claim_finding", "claim_token")) {
            assertThat(texts("select distinct tableoid::regclass || ' ' || claim_id from " + table + " order by 1"))
                    .containsExactly(table + "_2025 " + OF_2025, table + "_2026 " + OF_2026);
        }
        assertThat(
                        texts(
                                "select key || ' ' || claim_id || ' ' || member_key || ' ' || member_sequence from claim_key order by 1"))
                .containsExactly(
                        "1234567893/OLD-1 " + OF_2025 + " 2AC4AC4AC04 1",
                        "1234567893/OLD-2 " + OF_2026 + " 2AC4AC4AC04 2");
        assertThat(years.years()).contains(2025, 2026, 2027);
    }

    @Test
    void a_claim_has_its_units_codes_and_license_state_in_columns() {
        assertThat(texts("select concat_ws(' ', units, codes, license_state, decisions) from claim order by id"))
                .containsExactly("5.5 {order-expired,license-unverified} OH 1", "0 {units-exceed-minutes}  2");
    }

    @Test
    void what_was_found_when_a_released_claim_was_filed_is_taken_from_what_was_answered() {
        assertThat(texts("select concat_ws(' ', decision, position, code, severity, carc, element, line, message)"
                        + " from claim_finding where claim_id = '" + OF_2026 + "' order by decision, position"))
                .containsExactly(
                        "1 1 units-exceed-minutes hold 151 lines[0].units 1 8 units",
                        "1 2 license-unverified warning B7 therapist.license none",
                        "2 1 units-exceed-minutes warning 151 lines[0].units 1 8 units");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "plan=H9801-001-000",
                "billing=1234567893",
                "therapist=1987654328",
                "orderer=1456789019",
                "npi=1456789019",
                "member=2AC4AC4AC04",
                "state=OH",
                "licenseState=OH",
                "ruleBook=2025.1",
                "frequency=original",
                "code=order-expired",
                "carc=176",
                "severity=warning",
                "diagnosis=M25",
                "diagnosis=M25.561",
                "procedure=97140",
                "q=ended"
            })
    void a_claim_of_before_is_found_by_what_can_be_said_of_it(String filter) {
        assertThat(asAuditor()
                        .get("/api/rejections?" + filter)
                        .then()
                        .statusCode(200)
                        .extract()
                        .<List<String>>path("items.id"))
                .containsExactly(OF_2025);
    }

    @Test
    void a_claim_that_was_released_before_is_found_by_what_its_release_found() {
        var found = "/api/rejections?outcome=held,accepted&plan=H9801-001-000&code=units-exceed-minutes&severity=";

        assertThat(asAuditor().get(found + "warning").<List<String>>path("items.id"))
                .containsExactly(OF_2026);
        assertThat(asAuditor().get(found + "hold").<List<String>>path("items.id"))
                .isEmpty();
        assertThat(asAuditor()
                        .get("/api/rejections?plan=H9801-001-000&releasedBy=billing")
                        .<List<String>>path("items.id"))
                .containsExactly(OF_2026);
        assertThat(asAuditor()
                        .get("/api/rejections/summary?by=code&from=2025-01-01&plan=H9801-001-000")
                        .<List<String>>path("groups.key.code"))
                .containsExactly("license-unverified", "order-expired", "units-exceed-minutes");
    }

    @Test
    void a_claim_of_before_is_told_as_it_was_decided_last() {
        assertThat(claim(OF_2025)).isEqualTo("{\"outcome\": \"rejected\", \"findings\": []}");
        assertThat(claim(OF_2026)).isEqualTo("{\"outcome\": \"accepted\"}");
    }

    @Test
    void the_member_is_found_by_name() {
        assertThat(found("Patient?family=okaf")).hasSize(1);
        assertThat(found("Patient?family=baptiste")).isEmpty();
    }

    @Test
    void a_version_that_was_replaced_is_the_past() {
        var claims = asOf(Instant.parse("2026-11-21T00:00:00Z"), "status=active");

        assertThat(claims).extracting(StoredResource::version).containsExactly(1);
        assertThat(asOf(Instant.parse("2026-11-22T00:00:00Z"), "status=active")).isEmpty();
        assertThat(found("Claim/" + CLAIM + "/_history"))
                .containsExactly("Claim/" + CLAIM + " 2", "Claim/" + CLAIM + " 1");
    }

    @Test
    void the_bundle_is_read_and_found_with_its_past() {
        var stored = StoreBeforeSearch.resources();
        var first = found("Bundle/" + CLAIM + "/_history/1");
        var now = found("Bundle/" + CLAIM);

        assertThat(first).hasSize(stored.size() - 2).startsWith("Claim/" + CLAIM + " 1");
        assertThat(now).hasSize(stored.size() - 1).startsWith("Claim/" + CLAIM + " 2");
        assertThat(now.subList(1, first.size())).isEqualTo(first.subList(1, first.size()));
        assertThat(found("Bundle?timestamp=2026-11-21&identifier=urn:uuid:" + CLAIM))
                .containsExactly("Bundle/" + CLAIM + " 2");
        assertThat(found("Bundle?timestamp=2026-11-20")).isEmpty();
    }

    @Test
    void what_an_earlier_edition_indexed_is_indexed_anew_by_all_nodes_together_each_version_once() {
        indexWronglyByAnEarlierEdition();
        assertThat(found("Claim?status=cancelled")).isEmpty();
        assertThat(found("Patient?family=wrong")).hasSize(1);

        var nodes = List.of(node(), node(), node());

        assertThat(nodes.stream().mapToLong(CompletableFuture::join).sum()).isEqualTo(VERSIONS);
        assertThat(found("Claim?status=cancelled")).hasSize(1);
        assertThat(found("Patient?family=okaf")).hasSize(1);
        assertThat(found("Patient?family=wrong")).isEmpty();
    }

    @Test
    void a_start_that_was_cut_short_is_gone_on_with() {
        indexWronglyByAnEarlierEdition();
        QuarkusTransaction.requiringNew().run(() -> index.indexNext(SearchIndex.EDITION, 3, Stored::valuesOf));

        assertThat(reindexing.indexAll(4)).isEqualTo(VERSIONS - 3);
        assertThat(found("Claim?status=cancelled")).hasSize(1);
    }

    @Test
    void where_nothing_is_to_be_done_there_is_one_question() {
        var before = CountedStore.executed();

        assertThat(reindexing.indexAll(1_000)).isZero();
        assertThat(CountedStore.executed() - before).isEqualTo(1);
    }

    private List<String> texts(String sql) {
        return store.query(sql, row -> row.text(1));
    }

    private static String claim(String id) {
        return asAuditor()
                .get("/api/claims/" + id)
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    private CompletableFuture<Long> node() {
        return CompletableFuture.supplyAsync(() -> reindexing.indexAll(2));
    }

    private void indexWronglyByAnEarlierEdition() {
        store.update("update fhir_resource set tokens = '{}', first_from = null, second_until = null");
        store.update("update fhir_text set value = 'wrong'");
        store.update("update fhir_index set edition = ?", SearchIndex.EDITION - 1);
    }

    private List<StoredResource> asOf(Instant moment, String token) {
        return search
                .page(new ResourceQuery(
                        "Claim",
                        Scope.of(Set.of(PLAN), Set.of()),
                        moment,
                        List.<ResourceCondition>of(new HasToken(Set.of(token))),
                        ResourceOrder.BY_ID,
                        Optional.empty(),
                        10))
                .stream()
                .map(ResourceSearch.Found::resource)
                .toList();
    }

    /** Each with its version, in the order of the Bundle. */
    private static List<String> found(String path) {
        List<Map<String, Object>> resources = JsonPath.from(get(path)).getList("entry.resource");
        return resources == null
                ? List.of()
                : resources.stream()
                        .map(resource -> resource.get("resourceType") + "/" + resource.get("id") + " "
                                + ((Map<?, ?>) resource.get("meta")).get("versionId"))
                        .toList();
    }

    private static String get(String path) {
        return asPlan(PLAN)
                .get("/fhir/" + path)
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }
}
