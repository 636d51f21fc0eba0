package org.tactus.x12;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tactus.claimfile.Slip;

/** The slips of a file's claims, taken along with its segments. */
final class ClaimSlips {

    private final Iterator<Slip> slips;
    private @Nullable Slip following;

    ClaimSlips(Iterator<Slip> slips) {
        this.slips = slips;
    }

    /** The next ones, as far as they are of segments up to that one. */
    List<Slip> upTo(long segment) {
        var found = new ArrayList<Slip>();
        for (var slip = peek(); slip != null && SlipPlace.of(slip).segment() <= segment; slip = peek()) {
            found.add(slip);
            following = null;
        }
        return found;
    }

    private @Nullable Slip peek() {
        if (following == null && slips.hasNext()) {
            following = slips.next();
        }
        return following;
    }
}
