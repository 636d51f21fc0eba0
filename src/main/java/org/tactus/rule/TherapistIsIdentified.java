package org.tactus.rule;

import static org.tactus.rule.FindingCode.THERAPIST_NPI_INVALID;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tactus.claim.MassageClaim;
import org.tactus.claim.Npi;
import org.tactus.fact.Facts;

/** Who treated is known by a person's NPI. */
public record TherapistIsIdentified() implements CoverageRule {

    static final Verdict NOT_KNOWN = Verdict.notJudged("The therapist isn't known by a person's NPI.");

    @Override
    public Verdict check(MassageClaim claim, Facts facts) {
        var npi = claim.therapist().npi();
        if (npi.isEmpty()) {
            return unmet("The claim names no NPI of the therapist.");
        }
        if (!npi.get().isValid()) {
            return unmet("\"" + npi.get() + "\" is no NPI: ten digits, the last a check digit.");
        }
        return npiOf(claim, facts).isPresent()
                ? Verdict.MET
                : unmet("The NPI is the billing organization's; a person furnishes massage.");
    }

    /** The therapist's NPI, where it is a person's: what else is asked of the therapist goes by that. */
    static Optional<Npi> npiOf(MassageClaim claim, Facts facts) {
        var therapist = claim.therapist();
        return therapist
                .npi()
                .filter(Npi::isValid)
                .filter(npi ->
                        !OrganizationNpi.isOne(npi, therapist.name(), facts.therapist(), claim.billingProvider()));
    }

    private static Verdict unmet(String message) {
        return Verdict.unmet(THERAPIST_NPI_INVALID, "therapist.npi", message);
    }

    @Override
    public String statement() {
        return "Who treated is known by a person's NPI.";
    }

    @Override
    public List<Seen> saw(MassageClaim claim, Facts facts) {
        var sight = new Sight(claim, facts);
        return List.of(sight.therapistNpi(), sight.billingNpi());
    }

    @Override
    public Set<FindingCode> codes() {
        return Set.of(THERAPIST_NPI_INVALID);
    }

    @Override
    public String source() {
        return "45 CFR 162.406: the NPI and its check digit; X12 005010X222A1, loop 2310B: who rendered"
                + " (docs/clarifications.md#organization-npi)";
    }
}
