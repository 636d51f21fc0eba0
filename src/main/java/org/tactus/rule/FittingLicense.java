package org.tactus.rule;

import static org.tactus.rule.FindingCode.LICENSE_CREDENTIAL_NOT_ACCEPTED;
import static org.tactus.rule.FindingCode.LICENSE_NOT_IN_FORCE;
import static org.tactus.rule.FindingCode.LICENSE_NOT_ON_FILE;
import static org.tactus.rule.FindingCode.LICENSE_SUSPENDED;
import static org.tactus.rule.FindingCode.LICENSE_WRONG_STATE;

import java.util.List;
import java.util.Set;
import org.tactus.claim.MassageClaim;
import org.tactus.fact.Facts;
import org.tactus.fact.Practitioner;
import org.tactus.fact.StateLicense;
import org.tactus.fact.StateLicense.Status;

/** Another license of the therapist's, on file, of the state of service and active on each day. */
final class FittingLicense {

    private static final Set<FindingCode> CODES = Set.of(
            LICENSE_WRONG_STATE,
            LICENSE_NOT_ON_FILE,
            LICENSE_NOT_IN_FORCE,
            LICENSE_SUSPENDED,
            LICENSE_CREDENTIAL_NOT_ACCEPTED);

    private FittingLicense() {}

    /** One at most. */
    static List<Correction> of(MassageClaim claim, Facts facts) {
        return facts.therapist().map(Practitioner::licenses).orElse(List.of()).stream()
                .filter(license -> !facts.license()
                        .number()
                        .filter(license.number()::isSameAs)
                        .isPresent())
                .filter(license -> fits(license, claim))
                .findFirst()
                .map(FittingLicense::correction)
                .stream()
                .toList();
    }

    private static boolean fits(StateLicense license, MassageClaim claim) {
        return !claim.lines().isEmpty()
                && claim.lines().stream()
                        .allMatch(line -> claim.stateOfService(line)
                                        .equals(license.number().state())
                                && license.statusOn(line.serviceDate())
                                        .filter(Status.ACTIVE::equals)
                                        .isPresent());
    }

    private static Correction correction(StateLicense license) {
        var number = license.number();
        return new Correction(
                CODES,
                "therapist.license",
                0,
                number,
                "This license of the therapist's is on file, of the state of service, and was active then.",
                claim -> claim.withTherapist(claim.therapist().withLicense(number)));
    }
}
