package org.tactus.claimform;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A claim that somebody has begun to write.
 *
 * @param title to tell it from others: its control number, or whatever else was typed first
 * @param typed what stands in its fields, by their names, as it was typed
 */
record Draft(UUID id, String title, Map<String, List<String>> typed, Instant createdAt, Instant changedAt) {

    Draft {
        typed = Map.copyOf(typed);
    }

    /** What was typed is people's: it goes into no log. */
    @Override
    public String toString() {
        return "Draft[" + id + "]";
    }
}
