package org.tactus.intake;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tactus.access.Caller;
import org.tactus.casefile.ClaimSubmission;
import org.tactus.casefile.Filing;
import org.tactus.casefile.Received;
import org.tactus.claim.MassageClaim;
import org.tactus.claim.Npi;
import org.tactus.json.StrictJson;
import org.tactus.json.Violations;
import org.tactus.problem.Problem;
import org.tactus.problem.ProblemKind;
import org.tactus.problem.Violation;

/** Reads submissions, each on behalf of a biller. */
@ApplicationScoped
public class Submissions {

    private final Clock clock;

    Submissions(Clock clock) {
        this.clock = clock;
    }

    /**
     * @throws org.tactus.problem.ProblemException malformed, with all slips, where it can't be read; forbidden, where the claim is
     *     of a billing provider that the caller isn't bound to
     */
    public Filing read(byte[] json, Caller caller) {
        var claim = StrictJson.read(json, ClaimSubmission.class, (body, violations) -> body.toClaim(clock, violations));
        return Filing.ofItself(claim, owner(claim, caller), caller.name(), Received.of(json));
    }

    /**
     * A claim as far as it can be read.
     *
     * @param filing with something else in the place of what is missing or can't be read
     * @param slips that keep it from being filed
     */
    public record AsFar(Filing filing, List<Violation> slips) {}

    /** What is being written, and needn't be complete. */
    public AsFar readAsFar(byte[] json, Caller caller) {
        var violations = new Violations();
        var claim = StrictJson.read(json, ClaimSubmission.class, violations)
                .orElseGet(() -> StrictJson.read("{}", ClaimSubmission.class))
                .toClaim(clock, violations);
        var owner = owner(claim, caller.billingNpis());
        if (owner.isEmpty()) {
            violations.add("billingProvider.npi", "is none of those that you may file for");
        }
        return new AsFar(new Filing(claim, owner.orElse(""), caller.name()), violations.all());
    }

    private static String owner(MassageClaim claim, Caller caller) {
        return owner(claim, caller.billingNpis()).orElseThrow(() -> Problem.of(
                        ProblemKind.FORBIDDEN, "You may file for other billing NPIs than the claim's.")
                .asException());
    }

    /**
     * Whose claim it is; empty where whoever files for these billing NPIs may not file it. A number that is no NPI is nobody's: the slip
     * stays with the biller who made it.
     */
    public static Optional<String> owner(MassageClaim claim, Set<String> billingNpis) {
        var stated = claim.billingProvider().npi().filter(Npi::isValid).map(Npi::value);
        return stated.or(() -> billingNpis.stream().sorted().findFirst()).filter(billingNpis::contains);
    }
}
