package org.tactus.rule;

import static org.tactus.rule.FindingCode.LICENSE_NOT_ON_FILE;
import static org.tactus.rule.FindingCode.LICENSE_UNVERIFIED;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tactus.claim.MassageClaim;
import org.tactus.fact.Facts;
import org.tactus.fact.StateLicense;

/** The license is on file as this therapist's, as far as licenses of its state are on file. */
public record LicenseIsOnFile() implements CoverageRule {

    static final Verdict NOT_VERIFIED = Verdict.notJudged("No license on file is known to be the therapist's.");

    @Override
    public Verdict check(MassageClaim claim, Facts facts) {
        var license = facts.license();
        var therapist = TherapistIsIdentified.npiOf(claim, facts);
        if (therapist.isEmpty()) {
            return TherapistIsIdentified.NOT_KNOWN;
        }
        if (license.number().isEmpty()) {
            return LicenseIsStated.NONE;
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
    public List<Correction> corrections(MassageClaim claim, Facts facts) {
        return FittingLicense.of(claim, facts);
    }

    @Override
    public String statement() {
        return "The license is on file as this therapist's.";
    }

    @Override
    public List<Seen> saw(MassageClaim claim, Facts facts) {
        var sight = new Sight(claim, facts);
        return List.of(
                sight.license(),
                sight.therapistNpi(),
                sight.licenseOnFile("on file under that number, held by NPI", StateLicense::holder),
                Seen.of("licenses of that state are on file", facts.license().isStateOnFile(), "on file: licenses"));
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
