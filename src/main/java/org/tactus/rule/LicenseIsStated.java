package org.tactus.rule;

import static org.tactus.rule.FindingCode.LICENSE_MISSING;

import java.util.Set;
import org.tactus.claim.MassageClaim;
import org.tactus.codeset.Licensing;
import org.tactus.fact.Facts;

/**
 * The therapist's license is given, or on file: CMS's second condition.
 *
 * <p>On file it is looked up by the therapist's NPI: without that, nobody knows whether it is there.
 */
public record LicenseIsStated() implements CoverageRule {

    @Override
    public Verdict check(MassageClaim claim, Facts facts) {
        return facts.license().number().isPresent()
                        || TherapistIsIdentified.npiOf(claim, facts).isEmpty()
                        || nowhereIsAnyToHave(claim)
                ? Verdict.MET
                : Verdict.unmet(
                        LICENSE_MISSING,
                        "therapist.license",
                        "The claim names no license, and none of the therapist's is on file.");
    }

    /** Each line lies in a state that issues none, as another rule says; without lines, nobody knows which license it takes. */
    private static boolean nowhereIsAnyToHave(MassageClaim claim) {
        return claim.lines().stream().allMatch(line -> ServiceStateIsKnown.licensingOf(claim, line)
                .filter(Licensing.NOTHING::equals)
                .isPresent());
    }

    @Override
    public Set<FindingCode> codes() {
        return Set.of(LICENSE_MISSING);
    }

    @Override
    public String source() {
        return "CMS, CY 2020 letter to MA plans: \"furnished by a state-licensed massage therapist\""
                + " (docs/clarifications.md#license-number)";
    }
}
