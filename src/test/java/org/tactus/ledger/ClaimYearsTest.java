package org.tactus.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.tactus.TestClock;
import org.tactus.store.CountedStore;
import org.tactus.store.Store;

@QuarkusTest
class ClaimYearsTest {

    @Inject
    ClaimYears years;

    @Inject
    Ids ids;

    @Inject
    TestClock clock;

    @Inject
    Store store;

    @Test
    void this_year_and_the_next_have_tables_when_tactus_starts() {
        assertThat(years.years()).contains(2026, 2027).isSorted();

        var before = CountedStore.executed();
        assertThat(years.make(List.of(2026, 2027))).isEmpty();
        assertThat(CountedStore.executed() - before).isEqualTo(1);
    }

    @Test
    void tables_are_made_once_whoever_starts_at_the_same_time() {
        var nodes = Stream.generate(() -> CompletableFuture.supplyAsync(() -> years.make(List.of(2041, 2042))))
                .limit(3)
                .toList();

        assertThat(nodes.stream().flatMap(node -> node.join().stream())).containsExactlyInAnyOrder(2041, 2042);
        assertThat(years.years()).contains(2041, 2042);
        assertThat(store.query(
                        "select count(*) from pg_class where relname = any (?)",
                        row -> row.number(1),
                        Store.texts(ClaimYears.TABLES.stream()
                                .map(table -> table.of(2041))
                                .toList())))
                .containsExactly(ClaimYears.TABLES.size());
    }

    @Test
    void a_year_whose_claims_are_in_the_default_tables_gets_none() {
        var id = ClaimYears.firstIdOf(2045);
        store.update("insert into claim_token (token, claim_id) values (4711, ?)", id);
        try {
            assertThat(years.make(List.of(2045, 2046))).isEqualTo(Set.of(2046));
            assertThat(store.query(
                            "select tableoid::regclass::text from claim_token where claim_id = ?",
                            row -> row.text(1),
                            id))
                    .containsExactly("claim_token_other");
        } finally {
            store.update("delete from claim_token where claim_id = ?", id);
        }
    }

    @Test
    void an_id_begins_with_the_millisecond_in_which_it_was_given() {
        clock.set("2039-12-31T23:59:59.999Z");
        var last = ids.next();
        clock.set("2040-01-01T00:00:00Z");
        var first = ids.next();

        assertThat(Ids.momentOf(last)).isEqualTo(Instant.parse("2039-12-31T23:59:59.999Z"));
        assertThat(Stream.of(last, ClaimYears.firstIdOf(2040), first).map(UUID::toString))
                .isSorted();
    }
}
