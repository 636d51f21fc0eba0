package org.tactus.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.tactus.access.Shown;
import org.tactus.exchange.Cursors.Cursor;
import org.tactus.fhir.SearchParameters;
import org.tactus.ledger.HistoryQuery;
import org.tactus.ledger.HistoryQuery.Version;
import org.tactus.ledger.Horizon;
import org.tactus.ledger.Ids;
import org.tactus.ledger.ResourceSearch;
import org.tactus.ledger.StoredResource;

/** Answers what versions there are, a page at a time: as of the moment of the first page. */
@ApplicationScoped
class Histories {

    private final ResourceSearch search;
    private final Horizon horizon;
    private final Bodies bodies;
    private final Cursors cursors;
    private final Ids ids;
    private final Shown shown;

    Histories(ResourceSearch search, Horizon horizon, Bodies bodies, Cursors cursors, Ids ids, Shown shown) {
        this.search = search;
        this.horizon = horizon;
        this.bodies = bodies;
        this.cursors = cursors;
        this.ids = ids;
        this.shown = shown;
    }

    /**
     * @param id of one resource alone
     * @param slips where is told what can't be understood
     * @throws org.tactus.problem.ProblemException not found, where there is no such resource or type; malformed
     */
    String page(String type, Optional<UUID> id, Asked asked, Slips slips, Asker asker) {
        if (!SearchParameters.types().contains(type)) {
            throw Answers.nothing();
        }
        return page(HistoryRequest.read(type, id, asked, slips), asker);
    }

    private String page(HistoryRequest request, Asker asker) {
        var cursor = request.cursor().map(text -> cursors.open(text, request.what(), asker.name()));
        var asOf = cursor.map(Cursor::asOfInstant).orElseGet(horizon::ask);
        var query = new HistoryQuery(
                request.type(),
                request.id(),
                asker.scope(),
                cursor.isPresent() ? since(cursor.get()) : request.since(),
                asOf,
                cursor.map(last -> new Version(last.instants().get(0), last.id(), last.version())),
                request.count() + 1);
        var found = search.history(query);
        if (found.isEmpty()
                && cursor.isEmpty()
                && request.id().isPresent()
                && request.since().isEmpty()) {
            throw Answers.nothing();
        }
        var page = found.subList(0, Math.min(found.size(), request.count()));
        var next = found.size() > page.size() && !page.isEmpty()
                ? Optional.of(page.get(page.size() - 1))
                : Optional.<StoredResource>empty();
        return write(request, asker, asOf, page, next.map(last -> next(request, query.since(), asker, asOf, last)));
    }

    private String write(
            HistoryRequest request, Asker asker, Instant asOf, List<StoredResource> page, Optional<String> next) {
        shown.resources(page.size());
        var written = bodies.of(page, asker.base());
        var length = written.stream().mapToInt(String::length).sum() + page.size() * BundleWriter.ENTRY_OVERHEAD;
        var writer = new BundleWriter("history", ids.next(), asOf, asker.base(), length)
                .links(
                        asker.base() + "/" + request.what()
                                + request.understood().query(),
                        next);
        for (int i = 0; i < page.size(); i++) {
            writer.version(page.get(i), written.get(i));
        }
        return writer.end();
    }

    private String next(
            HistoryRequest request, Optional<Instant> since, Asker asker, Instant asOf, StoredResource last) {
        var cursor = new Cursor(
                request.what(),
                since.map(moment -> List.of("_since", moment.toString())).orElse(List.of()),
                asOf.toEpochMilli(),
                List.of(last.lastUpdated().toEpochMilli()),
                last.key().id(),
                last.version());
        return asker.base() + "/" + request.what() + "?_count=" + request.count() + "&" + Cursors.PARAMETER + "="
                + cursors.seal(cursor, asker.name());
    }

    private static Optional<Instant> since(Cursor cursor) {
        return Asked.ofFlat(cursor.parameters()).first("_since").map(Instant::parse);
    }
}
