package org.tactus.sample;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.tactus.access.PublicUrl;
import org.tactus.casefile.DecisionBody;
import org.tactus.casefile.FiledClaims;
import org.tactus.claim.Frequency;
import org.tactus.fhir.BundleJson;
import org.tactus.ledger.ClaimPlaces;
import org.tactus.ledger.ClaimRecord;
import org.tactus.ledger.ResourceKey;
import org.tactus.ledger.Resources;
import org.tactus.ledger.StoredBundle;
import org.tactus.record.RecordPlaces.Place;

/** The FHIR that accepted claims became when they were: as plans got it. */
@ApplicationScoped
class PacketBundles {

    private static final String BUNDLE = "Bundle";

    /** Of a claim that is accepted; the second one says that another took its place, or took it back. */
    private static final int ACCEPTED = 1;

    private static final int CANCELLED = 2;

    /** Nobody's address (RFC 2606): a packet is the same bytes, whoever asks for it by which name. */
    private static final String NOWHERE = "https://tactus.invalid";

    private final Resources resources;
    private final ClaimPlaces places;
    private final String base;

    PacketBundles(Resources resources, ClaimPlaces places, PublicUrl tactus) {
        this.resources = resources;
        this.places = places;
        this.base = tactus.stated().orElse(NOWHERE) + "/fhir";
    }

    /** A bundle, and where its rows stand in the record. */
    record PacketBundle(String json, List<Place> places) {}

    /** By the claim's id; a claim that wasn't accepted has none. */
    Map<UUID, PacketBundle> of(Collection<ClaimRecord> records) {
        var wanted = new HashMap<UUID, StoredBundle.Entry>();
        records.forEach(record -> bundleOf(record).ifPresent(bundle -> wanted.put(record.id(), bundle)));
        if (wanted.isEmpty()) {
            return Map.of();
        }
        var stored = resources.versions(BUNDLE, wanted.values()).stream()
                .collect(toMap(bundle -> new StoredBundle.Entry(bundle.key(), bundle.version()), Function.identity()));
        var held = resources.bundles(stored.values());
        var contents = resources.contents(held);
        var byOwner = places.ofBundles(held).stream().collect(groupingBy(Place::owner));
        var written = new HashMap<StoredBundle.Entry, PacketBundle>();
        for (var bundle : held) {
            var entry = new StoredBundle.Entry(new ResourceKey(BUNDLE, bundle.claimId()), bundle.version());
            var json = BundleJson.write(
                    stored.get(entry),
                    bundle.entries().stream().map(contents::get).toList(),
                    base);
            written.put(entry, new PacketBundle(json, placesOf(bundle, byOwner)));
        }
        var found = new HashMap<UUID, PacketBundle>();
        wanted.forEach((claim, entry) -> found.put(claim, written.get(entry)));
        return found;
    }

    private static List<Place> placesOf(StoredBundle bundle, Map<String, List<Place>> byOwner) {
        return Stream.concat(
                        Stream.of(bundle.claimId() + "/" + bundle.version()),
                        bundle.entries().stream().map(ClaimPlaces::entry))
                .flatMap(owner -> byOwner.getOrDefault(owner, List.of()).stream())
                .toList();
    }

    /** A void becomes no Claim: what plans got is that another doesn't count any more. */
    private static Optional<StoredBundle.Entry> bundleOf(ClaimRecord record) {
        return Optional.ofNullable(DecisionBody.read(record).links().bundle()).map(link -> {
            var id = UUID.fromString(link.substring(link.lastIndexOf('/') + 1));
            var isVoid = FiledClaims.claim(record).frequency() == Frequency.VOID;
            return new StoredBundle.Entry(new ResourceKey(BUNDLE, id), isVoid ? CANCELLED : ACCEPTED);
        });
    }
}
