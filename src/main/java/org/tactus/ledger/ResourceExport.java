package org.tactus.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.tactus.store.Sql;
import org.tactus.store.Store;

/**
 * All resources of a type, in slices: what a slice holds is the same whenever it is read, since versions stay, and each is read straight
 * through an index.
 */
@ApplicationScoped
public class ResourceExport {

    /**
     * The last of every so many, and the last of all, with how many there are up to it and their bytes, each with a line's end.
     *
     * <p>The offset keeps the innermost by itself: else whole bodies would be sorted, on disk, and not their lengths.
     */
    private static final String ENDS =
            """
            select id, place, bytes from (
                select id, row_number() over by_id place, sum(length) over by_id bytes, lead(id) over by_id is null is_last
                  from (select r.id, octet_length(r.body) + 1 length
                          from fhir_resource r
                         where
            """;

    private static final String ENDS_END =
            """
                         order by r.id
                        offset 0) lengths
                window by_id as (order by id)) ends
             where place % ? = 0 or is_last
             order by place""";

    private final Store store;
    private final FhirPlans plans;

    ResourceExport(Store store, FhirPlans plans) {
        this.store = store;
        this.plans = plans;
    }

    /**
     * A part of a plan's resources of a type.
     *
     * @param after the id before its first; empty for the first slice
     * @param last its last id
     * @param bytes of the bodies, each with a line's end
     */
    public record Slice(String plan, Optional<UUID> after, UUID last, long rows, long bytes) {}

    /** Plans whose resources there are. */
    public Set<String> plansOf(Scope scope) {
        return scope.isAll() ? plans.all() : scope.plans();
    }

    /** None of them empty. */
    public List<Slice> slices(ExportQuery query, int mostRows) {
        var slices = new ArrayList<Slice>();
        query.plans().stream().sorted().forEach(plan -> slices.addAll(slicesOf(plan, query, mostRows)));
        return slices;
    }

    private List<Slice> slicesOf(String plan, ExportQuery query, int mostRows) {
        record End(UUID id, long place, long bytes) {}
        var ends = store.query(
                Sql.lines(Sql.of(ENDS), condition(plan, query), Sql.of(ENDS_END, mostRows)),
                row -> new End(row.id(1), row.bigNumber(2), row.bigNumber(3)));
        var slices = new ArrayList<Slice>();
        End before = null;
        for (var end : ends) {
            slices.add(
                    before == null
                            ? new Slice(plan, Optional.empty(), end.id(), end.place(), end.bytes())
                            : new Slice(
                                    plan,
                                    Optional.of(before.id()),
                                    end.id(),
                                    end.place() - before.place(),
                                    end.bytes() - before.bytes()));
            before = end;
        }
        return slices;
    }

    /** The bodies of a slice, in the order of their ids. */
    public void read(Slice slice, ExportQuery query, Store.BytesReader reader) throws IOException {
        var conditions = new ArrayList<Sql>();
        slice.after().ifPresent(after -> conditions.add(Sql.of("r.id > ?", after)));
        conditions.add(Sql.of("r.id <= ?", slice.last()));
        conditions.add(condition(slice.plan(), query));
        store.copyOut(
                Sql.lines(
                        Sql.of("select r.body from fhir_resource r where"),
                        Sql.all(conditions),
                        Sql.of("order by r.id")),
                reader);
    }

    private static Sql condition(String plan, ExportQuery query) {
        var all = new ArrayList<Sql>();
        all.add(Sql.of("r.plan = ? and r.type = ?", plan, query.type()));
        all.add(ResourceSql.asOf(query.asOf()));
        query.since().ifPresent(since -> all.add(Sql.of("r.last_updated > ?", since)));
        query.until().ifPresent(until -> all.add(Sql.of("r.last_updated < ?", until)));
        all.add(new ResourceSql(Set.of(plan)).of(query.conditions()));
        return Sql.all(all);
    }
}
