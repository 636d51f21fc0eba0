package org.tactus.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.tactus.ledger.SearchValues.Span;
import org.tactus.store.Row;
import org.tactus.store.Store;

/**
 * What resources are searched by, where it has to be worked out anew: an earlier edition of the search parameters has indexed them, or
 * none has.
 *
 * <p>One row says which edition all are indexed by, or, until then, which resource was the last. So there is one question to ask where
 * nothing is to be done, and whoever goes on, goes on from there.
 */
@ApplicationScoped
public class ResourceIndex {

    /** Whoever asks first has it until the transaction ends. */
    private static final String STATE = "select edition, plan, type, id, version from fhir_index for update";

    private static final String SET_STATE =
            "update fhir_index set edition = ?, plan = ?, type = ?, id = ?, version = ?";

    private static final String NEXT = "select " + Resources.COLUMNS
            + """

              from fhir_resource r
             where (r.plan, r.type, r.id, r.version) > (?, ?, ?, ?)
             order by r.plan, r.type, r.id, r.version
             limit ?""";

    private static final String PUT =
            """
            update fhir_resource
               set tokens = ?, first_from = ?, first_until = ?, second_from = ?, second_until = ?
             where plan = ? and type = ? and id = ? and version = ?""";

    private static final String REMOVE_TEXT = "delete from fhir_text where type = ? and id = ? and version = ?";

    /** The tables may grow a thousandfold meanwhile: a plan that suited them at the beginning would read them whole each time. */
    private static final String PLAN_ANEW = "set local plan_cache_mode = force_custom_plan";

    private final Store store;

    ResourceIndex(Store store) {
        this.store = store;
    }

    /** The key of a version, in whose order they are gone through. */
    private record Place(String plan, String type, UUID id, int version) {

        static final Place BEFORE_ALL = new Place("", "", new UUID(0, 0), 0);

        static Place of(StoredResource resource) {
            return new Place(
                    resource.plan(), resource.key().type(), resource.key().id(), resource.version());
        }
    }

    /**
     * How far they are.
     *
     * @param last that the edition has indexed; empty where it has indexed all
     */
    private record State(int edition, Optional<Place> last) {

        /** From where on an edition has to go; empty where nothing is left for it. */
        Optional<Place> placeFor(int wanted) {
            return edition < wanted ? Optional.of(Place.BEFORE_ALL) : last.filter(place -> edition == wanted);
        }
    }

    /**
     * Indexes the next of those that this edition hasn't come to; who does the same at the same time waits, and gets those that follow.
     *
     * @param count at most so many
     * @return how many there were; none when all are done
     */
    @Transactional(TxType.MANDATORY)
    public int indexNext(int edition, int count, Function<StoredResource, SearchValues> values) {
        return store.find(STATE, ResourceIndex::state)
                .flatMap(state -> state.placeFor(edition))
                .map(place -> indexAfter(place, edition, count, values))
                .orElse(0);
    }

    private int indexAfter(Place place, int edition, int count, Function<StoredResource, SearchValues> values) {
        store.update(PLAN_ANEW);
        var next =
                store.query(NEXT, Resources::resource, place.plan(), place.type(), place.id(), place.version(), count);
        put(next.stream()
                .map(resource -> new NewResource(resource, values.apply(resource)))
                .toList());
        if (next.isEmpty() && !place.equals(Place.BEFORE_ALL)) {
            // how often each token occurs decides how a search goes about it
            store.update("analyze fhir_resource, fhir_text");
        }
        setState(new State(edition, last(next).map(Place::of)));
        return next.size();
    }

    private static Optional<StoredResource> last(List<StoredResource> resources) {
        return resources.isEmpty() ? Optional.empty() : Optional.of(resources.get(resources.size() - 1));
    }

    private void put(Collection<NewResource> resources) {
        store.updateEach(PUT, resources, ResourceIndex::columnsOf);
        store.updateEach(REMOVE_TEXT, resources, indexed -> {
            var resource = indexed.resource();
            return new Object[] {resource.key().type(), resource.key().id(), resource.version()};
        });
        store.add(Resources.TEXTS, Resources.textsOf(resources), Resources::columnsOf);
    }

    private void setState(State state) {
        store.update(
                SET_STATE,
                state.edition(),
                state.last().map(Place::plan),
                state.last().map(Place::type),
                state.last().map(Place::id),
                state.last().map(Place::version));
    }

    private static State state(Row row) throws SQLException {
        var plan = row.maybeText(2);
        return new State(
                row.number(1),
                plan.isEmpty()
                        ? Optional.empty()
                        : Optional.of(new Place(plan.get(), row.text(3), row.id(4), row.number(5))));
    }

    private static Object[] columnsOf(NewResource indexed) {
        var resource = indexed.resource();
        var values = indexed.values();
        return new Object[] {
            Store.bigNumbers(SearchTokens.digests(resource.plan(), values.tokens())),
            values.first().map(Span::from),
            values.first().map(Span::until),
            values.second().map(Span::from),
            values.second().map(Span::until),
            resource.plan(),
            resource.key().type(),
            resource.key().id(),
            resource.version()
        };
    }
}
