package org.tactus.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.tactus.access.Shown;
import org.tactus.exchange.Cursors.Cursor;
import org.tactus.fhir.SearchParameters;
import org.tactus.ledger.Horizon;
import org.tactus.ledger.Ids;
import org.tactus.ledger.ResourceOrder.Position;
import org.tactus.ledger.ResourceQuery;
import org.tactus.ledger.ResourceSearch;
import org.tactus.ledger.ResourceSearch.Found;
import org.tactus.ledger.StoredResource;

/** Answers searches, a page at a time: as of the moment of the first page, whatever is filed meanwhile. */
@ApplicationScoped
class Searches {

    private final ResourceSearch search;
    private final Horizon horizon;
    private final Inclusions inclusions;
    private final Bodies bodies;
    private final Cursors cursors;
    private final Ids ids;
    private final Shown shown;

    Searches(
            ResourceSearch search,
            Horizon horizon,
            Inclusions inclusions,
            Bodies bodies,
            Cursors cursors,
            Ids ids,
            Shown shown) {
        this.search = search;
        this.horizon = horizon;
        this.inclusions = inclusions;
        this.bodies = bodies;
        this.cursors = cursors;
        this.ids = ids;
        this.shown = shown;
    }

    /**
     * @param slips where is told what can't be understood
     * @throws org.tactus.problem.ProblemException not found, for a type that isn't searched; malformed
     */
    String page(String type, Asked asked, Slips slips, Asker asker) {
        if (!SearchParameters.types().contains(type)) {
            throw Answers.nothing();
        }
        var link = asked.first(Cursors.PARAMETER);
        if (link.isEmpty()) {
            var asOf = horizon.ask();
            return page(SearchReader.read(type, asked, asker.base(), slips, asOf), asker, asOf, Optional.empty());
        }
        var cursor = cursors.open(link.get(), type, asker.name());
        var asOf = cursor.asOfInstant();
        return page(
                SearchReader.read(type, Asked.ofFlat(cursor.parameters()), asker.base(), Slips.strict(), asOf),
                asker,
                asOf,
                Optional.of(new Position(cursor.instants(), cursor.id())));
    }

    private String page(SearchRequest request, Asker asker, Instant asOf, Optional<Position> after) {
        var isCount = request.isCountAlone();
        // one more than asked for tells whether there is another page
        var query = new ResourceQuery(
                request.type(), asker.scope(), asOf, request.conditions(), request.order(), after, request.count() + 1);
        var found = isCount ? List.<Found>of() : search.page(query);
        var total = isCount || request.withTotal()
                ? OptionalLong.of(search.count(query.fromTheStart()))
                : OptionalLong.empty();
        var page = found.subList(0, Math.min(found.size(), request.count()));
        var next = found.size() > page.size() ? Optional.of(page.get(page.size() - 1)) : Optional.<Found>empty();
        return write(request, asker, asOf, page.stream().map(Found::resource).toList(), total, next);
    }

    private String write(
            SearchRequest request,
            Asker asker,
            Instant asOf,
            List<StoredResource> page,
            OptionalLong total,
            Optional<Found> last) {
        var included = inclusions.of(page, request.inclusions(), asker, asOf);
        shown.resources(page.size() + included.size());
        var pageBodies = bodies.of(page, asker.base());
        var includedBodies = bodies.of(included, asker.base());
        var length = pageBodies.stream().mapToInt(String::length).sum()
                + includedBodies.stream().mapToInt(String::length).sum()
                + (page.size() + included.size()) * BundleWriter.ENTRY_OVERHEAD;
        var writer = new BundleWriter("searchset", ids.next(), asOf, asker.base(), length)
                .total(total)
                .links(
                        asker.base() + "/" + request.type()
                                + request.understood().query(),
                        last.map(found -> next(request, asker, asOf, found)));
        for (int i = 0; i < page.size(); i++) {
            writer.found(page.get(i), request.view().of(pageBodies.get(i)), "match");
        }
        for (int i = 0; i < included.size(); i++) {
            writer.found(included.get(i), request.view().forIncluded().of(includedBodies.get(i)), "include");
        }
        return writer.end();
    }

    private String next(SearchRequest request, Asker asker, Instant asOf, Found last) {
        var cursor = new Cursor(
                request.type(),
                request.understood().flat(),
                asOf.toEpochMilli(),
                last.position().times().stream().map(Instant::toEpochMilli).toList(),
                last.position().id(),
                last.resource().version());
        return asker.base() + "/" + request.type() + "?" + Cursors.PARAMETER + "=" + cursors.seal(cursor, asker.name());
    }
}
