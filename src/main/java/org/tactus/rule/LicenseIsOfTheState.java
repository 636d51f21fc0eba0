package org.tactus.rule;

import static org.tactus.rule.FindingCode.LICENSE_WRONG_STATE;

import java.util.List;
import java.util.Set;
import org.tactus.claim.LicenseNumber;
import org.tactus.claim.MassageClaim;
import org.tactus.claim.ServiceLine;
import org.tactus.codeset.Licensing;
import org.tactus.codeset.UsState;
import org.tactus.fact.Facts;

/** The license is of the state where each line was furnished: the facility's, or the member's at home. */
public record LicenseIsOfTheState() implements CoverageRule {

    @Override
    public Verdict check(MassageClaim claim, Facts facts) {
        return facts.license()
                .number()
                .map(license -> Verdict.ofEachLine(claim, line -> verdictOn(license, claim, line)))
                .orElse(LicenseIsStated.NONE);
    }

    private static Verdict verdictOn(LicenseNumber license, MassageClaim claim, ServiceLine line) {
        var state = ServiceStateIsKnown.stateOf(claim, line)
                .filter(where -> where.licensing() != Licensing.NOTHING)
                .map(UsState::name);
        if (state.isEmpty()) {
            return ServiceStateIsKnown.NONE_THAT_LICENSES;
        }
        if (state.get().equals(license.state())) {
            return Verdict.MET;
        }
        return Verdict.unmet(
                LICENSE_WRONG_STATE,
                "therapist.license.state",
                "The massage took place in " + state.get() + ", the license is of "
                        + (license.state().isEmpty() ? "no state that the claim names" : license.state()) + ".");
    }

    @Override
    public List<Correction> corrections(MassageClaim claim, Facts facts) {
        return FittingLicense.of(claim, facts);
    }

    @Override
    public String statement() {
        return "The license is of the state where the massage took place.";
    }

    @Override
    public List<Seen> saw(MassageClaim claim, Facts facts) {
        var sight = new Sight(claim, facts);
        return List.of(sight.license(), sight.statesOfService());
    }

    @Override
    public Set<FindingCode> codes() {
        return Set.of(LICENSE_WRONG_STATE);
    }

    @Override
    public String source() {
        return "CMS, CY 2020 letter to MA plans: \"state-licensed\"; our reading: by the state where the massage took place"
                + " (docs/clarifications.md#state-of-service)";
    }
}
