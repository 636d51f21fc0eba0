package org.tactus.trail;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tactus.audit.AccessList;
import org.tactus.audit.AccessesToResource;
import org.tactus.bulk.ClaimsInFiles;
import org.tactus.claim.Words;
import org.tactus.ledger.ClaimHistories;
import org.tactus.ledger.ClaimReceipts;
import org.tactus.ledger.ClaimRecord;
import org.tactus.ledger.Scope;
import org.tactus.ledger.WrittenVersion;
import org.tactus.outgoing.TakenFiles;
import org.tactus.response.Responses;
import org.tactus.rule.Outcome;

/**
 * Puts a claim's trail together.
 *
 * <p>What happened to it is little, and read whole; who looked at it may be much, and is read a page at a time. A page holds what happened
 * between its first look and its last.
 */
@ApplicationScoped
class Trails {

    private final ClaimHistories histories;
    private final ClaimReceipts receipts;
    private final ClaimsInFiles files;
    private final TakenFiles taken;
    private final Responses responses;
    private final AccessesToResource accesses;

    Trails(
            ClaimHistories histories,
            ClaimReceipts receipts,
            ClaimsInFiles files,
            TakenFiles taken,
            Responses responses,
            AccessesToResource accesses) {
        this.histories = histories;
        this.receipts = receipts;
        this.files = files;
        this.taken = taken;
        this.responses = responses;
        this.accesses = accesses;
    }

    /**
     * A part of a trail.
     *
     * @param last the last look in it, where there are more
     */
    record Part(List<TrailItem> items, Optional<UUID> last) {}

    /** @param after a look: what came behind it */
    Part part(ClaimRecord claim, Optional<UUID> after, int count) {
        var found = accesses.page(claim.id(), after, count + 1);
        var looks = found.subList(0, Math.min(found.size(), count));
        var last = found.size() > count ? Optional.of(looks.get(count - 1)) : Optional.<AccessList.Item>empty();
        var from = after.flatMap(accesses::find).map(AccessList.Item::at);
        var through = last.map(AccessList.Item::at);
        var items = Stream.concat(
                        happened(claim).stream().filter(item -> isWithin(item.at(), from, through)),
                        looks.stream().map(TrailItem.Accessed::of))
                .sorted(TrailItem.IN_TIME)
                .toList();
        return new Part(items, last.map(AccessList.Item::id));
    }

    private static boolean isWithin(Instant at, Optional<Instant> from, Optional<Instant> through) {
        return from.map(at::isAfter).orElse(true)
                && through.map(end -> !at.isAfter(end)).orElse(true);
    }

    private List<TrailItem> happened(ClaimRecord claim) {
        var items = new ArrayList<TrailItem>();
        receipts.of(claim.id()).forEach(receipt -> items.add(TrailItem.Submitted.of(receipt)));
        files.of(claim.id()).forEach(sent -> items.add(TrailItem.Submitted.of(sent)));
        var history = histories.of(claim.id());
        history.events().forEach(event -> items.add(TrailItem.Changed.of(event)));
        var decisions = history.decisions().stream().map(TrailItem.Decided::of).toList();
        items.addAll(decisions);
        bundles(claim).forEach(bundle -> items.add(TrailItem.Written.of(bundle)));
        decisions.stream()
                .filter(decision -> decision.outcome().equals(Words.of(Outcome.ACCEPTED)))
                .flatMap(accepted -> taken.of(claim.plan(), claim.key().billingNpi(), accepted.at()).stream())
                .forEach(file -> items.add(TrailItem.Taken.of(file)));
        responses.told(claim.id(), Scope.ALL).forEach(answer -> items.add(TrailItem.Answered.of(answer)));
        return items;
    }

    private List<List<WrittenVersion>> bundles(ClaimRecord claim) {
        return List.copyOf(histories.written(claim.id(), claim.plan()).stream()
                .collect(Collectors.groupingBy(WrittenVersion::bundle))
                .values());
    }
}
