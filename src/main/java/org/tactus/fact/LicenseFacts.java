package org.tactus.fact;

import java.util.Optional;
import org.tactus.claim.LicenseNumber;

/**
 * The therapist's license and what is on file about it.
 *
 * @param number as the claim states it, or, where it states none, of the license on file that fits best
 * @param onFile the license of that state and number, whoever's it is
 * @param isStateOnFile whether any license of that state is on file
 */
public record LicenseFacts(Optional<LicenseNumber> number, Optional<StateLicense> onFile, boolean isStateOnFile) {

    public static final LicenseFacts NONE = new LicenseFacts(Optional.empty(), Optional.empty(), false);
}
