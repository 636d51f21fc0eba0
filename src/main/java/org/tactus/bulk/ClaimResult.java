package org.tactus.bulk;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.tactus.claimfile.Normalization;
import org.tactus.claimfile.Slip;

/**
 * What became of a claim of a file.
 *
 * @param position which of the file's claims, from 1
 * @param place where it stands in the file
 * @param claimId the claim that it became; of a refused one, the one that has its control number; empty where there is none
 * @param outcome accepted, held or rejected, of one that is on file
 */
record ClaimResult(
        long position,
        String place,
        String controlNumber,
        Status status,
        Optional<UUID> claimId,
        Optional<String> outcome,
        List<Normalization> normalizations,
        List<Slip> slips) {

    /** What was done with it. */
    enum Status {
        FILED,
        /** The same claim was on file. */
        ON_FILE,
        /** It may not be filed as it is. */
        REFUSED,
        UNREADABLE
    }
}
