package org.tactus.rule;

import static org.tactus.rule.FindingCode.SERVICE_STATE_UNKNOWN;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tactus.claim.MassageClaim;
import org.tactus.claim.ServiceLine;
import org.tactus.codeset.Licensing;
import org.tactus.codeset.UsState;
import org.tactus.fact.Facts;

/** An address says in which state each line was furnished: the license hangs on it. */
public record ServiceStateIsKnown() implements CoverageRule {

    static final Verdict NONE_THAT_LICENSES =
            Verdict.notJudged("No state of service is known that licenses massage therapists.");

    static final Verdict NOT_KNOWN = Verdict.notJudged("The state of service isn't known.");

    @Override
    public Verdict check(MassageClaim claim, Facts facts) {
        return Verdict.ofEachLine(claim, line -> stateOf(claim, line).isPresent() ? Verdict.MET : unmet(claim, line));
    }

    /** The state of service of a line; empty where none is named, or none that there is. */
    static Optional<UsState> stateOf(MassageClaim claim, ServiceLine line) {
        return UsState.of(claim.stateOfService(line));
    }

    /** What the state of service issues to massage therapists; empty where the state isn't known. */
    static Optional<Licensing> licensingOf(MassageClaim claim, ServiceLine line) {
        return stateOf(claim, line).map(UsState::licensing);
    }

    /** The address that says so. */
    static String elementOf(MassageClaim claim, ServiceLine line) {
        if (line.isAtHome()) {
            return "member.address.state";
        }
        return claim.serviceFacility().isPresent() ? "serviceFacility.address.state" : "billingProvider.address.state";
    }

    private static Verdict unmet(MassageClaim claim, ServiceLine line) {
        var stated = claim.stateOfService(line);
        return Verdict.unmet(
                SERVICE_STATE_UNKNOWN,
                elementOf(claim, line),
                stated.isEmpty() ? "No state of service is given." : "\"" + stated + "\" is no state.");
    }

    @Override
    public String statement() {
        return "An address says in which state the massage took place.";
    }

    @Override
    public List<Seen> saw(MassageClaim claim, Facts facts) {
        var sight = new Sight(claim, facts);
        return List.of(sight.statesOfService());
    }

    @Override
    public Set<FindingCode> codes() {
        return Set.of(SERVICE_STATE_UNKNOWN);
    }

    @Override
    public String source() {
        return "CMS, CY 2020 letter to MA plans: \"state-licensed\"; our reading: by the state where the massage took place"
                + " (docs/clarifications.md#state-of-service)";
    }
}
