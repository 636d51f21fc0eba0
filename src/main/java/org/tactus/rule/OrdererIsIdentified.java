package org.tactus.rule;

import static org.tactus.rule.FindingCode.ORDERER_NPI_INVALID;
import static org.tactus.rule.FindingCode.ORDERER_NPI_MISSING;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tactus.claim.MassageClaim;
import org.tactus.claim.Npi;
import org.tactus.claim.Orderer;
import org.tactus.claim.PhysicianOrder;
import org.tactus.fact.Facts;

/** Who ordered is known by a person's NPI. */
public record OrdererIsIdentified() implements CoverageRule {

    static final Verdict NOT_KNOWN = Verdict.notJudged("Who ordered isn't known by a person's NPI.");

    private static final String ELEMENT = "order.orderedBy.npi";

    @Override
    public Verdict check(MassageClaim claim, Facts facts) {
        return OrderIsGiven.standing(facts)
                .map(order -> verdictOn(order, claim, facts))
                .orElse(OrderIsGiven.NONE_STANDS);
    }

    private static Verdict verdictOn(PhysicianOrder order, MassageClaim claim, Facts facts) {
        var npi = order.ordererNpi();
        if (npi.isEmpty()) {
            return Verdict.unmet(ORDERER_NPI_MISSING, ELEMENT, "The order names no NPI of who ordered.");
        }
        if (!npi.get().isValid()) {
            return Verdict.unmet(
                    ORDERER_NPI_INVALID,
                    ELEMENT,
                    "\"" + npi.get() + "\" is no NPI: ten digits, the last a check digit.");
        }
        return npiOf(claim, facts).isPresent()
                ? Verdict.MET
                : Verdict.unmet(
                        ORDERER_NPI_INVALID, ELEMENT, "The NPI is the billing organization's; a person orders.");
    }

    /** The orderer's NPI, where it is a person's: what else is asked of who ordered goes by that. */
    static Optional<Npi> npiOf(MassageClaim claim, Facts facts) {
        return OrderIsGiven.standing(facts)
                .flatMap(PhysicianOrder::orderedBy)
                .flatMap(orderer -> npiOf(orderer, claim, facts));
    }

    /** The therapist's NPI is a person's, if not this one's. */
    private static Optional<Npi> npiOf(Orderer orderer, MassageClaim claim, Facts facts) {
        return orderer.npi()
                .filter(Npi::isValid)
                .filter(npi -> TherapistIsIdentified.npiOf(claim, facts)
                                .filter(npi::equals)
                                .isPresent()
                        || !OrganizationNpi.isOne(npi, orderer.name(), facts.orderer(), claim.billingProvider()));
    }

    @Override
    public String statement() {
        return "Who ordered is known by a person's NPI.";
    }

    @Override
    public List<Seen> saw(MassageClaim claim, Facts facts) {
        var sight = new Sight(claim, facts);
        return List.of(sight.ordererNpi(), sight.billingNpi());
    }

    @Override
    public Set<FindingCode> codes() {
        return Set.of(ORDERER_NPI_MISSING, ORDERER_NPI_INVALID);
    }

    @Override
    public String source() {
        return "45 CFR 162.406: the NPI and its check digit; X12 005010X222A1, loop 2420E: the orderer is a person"
                + " (docs/clarifications.md#organization-npi)";
    }
}
