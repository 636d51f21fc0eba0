package org.tactus.x12;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What became of a claim of an 837P file.
 *
 * @param place where it stands in the file, as its reader gives it: {@code segment 31}
 * @param claimId of a claim that was filed
 * @param reasons of a rejected claim: of its findings that are errors, each once here
 */
public record ClaimStatus(String place, Outcome outcome, Optional<String> claimId, List<Reason> reasons) {

    public ClaimStatus {
        reasons = reasons.stream().distinct().toList();
        if (outcome == Outcome.REJECTED && reasons.isEmpty()) {
            throw new IllegalArgumentException("a rejected claim has reasons");
        }
    }

    /** How far it came. */
    public enum Outcome {
        ACCEPTED,
        HELD,
        REJECTED,
        /** It couldn't be made out, or may not be filed as it is; nothing was filed. */
        UNREADABLE,
        /** Nothing is known of it yet. */
        PENDING;

        boolean isTurnedAway() {
            return this == REJECTED || this == UNREADABLE;
        }
    }

    /**
     * Why, in a 277CA's codes.
     *
     * @param category A3, A6, A7 or A8
     */
    public record Reason(String category, String status, @Nullable String entity) {}

    static ClaimStatus pending(String place) {
        return new ClaimStatus(place, Outcome.PENDING, Optional.empty(), List.of());
    }
}
