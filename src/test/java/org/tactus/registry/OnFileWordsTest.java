package org.tactus.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tactus.Setting.put;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tactus.claim.MemberId;
import org.tactus.claim.Npi;
import org.tactus.claim.PlanId;
import org.tactus.json.StrictJson;
import org.tactus.registry.PractitionerSearch.FoundPractitioner;

@QuarkusTest
class OnFileWordsTest {

    private static final String ZOE = "1619000015";

    @Inject
    EntrySearch search;

    @Inject
    PractitionerSearch practitioners;

    @Inject
    BulkRegistrar bulk;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Zoë",
                "zoe o’brien",
                "OBRIEN zo",
                "brien-quill",
                "quillfeather, Zoë",
                ZOE,
                "161900001",
                "ZQ.771-22",
                "zq77122",
                "vt quill"
            })
    void a_practitioner_is_found_by_any_words_of_hers_or_how_they_begin(String words) {
        putZoe("ZQ.77122");

        assertThat(practitioners.find(words + " " + ZOE, 5))
                .as(words)
                .extracting(FoundPractitioner::npi)
                .containsExactly(new Npi(ZOE));
        assertThat(practitioners.find(words, 50))
                .extracting(FoundPractitioner::npi)
                .contains(new Npi(ZOE));
    }

    @Test
    void every_word_has_to_be_there_and_punctuation_is_none() {
        putZoe("ZQ.77122");

        assertThat(practitioners.find("zoe quillfeather nobody", 5)).isEmpty();
        assertThat(practitioners.find(" - ' \\ & | ! :* ", 5)).isEmpty();
        assertThat(search.hasWords("-- '\\'")).isFalse();
        assertThat(search.hasWords("o'")).isTrue();
    }

    @Test
    void only_what_counts_is_found() {
        putZoe("ZQ.55001");
        putZoe("ZQ.77122");

        assertThat(practitioners.find(ZOE + " zq55001", 5)).isEmpty();
        assertThat(practitioners.find(ZOE + " zq77122", 5)).hasSize(1);
    }

    @Test
    void orders_members_and_plans_are_found_by_theirs() {
        var plan = "H6190-001-000";
        put(
                "/api/plans/" + plan + "/2026",
                """
            {"name": "Quillfeather Gold", "organization": {"name": "Featherstone", "payerId": "FEA77"}, "benefit": {}}""");
        put(
                "/api/members/" + plan + "/QF6191",
                """
            {"familyName": "Nuñez", "givenName": "Íñigo", "birthDate": "1941-07-02", "coverage": [{"from": "2026-01-01"}],
             "authorizations": [{"number": "PA-61900", "from": "2026-01-01"}]}""");
        put(
                "/api/orders/RX-61900-7",
                """
            {"orderedBy": {"npi": "1619000023", "familyName": "Achterberg", "credential": "MD"}, "authoredOn": "2026-10-01",
             "memberId": "QF6191"}""");

        assertThat(keys(Kind.PLAN, "quill gold 2026")).containsExactly(plan + "/2026");
        assertThat(keys(Kind.PLAN, "fea77 h6190-001")).containsExactly(plan + "/2026");
        for (var words : List.of("nunez inigo", "nuñez 1941-07-02", "qf619", "H6190 QF6191", "pa-61900")) {
            assertThat(keys(Kind.MEMBER, words)).as(words).containsExactly(plan + "/QF6191");
        }
        for (var words : List.of("achterberg 2026-10", "rx-61900", "QF6191", "1619000023")) {
            assertThat(keys(Kind.ORDER, words)).as(words).containsExactly("RX-61900-7");
        }
        assertThat(keys(Kind.ORDER, "quillfeather")).isEmpty();
    }

    @Test
    void many_put_on_file_at_once_are_found_page_by_page_and_not_any_more_when_they_are_taken_off() {
        var importId = UUID.randomUUID();
        var plan = new PlanId("H6191-001-000");
        var entries = IntStream.range(0, 200)
                .mapToObj(i -> RosterEntry.of(
                        plan,
                        new MemberId("BULK6191" + i),
                        StrictJson.read(
                                "{\"familyName\": \"Waterhouse\", \"givenName\": \"W" + i
                                        + "\", \"coverage\": [{\"from\": \"2026-01-01\"}]}",
                                MemberBody.class)))
                .toList();
        QuarkusTransaction.requiringNew()
                .run(() ->
                        bulk.put(entries, importId, Instant.parse("2026-11-24T08:00:00Z"), "registrar", change -> {}));

        var page = search.find(Kind.MEMBER, "h6191 waterh", Long.MAX_VALUE, 150);
        var rest = search.find(Kind.MEMBER, "h6191 waterh", page.get(149).id(), 150);

        assertThat(page).extracting(Entry::id).isSortedAccordingTo((a, b) -> Long.compare(b, a));
        assertThat(rest).hasSize(50).doesNotContainAnyElementsOf(page);
        assertThat(keys(Kind.MEMBER, "waterhouse w177 h6191")).containsExactly("H6191-001-000/BULK6191177");
        QuarkusTransaction.requiringNew()
                .run(() -> bulk.takeBack(importId, Instant.parse("2026-11-25T08:00:00Z"), "registrar"));
        assertThat(keys(Kind.MEMBER, "h6191 waterh")).isEmpty();
    }

    @Test
    void a_text_as_long_as_it_may_be_goes_on_file_and_is_found_by_its_beginning() {
        var name = "quillfeatherlong".repeat(200);
        put("/api/practitioners/" + ZOE, "{\"familyName\": \"" + name + "\"}");

        assertThat(practitioners.find(ZOE + " " + name, 5)).hasSize(1);
        assertThat(practitioners.find(ZOE + " quillfeatherlongq", 5)).hasSize(1);
    }

    private static void putZoe(String license) {
        put(
                "/api/practitioners/" + ZOE,
                """
            {"familyName": "O'Brien-Quillfeather", "givenName": "Zoë", "taxonomy": "225700000X",
             "licenses": [{"state": "VT", "number": "%s", "periods": [{"from": "2025-01-01", "through": "2027-12-31"}]}]}"""
                        .formatted(license));
    }

    private List<String> keys(Kind kind, String words) {
        return search.find(kind, words, Long.MAX_VALUE, 10).stream()
                .map(Entry::key)
                .toList();
    }
}
