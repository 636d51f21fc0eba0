package org.tactus.rule;

import static org.tactus.rule.FindingCode.BILLING_PROVIDER_NPI_INVALID;

import java.util.List;
import java.util.Set;
import org.tactus.claim.MassageClaim;
import org.tactus.claim.Npi;
import org.tactus.fact.Facts;

/** The billing provider is known by a right NPI. */
public record BillingProviderIsIdentified() implements CoverageRule {

    @Override
    public Verdict check(MassageClaim claim, Facts facts) {
        var npi = claim.billingProvider().npi();
        if (npi.filter(Npi::isValid).isPresent()) {
            return Verdict.MET;
        }
        return Verdict.unmet(
                BILLING_PROVIDER_NPI_INVALID,
                "billingProvider.npi",
                npi.map(wrong -> "\"" + wrong + "\" is no NPI: ten digits, the last a check digit.")
                        .orElse("There is no billing NPI."));
    }

    @Override
    public String statement() {
        return "Who bills is known by a right NPI.";
    }

    @Override
    public List<Seen> saw(MassageClaim claim, Facts facts) {
        var sight = new Sight(claim, facts);
        return List.of(sight.billingNpi());
    }

    @Override
    public Set<FindingCode> codes() {
        return Set.of(BILLING_PROVIDER_NPI_INVALID);
    }

    @Override
    public String source() {
        return "45 CFR 162.406 and 162.410: the NPI and its check digit (docs/clarifications.md#organization-npi)";
    }
}
