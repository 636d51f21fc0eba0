package org.tactus.rule;

import static org.tactus.rule.FindingCode.PROVIDER_EXCLUDED;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tactus.claim.MassageClaim;
import org.tactus.fact.Facts;
import org.tactus.fact.Practitioner;
import org.tactus.fact.Practitioner.Exclusion;

/** Neither who treated, who ordered nor who bills was excluded from payment on a day of service. */
public record ProvidersAreNotExcluded() implements CoverageRule {

    @Override
    public Verdict check(MassageClaim claim, Facts facts) {
        return verdictOn(claim, facts.therapist(), "therapist.npi", "therapist")
                .and(verdictOn(claim, ordererOf(facts), "order.orderedBy.npi", "ordering provider"))
                .and(verdictOn(claim, facts.billingProvider(), "billingProvider.npi", "billing provider"));
    }

    /** Of an order that doesn't stand, nobody is the orderer. */
    private static Optional<Practitioner> ordererOf(Facts facts) {
        return OrderIsGiven.standing(facts).flatMap(order -> facts.orderer());
    }

    private static Seen exclusions(String label, Optional<Practitioner> provider) {
        return Seen.of(
                label,
                provider.map(onFile ->
                        onFile.exclusions().stream().map(Exclusion::period).toList()),
                Sight.practitionerPlace(provider.map(Practitioner::npi)));
    }

    private static Verdict verdictOn(MassageClaim claim, Optional<Practitioner> provider, String element, String who) {
        return provider.filter(onFile -> !onFile.exclusions().isEmpty())
                .map(onFile -> Verdict.ofEachLine(
                        claim,
                        line -> onFile.isExcludedOn(line.serviceDate())
                                ? Verdict.unmet(
                                        PROVIDER_EXCLUDED,
                                        element,
                                        "The " + who + " was excluded from payment on " + line.serviceDate() + ".")
                                : Verdict.MET))
                .orElse(Verdict.MET);
    }

    @Override
    public String statement() {
        return "Nobody who treated, ordered or bills was excluded from payment.";
    }

    @Override
    public List<Seen> saw(MassageClaim claim, Facts facts) {
        var sight = new Sight(claim, facts);
        return List.of(
                sight.therapistNpi(),
                sight.ordererNpi(),
                sight.billingNpi(),
                sight.visits(),
                exclusions("therapist was excluded", facts.therapist()),
                exclusions("orderer was excluded", facts.orderer()),
                exclusions("billing provider was excluded", facts.billingProvider()));
    }

    @Override
    public Set<FindingCode> codes() {
        return Set.of(PROVIDER_EXCLUDED);
    }

    @Override
    public String source() {
        return "42 CFR 422.222 and 422.224 (preclusion list); 42 CFR 1001.1901 (OIG exclusion)"
                + " (docs/clarifications.md#exclusion-lists)";
    }
}
