package org.tactus.x12;

import java.util.Iterator;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds to each claim of a file what became of it; both in the order of the file. */
final class Statuses {

    private static final Pattern PLACE = Pattern.compile("segment (\\d{1,18})\\b.*");

    private final Iterator<ClaimStatus> statuses;
    private @Nullable ClaimStatus following;
    private long before;

    Statuses(Iterator<ClaimStatus> statuses) {
        this.statuses = statuses;
    }

    /** The one between the claim before it and the claim itself; of several the last, the others are of no claim. */
    ClaimStatus of(Segment claim) {
        ClaimStatus found = null;
        for (var status = peek(); status != null && at(status) <= claim.number(); status = peek()) {
            if (at(status) > before) {
                found = status;
            }
            following = null;
        }
        before = claim.number();
        return found == null ? ClaimStatus.pending(claim.place()) : found;
    }

    private @Nullable ClaimStatus peek() {
        if (following == null && statuses.hasNext()) {
            following = statuses.next();
        }
        return following;
    }

    private static long at(ClaimStatus status) {
        var place = PLACE.matcher(status.place());
        return place.matches() ? Long.parseLong(place.group(1)) : 0;
    }
}
