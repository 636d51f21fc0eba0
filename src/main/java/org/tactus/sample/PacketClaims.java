package org.tactus.sample;

import static java.util.stream.Collectors.groupingBy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.tactus.casefile.DecisionBody;
import org.tactus.json.StrictJson;
import org.tactus.ledger.ClaimPlaces;
import org.tactus.ledger.ClaimRecord;
import org.tactus.ledger.Claims;
import org.tactus.ledger.Digest;
import org.tactus.record.RecordPlaces.Place;
import org.tactus.review.Explanations;
import org.tactus.sample.PacketBundles.PacketBundle;

/** Reads claims with all that there is of them, as it was at a moment: as many statements for one as for a hundred. */
@ApplicationScoped
class PacketClaims {

    private final Claims claims;
    private final Explanations explanations;
    private final PacketBundles bundles;
    private final ClaimPlaces places;

    PacketClaims(Claims claims, Explanations explanations, PacketBundles bundles, ClaimPlaces places) {
        this.claims = claims;
        this.explanations = explanations;
        this.bundles = bundles;
        this.places = places;
    }

    /** {@code record.json}. */
    record RecordFile(List<RowBody> rows) {}

    /** A row on record: SHA-256 of the text is the leaf. */
    record RowBody(String table, long number, long entry, @Nullable Long seal, String leaf, String text) {

        static RowBody of(Place place) {
            return new RowBody(
                    place.table(),
                    place.number(),
                    place.entry(),
                    place.seal().orElse(null),
                    Digest.of(place.text()).hex(),
                    place.text());
        }
    }

    /** In the order of the ids. */
    @Transactional
    List<PacketClaim> read(List<UUID> ids, Instant asOf) {
        var records = inOrder(claims.recordsThen(ids, asOf), ids);
        var explained = explanations.of(records);
        var emitted = bundles.of(records);
        var rows = places.ofClaims(ids, asOf).stream().collect(groupingBy(Place::owner));
        return IntStream.range(0, records.size())
                .mapToObj(i -> {
                    var id = records.get(i).id();
                    return claim(
                            records.get(i),
                            explained.get(i),
                            Optional.ofNullable(emitted.get(id)),
                            rows.getOrDefault(id.toString(), List.of()));
                })
                .toList();
    }

    private static List<ClaimRecord> inOrder(List<ClaimRecord> records, List<UUID> ids) {
        var byId = new HashMap<UUID, ClaimRecord>();
        records.forEach(record -> byId.put(record.id(), record));
        return ids.stream().map(byId::get).toList();
    }

    private static PacketClaim claim(
            ClaimRecord record, String explanation, Optional<PacketBundle> bundle, List<Place> places) {
        var rows = new ArrayList<>(places);
        bundle.ifPresent(emitted -> rows.addAll(emitted.places()));
        var files = new LinkedHashMap<String, String>();
        files.put("claim.json", record.submission());
        files.put("evidence.json", record.evidence());
        files.put("decision.json", record.decision());
        files.put("explanation.json", explanation);
        bundle.ifPresent(emitted -> files.put("bundle.json", emitted.json()));
        files.put(
                "record.json",
                StrictJson.write(new RecordFile(rows.stream().map(RowBody::of).toList())));
        return new PacketClaim(record.id(), DecisionBody.read(record), files);
    }
}
