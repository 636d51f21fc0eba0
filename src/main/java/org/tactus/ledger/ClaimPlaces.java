package org.tactus.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.tactus.record.RecordPlaces;
import org.tactus.record.RecordPlaces.Place;
import org.tactus.record.RecordedTable;
import org.tactus.store.Sql;
import org.tactus.store.Store;

/** Where rows of claims, and of the FHIR that they became, stand in the record. */
@ApplicationScoped
public class ClaimPlaces {

    private static final String BY_CLAIM = "r.claim_id::text";

    private final RecordPlaces places;

    ClaimPlaces(RecordPlaces places) {
        this.places = places;
    }

    /** All that had been written of the claims before the moment, but for FHIR; by the claim's id. */
    public List<Place> ofClaims(Collection<UUID> claims, Instant then) {
        var ids = Store.ids(claims);
        var ofClaim = Sql.of("where r.claim_id = any (?)", ids);
        var found = new ArrayList<Place>();
        found.addAll(places.find(RecordedTable.CLAIM, "r.id::text", Sql.of("where r.id = any (?)", ids)));
        found.addAll(places.find(RecordedTable.CLAIM_DOCUMENT, BY_CLAIM, ofClaim));
        found.addAll(places.find(RecordedTable.CLAIM_LINE, BY_CLAIM, ofClaim));
        found.addAll(places.find(
                RecordedTable.CLAIM_FINDING,
                BY_CLAIM,
                Sql.of(
                        """
                        where r.claim_id = any (?)
                          and (r.decision = 1 or exists (select from claim_event e
                                                          where e.claim_id = r.claim_id and e.kind = 'released' and e.at < ?))""",
                        ids,
                        then)));
        found.addAll(places.find(
                RecordedTable.CLAIM_EVENT, BY_CLAIM, Sql.of("where r.claim_id = any (?) and r.at < ?", ids, then)));
        found.addAll(places.find(
                RecordedTable.CLAIM_RECEIPT, BY_CLAIM, Sql.of("where r.claim_id = any (?) and r.at < ?", ids, then)));
        return found;
    }

    /** Of those versions of bundles, by {@code id/version}; and of all that they hold, by {@link #entry}. */
    public List<Place> ofBundles(Collection<StoredBundle> bundles) {
        var entries = bundles.stream()
                .flatMap(bundle -> bundle.entries().stream().map(entry -> new Held(bundle.plan(), entry)))
                .distinct()
                .toList();
        var found = new ArrayList<Place>();
        found.addAll(places.find(
                RecordedTable.FHIR_BUNDLE,
                "r.claim_id || '/' || r.version",
                Sql.of(
                        "join unnest(?, ?) w (id, version) on (r.claim_id, r.version) = (w.id, w.version)",
                        Store.ids(bundles.stream().map(StoredBundle::claimId).toList()),
                        Store.numbers(
                                bundles.stream().map(StoredBundle::version).toList()))));
        found.addAll(places.find(
                RecordedTable.FHIR_RESOURCE,
                "r.type || '/' || r.id || '/' || r.version",
                Sql.of(
                        """
                        join unnest(?, ?, ?, ?) w (plan, type, id, version)
                          on (r.plan, r.type, r.id, r.version) = (w.plan, w.type, w.id, w.version)""",
                        Store.texts(entries.stream().map(Held::plan).toList()),
                        Store.texts(entries.stream()
                                .map(held -> held.entry().key().type())
                                .toList()),
                        Store.ids(entries.stream()
                                .map(held -> held.entry().key().id())
                                .toList()),
                        Store.numbers(entries.stream()
                                .map(held -> held.entry().version())
                                .toList()))));
        return found;
    }

    private record Held(String plan, StoredBundle.Entry entry) {}

    /** How {@link #ofBundles} names what a bundle holds. */
    public static String entry(StoredBundle.Entry entry) {
        return entry.key() + "/" + entry.version();
    }
}
