package org.tactus.rule;

import static org.tactus.rule.FindingCode.LICENSE_CREDENTIAL_NOT_ACCEPTED;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.tactus.claim.LicenseNumber;
import org.tactus.claim.MassageClaim;
import org.tactus.codeset.Licensing;
import org.tactus.codeset.UsState;
import org.tactus.fact.Benefit;
import org.tactus.fact.Credential;
import org.tactus.fact.Facts;
import org.tactus.fact.StateLicense;

/**
 * What the therapist holds is a license, or a certificate or registration that the plan takes in its stead.
 *
 * <p>California issues certificates and Vermont registrations alone, whatever is on file; elsewhere the file says. Without lines
 * there is no plan year to say what the plan takes.
 */
public record LicenseIsAccepted() implements CoverageRule {

    private static final Verdict KIND_NOT_KNOWN = Verdict.notJudged("What the therapist holds isn't known.");

    private static final Set<Credential> USUALLY_ACCEPTED = Set.of(Credential.LICENSE);

    @Override
    public Verdict check(MassageClaim claim, Facts facts) {
        if (claim.lines().isEmpty()) {
            return LinesAreCounted.NO_LINES;
        }
        return facts.license()
                .number()
                .flatMap(license -> credential(license, claim, facts))
                .map(credential -> accepted(facts).contains(credential)
                        ? Verdict.MET
                        : Verdict.unmet(
                                LICENSE_CREDENTIAL_NOT_ACCEPTED,
                                "therapist.license",
                                "The therapist holds a " + credential.name().toLowerCase(Locale.ROOT)
                                        + ", which the plan doesn't take for a license."))
                .orElse(KIND_NOT_KNOWN);
    }

    private static Optional<Credential> credential(LicenseNumber license, MassageClaim claim, Facts facts) {
        return switch (UsState.of(license.state()).map(UsState::licensing).orElse(Licensing.NOTHING)) {
            case LICENSE -> LicenseIsOnFile.verified(claim, facts).map(StateLicense::kind);
            case CERTIFICATE -> Optional.of(Credential.CERTIFICATE);
            case REGISTRATION -> Optional.of(Credential.REGISTRATION);
            case NOTHING -> Optional.empty();
        };
    }

    private static Set<Credential> accepted(Facts facts) {
        return facts.benefit().map(Benefit::credentials).orElse(USUALLY_ACCEPTED);
    }

    @Override
    public List<Correction> corrections(MassageClaim claim, Facts facts) {
        return FittingLicense.of(claim, facts);
    }

    @Override
    public String statement() {
        return "What the therapist holds is a license, or what the plan takes for one.";
    }

    @Override
    public List<Seen> saw(MassageClaim claim, Facts facts) {
        var sight = new Sight(claim, facts);
        return List.of(
                sight.license(),
                sight.licenseOnFile("kind", StateLicense::kind),
                sight.benefit("taken for a license", Benefit::credentials, USUALLY_ACCEPTED));
    }

    @Override
    public Set<String> switches() {
        return Set.of("credentials");
    }

    @Override
    public Set<FindingCode> codes() {
        return Set.of(LICENSE_CREDENTIAL_NOT_ACCEPTED);
    }

    @Override
    public String source() {
        return "CMS, CY 2020 letter to MA plans: \"state-licensed\", read to the letter unless a plan takes the responsibility"
                + " (docs/clarifications.md#licensing-states)";
    }
}
