package org.tactus.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.tactus.ledger.Digest;
import org.tactus.ledger.NewResource;
import org.tactus.ledger.ResourceKey;
import org.tactus.ledger.SearchValues;
import org.tactus.ledger.StoredResource;

class SearchIndexTest {

    /** What each edition makes of the same resources. A digest that was released is never changed: the next edition gets its own. */
    private static final Map<Integer, String> EDITIONS = Map.of(1, "cd3a0eea6ed9959ccb084f22d7431c10");

    @Test
    void what_is_indexed_otherwise_is_another_edition() {
        assertThat(Digest.of(String.join("\n", allThatIsIndexed())).shortHex())
                .as("Stored resources are indexed otherwise: raise SearchIndex.EDITION and write its digest here")
                .isEqualTo(EDITIONS.get(SearchIndex.EDITION));
    }

    @Test
    void what_is_read_again_is_indexed_as_it_was_when_it_was_written() {
        var written = new ArrayList<NewResource>();
        Samples.all().values().forEach(sample -> written.addAll(sample.written()));
        written.add(
                Stored.ofBundle(Emitted.CLAIM, 1, new Compartment(StoreBeforeSearch.PLAN, "1234567893"), Emitted.AT));

        assertThat(written).allSatisfy(resource -> assertThat(Stored.valuesOf(resource.resource()))
                .usingRecursiveComparison()
                .ignoringCollectionOrder()
                .isEqualTo(resource.values()));
    }

    private static List<String> allThatIsIndexed() {
        var lines = new ArrayList<String>();
        for (var type : new TreeSet<>(SearchParameters.types())) {
            SearchParameters.of(type)
                    .values()
                    .forEach(parameter -> lines.add(
                            "%s %s %s %s".formatted(type, parameter.name(), parameter.kind(), parameter.slot())));
        }
        Stream.concat(StoreBeforeSearch.resources().stream(), Stream.of(bundle()))
                .map(Stored::valuesOf)
                .forEach(values -> addTo(lines, values));
        return lines;
    }

    private static StoredResource bundle() {
        var claim = StoreBeforeSearch.resources().get(0);
        return new StoredResource(
                new ResourceKey("Bundle", claim.key().id()),
                1,
                claim.plan(),
                claim.billingNpi(),
                claim.lastUpdated(),
                "");
    }

    private static void addTo(List<String> lines, SearchValues values) {
        lines.addAll(new TreeSet<>(values.tokens()));
        lines.add(values.first() + " " + values.second());
        values.texts().stream().map(SearchValues.Text::toString).sorted().forEach(lines::add);
    }
}
