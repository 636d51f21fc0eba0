package org.tactus.rule;

import static org.tactus.rule.FindingCode.LICENSE_NOT_IN_FORCE;
import static org.tactus.rule.FindingCode.LICENSE_SUSPENDED;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.tactus.claim.MassageClaim;
import org.tactus.fact.Facts;
import org.tactus.fact.StateLicense;
import org.tactus.fact.StateLicense.Status;

/** The license on file was active on each day of service, its first and last day inside. */
public record LicenseIsInForce() implements CoverageRule {

    @Override
    public Verdict check(MassageClaim claim, Facts facts) {
        return LicenseIsOnFile.verified(claim, facts)
                .map(license -> Verdict.ofEachLine(claim, line -> verdictOn(license, line.serviceDate())))
                .orElse(LicenseIsOnFile.NOT_VERIFIED);
    }

    private static Verdict verdictOn(StateLicense license, LocalDate day) {
        var status = license.statusOn(day).orElse(Status.EXPIRED);
        return switch (status) {
            case ACTIVE -> Verdict.MET;
            case EXPIRED ->
                Verdict.unmet(
                        LICENSE_NOT_IN_FORCE,
                        "therapist.license.number",
                        "The license was not in force on " + day + ".");
            default ->
                Verdict.unmet(
                        LICENSE_SUSPENDED,
                        "therapist.license.number",
                        "The license was " + status.name().toLowerCase(Locale.ROOT) + " on " + day + ".");
        };
    }

    @Override
    public List<Correction> corrections(MassageClaim claim, Facts facts) {
        return FittingLicense.of(claim, facts);
    }

    @Override
    public String statement() {
        return "The license was active on each day of service.";
    }

    @Override
    public List<Seen> saw(MassageClaim claim, Facts facts) {
        var sight = new Sight(claim, facts);
        return List.of(
                sight.license(),
                sight.visits(),
                sight.licenseOnFile(
                        "how it stood on those days",
                        license -> sight.days().stream().map(license::statusOn).toList()));
    }

    @Override
    public Set<FindingCode> codes() {
        return Set.of(LICENSE_NOT_IN_FORCE, LICENSE_SUSPENDED);
    }

    @Override
    public String source() {
        return "CMS, CY 2020 letter to MA plans: \"state-licensed\", on the day the massage is furnished"
                + " (docs/clarifications.md#license-number)";
    }
}
