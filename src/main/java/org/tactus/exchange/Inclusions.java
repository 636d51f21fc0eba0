package org.tactus.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tactus.fhir.ResourceReferences;
import org.tactus.fhir.SearchTerms;
import org.tactus.ledger.ResourceCondition;
import org.tactus.ledger.ResourceKey;
import org.tactus.ledger.ResourceOrder;
import org.tactus.ledger.ResourceQuery;
import org.tactus.ledger.ResourceSearch;
import org.tactus.ledger.Resources;
import org.tactus.ledger.Scope;
import org.tactus.ledger.StoredResource;
import org.tactus.problem.Problem;
import org.tactus.problem.ProblemKind;

/** What comes along with a page: a few queries, however long the page is. */
@ApplicationScoped
class Inclusions {

    private static final int MOST_ROUNDS = 5;
    private static final int MOST_REFERRING = 10_000;

    private final Resources resources;
    private final ResourceSearch search;

    Inclusions(Resources resources, ResourceSearch search) {
        this.resources = resources;
        this.search = search;
    }

    /**
     * None of the page's own; each once; no type that the scopes of who asks leave out.
     *
     * @throws org.tactus.problem.ProblemException malformed, where more would come along than one page can hold
     */
    List<StoredResource> of(List<StoredResource> page, List<Inclusion> inclusions, Asker asker, Instant asOf) {
        if (inclusions.isEmpty()) {
            return List.of();
        }
        var known = page.stream().map(StoredResource::key).collect(Collectors.toCollection(HashSet::new));
        var all = new LinkedHashMap<ResourceKey, StoredResource>();
        Collection<StoredResource> fresh = page;
        for (int round = 0; round < MOST_ROUNDS && !fresh.isEmpty(); round++) {
            var isFirst = round == 0;
            var wanted = inclusions.stream()
                    .filter(inclusion -> isFirst || inclusion.isIterated())
                    .toList();
            var found = new LinkedHashMap<ResourceKey, StoredResource>();
            followed(fresh, wanted, known, asker, asOf).forEach(resource -> found.put(resource.key(), resource));
            referring(fresh, wanted, asker, asOf).stream()
                    .filter(resource -> !known.contains(resource.key()))
                    .forEach(resource -> found.put(resource.key(), resource));
            known.addAll(found.keySet());
            all.putAll(found);
            fresh = found.values();
        }
        return List.copyOf(all.values());
    }

    private List<StoredResource> followed(
            Collection<StoredResource> from,
            List<Inclusion> inclusions,
            Set<ResourceKey> known,
            Asker asker,
            Instant asOf) {
        var forward =
                inclusions.stream().filter(inclusion -> !inclusion.isReverse()).toList();
        if (forward.isEmpty()) {
            return List.of();
        }
        var keys = from.stream()
                .flatMap(resource -> references(
                        resource,
                        forward.stream()
                                .filter(inclusion ->
                                        inclusion.source().equals(resource.key().type()))
                                .toList()))
                .filter(key -> asker.maySee(key.type()) && !known.contains(key))
                .collect(Collectors.toSet());
        return keys.isEmpty() ? List.of() : inOrder(resources.asOf(keys, asker.scope(), asOf));
    }

    /** The database gives them as it likes, and one search is to have one answer. */
    private static List<StoredResource> inOrder(List<StoredResource> resources) {
        return resources.stream()
                .sorted(Comparator.comparing(resource -> resource.key().toString()))
                .toList();
    }

    /** A resource is read once, however many of its references are followed. */
    private static Stream<ResourceKey> references(StoredResource resource, List<Inclusion> followed) {
        if (followed.isEmpty()) {
            return Stream.empty();
        }
        var parameters = followed.stream()
                .flatMap(inclusion -> inclusion.parameters().stream())
                .collect(Collectors.toSet());
        return ResourceReferences.of(resource, parameters)
                .filter(key -> followed.stream().anyMatch(inclusion -> inclusion.admits(key.type())));
    }

    private List<StoredResource> referring(
            Collection<StoredResource> to, List<Inclusion> inclusions, Asker asker, Instant asOf) {
        return inclusions.stream()
                .filter(inclusion -> inclusion.isReverse() && asker.maySee(inclusion.source()))
                .collect(Collectors.groupingBy(Inclusion::source, LinkedHashMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .flatMap(entry -> referring(entry, to, asker.scope(), asOf).stream())
                .toList();
    }

    private List<StoredResource> referring(
            Map.Entry<String, List<Inclusion>> source, Collection<StoredResource> to, Scope scope, Instant asOf) {
        var tokens = source.getValue().stream()
                .flatMap(inclusion -> inclusion.parameters().stream())
                .flatMap(parameter -> to.stream()
                        .filter(resource ->
                                parameter.targets().contains(resource.key().type()))
                        .map(resource -> SearchTerms.reference(
                                parameter.name(), resource.key().toString())))
                .collect(Collectors.toSet());
        if (tokens.isEmpty()) {
            return List.of();
        }
        var query = new ResourceQuery(
                source.getKey(),
                scope,
                asOf,
                List.of(new ResourceCondition.HasToken(tokens)),
                ResourceOrder.BY_ID,
                Optional.empty(),
                MOST_REFERRING + 1);
        var found = search.page(query);
        if (found.size() > MOST_REFERRING) {
            // what is left out without a word would be missed
            throw Problem.of(
                            ProblemKind.MALFORMED,
                            "More than " + MOST_REFERRING
                                    + " resources would come along by _revinclude; ask for a smaller _count.")
                    .asException();
        }
        return found.stream().map(ResourceSearch.Found::resource).toList();
    }
}
