package org.tactus.rule;

import static org.tactus.rule.FindingCode.DUPLICATE_SERVICE;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tactus.claim.MassageClaim;
import org.tactus.claim.Npi;
import org.tactus.claim.ServiceLine;
import org.tactus.fact.Facts;
import org.tactus.fact.ServiceOnFile;

/** The same service of the same therapist to the same member on the same day isn't on file, accepted or held. */
public record ServiceIsNotOnFile() implements CoverageRule {

    private static final String REPEATED = "76";

    @Override
    public Verdict check(MassageClaim claim, Facts facts) {
        if (facts.servicesOnFile().isEmpty()) {
            return Verdict.MET;
        }
        if (TherapistIsIdentified.npiOf(claim, facts).isEmpty()) {
            return TherapistIsIdentified.NOT_KNOWN;
        }
        return Verdict.ofEachLine(claim, line -> sameOnFile(claim, line, facts)
                .map(same -> Verdict.unmet(
                        DUPLICATE_SERVICE,
                        "lines.serviceDate",
                        line.code() + " of " + line.serviceDate() + " by this therapist is on file"
                                + same.controlNumber()
                                        .map(number -> " with claim " + number)
                                        .orElse("")
                                + "."))
                .orElse(Verdict.MET));
    }

    /** A second time on one day is told apart by modifier 76. */
    static Optional<ServiceOnFile> sameOnFile(MassageClaim claim, ServiceLine line, Facts facts) {
        var therapist = TherapistIsIdentified.npiOf(claim, facts).map(Npi::value);
        if (therapist.isEmpty() || line.modifiers().contains(REPEATED)) {
            return Optional.empty();
        }
        for (var service : facts.servicesOnFile()) {
            if (service.serviceDate().equals(line.serviceDate())
                    && service.code().equals(line.code())
                    && service.therapist().equals(therapist.get())) {
                return Optional.of(service);
            }
        }
        return Optional.empty();
    }

    @Override
    public String statement() {
        return "The same service of the day isn't on file already.";
    }

    @Override
    public List<Seen> saw(MassageClaim claim, Facts facts) {
        var sight = new Sight(claim, facts);
        return List.of(
                sight.services(),
                sight.visits(),
                sight.therapistNpi(),
                sight.modifiers(),
                sight.otherClaims(
                        "services on those days",
                        sight.onFileOnThoseDays(service -> true).stream()
                                .map(ServiceOnFile::code)
                                .toList()));
    }

    @Override
    public Set<FindingCode> codes() {
        return Set.of(DUPLICATE_SERVICE);
    }

    @Override
    public String source() {
        return "CMS, Claims Processing Manual ch. 1 §120: detection of duplicate claims (docs/clarifications.md#duplicates)";
    }
}
