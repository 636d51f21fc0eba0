package org.tactus.rule;

import static org.tactus.rule.FindingCode.PLACE_OF_SERVICE_INVALID;

import java.util.List;
import java.util.Set;
import org.tactus.claim.MassageClaim;
import org.tactus.claim.ServiceLine;
import org.tactus.codeset.PlaceOfService;
import org.tactus.fact.Facts;

/** Each line names a place where massage is furnished as a benefit of its own. */
public record PlaceOfServiceFits() implements CoverageRule {

    @Override
    public Verdict check(MassageClaim claim, Facts facts) {
        return Verdict.ofEachLine(claim, line -> verdictOn(claim, line));
    }

    private static Verdict verdictOn(MassageClaim claim, ServiceLine line) {
        var code = line.placeOfService();
        return switch (PlaceOfService.of(code)) {
            case FITS -> Verdict.MET;
            case FITS_WITH_NOTE ->
                claim.note().isPresent()
                        ? Verdict.MET
                        : unmet("Place of service " + code + " needs a note that says which place it was.");
            case TELEHEALTH -> unmet("Place of service " + code + " is telehealth; massage is hands-on work.");
            case DOES_NOT_FIT -> unmet("Massage isn't a benefit of its own at place of service " + code + ".");
            case UNASSIGNED ->
                unmet(
                        code.isEmpty()
                                ? "The line names no place of service."
                                : "\"" + code + "\" is no place of service code.");
        };
    }

    private static Verdict unmet(String message) {
        return Verdict.unmet(PLACE_OF_SERVICE_INVALID, "lines.placeOfService", message);
    }

    @Override
    public String statement() {
        return "The massage took place where it is a benefit of its own.";
    }

    @Override
    public List<Seen> saw(MassageClaim claim, Facts facts) {
        var sight = new Sight(claim, facts);
        return List.of(
                sight.lines("places of service", "placeOfService", ServiceLine::placeOfService),
                Seen.of(
                        "those places",
                        claim.lines().stream()
                                .map(line -> PlaceOfService.of(line.placeOfService()))
                                .toList(),
                        Sight.PLACES));
    }

    @Override
    public Set<FindingCode> codes() {
        return Set.of(PLACE_OF_SERVICE_INVALID);
    }

    @Override
    public String source() {
        return "CMS, Place of Service Code Set; which places fit is our reading (docs/clarifications.md#place-of-service)";
    }
}
