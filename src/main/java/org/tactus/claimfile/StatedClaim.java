package org.tactus.claimfile;

import java.util.List;
import java.util.Optional;
import org.tactus.casefile.ClaimSubmission;

/**
 * A claim as it stands in a file.
 *
 * @param place where it begins: {@code line 7}, {@code segment 31}, {@code Bundle.entry[3].resource}
 * @param controlNumber as far as it could be read; empty otherwise
 * @param submission what it says; empty where it can't be made out at all, which slips then say
 * @param normalizations what was read otherwise than it stands there
 * @param slips what can't be read; with any, it isn't filed
 */
public record StatedClaim(
        String place,
        String controlNumber,
        Optional<ClaimSubmission> submission,
        List<Normalization> normalizations,
        List<Slip> slips) {

    public StatedClaim {
        normalizations = List.copyOf(normalizations);
        slips = List.copyOf(slips);
    }

    /** A place of which no claim can be made out. */
    public static StatedClaim unreadable(String place, Slip slip) {
        return new StatedClaim(place, "", Optional.empty(), List.of(), List.of(slip));
    }
}
