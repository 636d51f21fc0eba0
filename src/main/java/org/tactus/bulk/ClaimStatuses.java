package org.tactus.bulk;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import org.tactus.bulk.ClaimResults.Told;
import org.tactus.casefile.DecisionBody;
import org.tactus.casefile.DecisionBody.FindingBody;
import org.tactus.claim.Words;
import org.tactus.json.StrictJson;
import org.tactus.rule.Severity;
import org.tactus.x12.ClaimStatus;
import org.tactus.x12.ClaimStatus.Outcome;
import org.tactus.x12.ClaimStatus.Reason;

/** What became of the claims of a file, as a 277CA says it, a page in memory at a time. */
final class ClaimStatuses implements Iterator<ClaimStatus> {

    private final ClaimResults results;
    private final UUID batch;
    private final Deque<Told> page = new ArrayDeque<>();
    private long position;

    ClaimStatuses(ClaimResults results, UUID batch) {
        this.results = results;
        this.batch = batch;
    }

    @Override
    public boolean hasNext() {
        if (page.isEmpty()) {
            page.addAll(results.behind(batch, position));
        }
        return !page.isEmpty();
    }

    @Override
    public ClaimStatus next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        var told = page.remove();
        position = told.result().position();
        return status(told);
    }

    /** A refused one wasn't filed any more than one that can't be read. */
    private static ClaimStatus status(Told told) {
        var result = told.result();
        var outcome = result.outcome()
                .flatMap(word -> Words.constant(Outcome.class, word))
                .orElse(Outcome.UNREADABLE);
        return new ClaimStatus(
                result.place(),
                outcome,
                result.outcome().flatMap(filed -> result.claimId()).map(UUID::toString),
                outcome == Outcome.REJECTED ? reasons(told.decision()) : List.of());
    }

    private static List<Reason> reasons(Optional<String> decision) {
        return decision.map(json -> StrictJson.read(json, DecisionBody.class).findings().stream()
                        .filter(finding -> finding.severity().equals(Words.of(Severity.ERROR)))
                        .map(ClaimStatuses::reason)
                        .toList())
                .orElse(List.of());
    }

    private static Reason reason(FindingBody finding) {
        return new Reason(finding.statusCategory(), finding.status(), finding.entity());
    }
}
