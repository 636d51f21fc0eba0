package org.tactus.rule;

import static org.tactus.rule.FindingCode.LICENSE_NOT_ON_FILE;
import static org.tactus.rule.FindingCode.LICENSE_UNVERIFIED;

import java.util.Optional;
import java.util.Set;
import org.tactus.claim.MassageClaim;
import org.tactus.fact.Facts;
import org.tactus.fact.StateLicense;

/** The license is on file as this therapist's, as far as licenses of its state are on file. */
public record LicenseIsOnFile() implements CoverageRule {

    @Override
    public Verdict check(MassageClaim claim, Facts facts) {
        var license = facts.license();
        var therapist = TherapistIsIdentified.npiOf(claim, facts);
        if (license.number().isEmpty() || therapist.isEmpty()) {
            return Verdict.MET;
        }
        if (license.onFile().isPresent()) {
            return license.onFile().get().holder().equals(therapist.get())
                    ? Verdict.MET
                    : unmet(LICENSE_NOT_ON_FILE, "The license on file under that number is somebody else's.");
        }
        var state = license.number().get().state();
        return license.isStateOnFile()
                ? unmet(LICENSE_NOT_ON_FILE, "Licenses of " + state + " are on file, and none under that number.")
                : unmet(LICENSE_UNVERIFIED, "No license of " + state + " is on file to check it against.");
    }

    /** The license on file, where it is known to be the therapist's: what else is asked of it goes by that. */
    static Optional<StateLicense> verified(MassageClaim claim, Facts facts) {
        return facts.license().onFile().filter(license -> TherapistIsIdentified.npiOf(claim, facts)
                .filter(license.holder()::equals)
                .isPresent());
    }

    private static Verdict unmet(FindingCode code, String message) {
        return Verdict.unmet(code, "therapist.license.number", message);
    }

    @Override
    public Set<FindingCode> codes() {
        return Set.of(LICENSE_NOT_ON_FILE, LICENSE_UNVERIFIED);
    }

    @Override
    public String source() {
        return "CMS, CY 2020 letter to MA plans: \"state-licensed\"; our reading: what a state's register says, as far as it is"
                + " at hand (docs/clarifications.md#license-number)";
    }
}
