package org.tactus.ledger;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * A claim from its filing on.
 *
 * @param filing its first decision
 * @param events what became of it, in their order
 */
public record ClaimHistory(Decided filing, List<ClaimEvent> events) {

    public ClaimHistory {
        events = List.copyOf(events);
    }

    /**
     * A decision as it was made.
     *
     * @param by whoever filed or released the claim
     * @param decision JSON, as it was answered
     * @param evidence JSON: what it was decided by
     */
    public record Decided(int number, Instant at, String by, String decision, String evidence) {}

    /** The filing's, and those of releases. */
    public List<Decided> decisions() {
        var decisions = new ArrayList<>(List.of(filing));
        for (var event : events) {
            event.decided()
                    .ifPresent(anew -> decisions.add(new Decided(
                            decisions.size() + 1, event.at(), event.by(), anew.decision(), anew.evidence())));
        }
        return decisions;
    }
}
