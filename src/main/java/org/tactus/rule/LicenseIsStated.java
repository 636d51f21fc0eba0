package org.tactus.rule;

import static org.tactus.rule.FindingCode.LICENSE_MISSING;

import java.util.List;
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

    static final Verdict NONE = Verdict.notJudged("No license is given, and none is on file.");

    @Override
    public Verdict check(MassageClaim claim, Facts facts) {
        if (facts.license().number().isPresent()) {
            return Verdict.MET;
        }
        if (TherapistIsIdentified.npiOf(claim, facts).isEmpty()) {
            return TherapistIsIdentified.NOT_KNOWN;
        }
        return nowhereIsAnyToHave(claim)
                ? ServiceStateIsKnown.NONE_THAT_LICENSES
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
    public String statement() {
        return "The therapist's license is given, or on file.";
    }

    @Override
    public List<Seen> saw(MassageClaim claim, Facts facts) {
        var sight = new Sight(claim, facts);
        return List.of(sight.license(), sight.therapistNpi(), sight.statesOfService());
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
