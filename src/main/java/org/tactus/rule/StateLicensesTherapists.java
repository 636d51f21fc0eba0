package org.tactus.rule;

import static org.tactus.rule.FindingCode.LICENSE_STATE_UNREGULATED;

import java.util.List;
import java.util.Set;
import org.tactus.claim.MassageClaim;
import org.tactus.codeset.Licensing;
import org.tactus.fact.Facts;

/** The state of service licenses, certifies or registers massage therapists: where nothing is issued, nobody is licensed. */
public record StateLicensesTherapists() implements CoverageRule {

    @Override
    public Verdict check(MassageClaim claim, Facts facts) {
        return Verdict.ofEachLine(claim, line -> ServiceStateIsKnown.licensingOf(claim, line)
                .map(licensing -> licensing != Licensing.NOTHING
                        ? Verdict.MET
                        : Verdict.unmet(
                                LICENSE_STATE_UNREGULATED,
                                "therapist.license.state",
                                claim.stateOfService(line) + " licenses no massage therapists."))
                .orElse(ServiceStateIsKnown.NOT_KNOWN));
    }

    @Override
    public String statement() {
        return "The state of service licenses massage therapists.";
    }

    @Override
    public List<Seen> saw(MassageClaim claim, Facts facts) {
        var sight = new Sight(claim, facts);
        return List.of(
                sight.statesOfService(),
                Seen.of(
                        "issued there",
                        claim.lines().stream()
                                .map(line -> ServiceStateIsKnown.licensingOf(claim, line))
                                .distinct()
                                .toList(),
                        Sight.STATES));
    }

    @Override
    public Set<FindingCode> codes() {
        return Set.of(LICENSE_STATE_UNREGULATED);
    }

    @Override
    public String source() {
        return "CMS, CY 2020 letter to MA plans: \"state-licensed\"; the states by ABMP's list of 2025-03"
                + " (docs/clarifications.md#licensing-states)";
    }
}
