package org.tactus.fhir;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tactus.casefile.ClaimSubmission;
import org.tactus.problem.Violation;

/**
 * What a Claim says, as a submission.
 *
 * @param changes what was read otherwise than it stands there
 * @param slips what can't be read, by its element: {@code Claim.item[0].serviced}, {@code Claim.patient.resolve().birthDate}
 */
public record ReadClaim(ClaimSubmission submission, List<Change> changes, List<Violation> slips) {

    public ReadClaim {
        changes = List.copyOf(changes);
        slips = List.copyOf(slips);
    }

    /**
     * @param element path into the submission
     * @param stated as it stands there; null where nothing does
     */
    public record Change(String element, @Nullable String stated, String read) {}
}
