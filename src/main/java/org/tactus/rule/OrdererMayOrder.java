package org.tactus.rule;

import static org.tactus.rule.FindingCode.ORDERER_NOT_ELIGIBLE;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.tactus.claim.MassageClaim;
import org.tactus.claim.Orderer;
import org.tactus.claim.PhysicianOrder;
import org.tactus.fact.Benefit;
import org.tactus.fact.Facts;

/** The orderer's credential is one that may order massage for the plan. */
public record OrdererMayOrder() implements CoverageRule {

    private static final Verdict NOBODY_NAMED =
            Verdict.notJudged("There is no order that stands and names who ordered.");

    private static final Set<String> USUALLY_ELIGIBLE = Set.of("MD", "DO", "NP", "PA", "CNS");

    /** What the field writes for the same. */
    private static final Map<String, String> SYNONYMS = Map.ofEntries(
            Map.entry("PAC", "PA"),
            Map.entry("RPAC", "PA"),
            Map.entry("NPC", "NP"),
            Map.entry("FNP", "NP"),
            Map.entry("FNPC", "NP"),
            Map.entry("FNPBC", "NP"),
            Map.entry("ANP", "NP"),
            Map.entry("AGNP", "NP"),
            Map.entry("CRNP", "NP"),
            Map.entry("ARNP", "NP"),
            Map.entry("APCNS", "CNS"));

    @Override
    public Verdict check(MassageClaim claim, Facts facts) {
        return OrderIsGiven.standing(facts)
                .flatMap(PhysicianOrder::orderedBy)
                .map(orderer -> verdictOn(orderer, facts))
                .orElse(NOBODY_NAMED);
    }

    private static Verdict verdictOn(Orderer orderer, Facts facts) {
        var eligible = facts.benefit().map(Benefit::eligibleOrderers).orElse(USUALLY_ELIGIBLE);
        if (eligible.contains(orderer.credential())) {
            return Verdict.MET;
        }
        var eligibleWords = eligible.stream().map(OrdererMayOrder::normalized).collect(Collectors.toSet());
        if (Arrays.stream(orderer.credential().split("[,;/\\s]+"))
                .map(OrdererMayOrder::normalized)
                .anyMatch(eligibleWords::contains)) {
            return Verdict.MET;
        }
        return Verdict.unmet(
                ORDERER_NOT_ELIGIBLE,
                "order.orderedBy.credential",
                (orderer.credential().isBlank()
                                ? "The order doesn't name the orderer's credential"
                                : "Credential " + orderer.credential().strip() + " may not order massage for this plan")
                        + "; these may: " + String.join(", ", new TreeSet<>(eligible)) + ".");
    }

    private static String normalized(String credential) {
        var letters = credential.toUpperCase(Locale.ROOT).replaceAll("[^A-Z]", "");
        return SYNONYMS.getOrDefault(letters, letters);
    }

    @Override
    public String statement() {
        return "Who ordered has a credential that may order massage for the plan.";
    }

    @Override
    public List<Seen> saw(MassageClaim claim, Facts facts) {
        var sight = new Sight(claim, facts);
        return List.of(
                sight.order("orderer's credential", "orderedBy.credential", order -> order.orderedBy()
                        .map(Orderer::credential)),
                sight.benefit("who may order", Benefit::eligibleOrderers, USUALLY_ELIGIBLE));
    }

    @Override
    public Set<String> switches() {
        return Set.of("eligibleOrderers");
    }

    @Override
    public Set<FindingCode> codes() {
        return Set.of(ORDERER_NOT_ELIGIBLE);
    }

    @Override
    public String source() {
        return "CMS, CY 2020 letter to MA plans: \"a physician or medical professional\", undefined there; our reading follows"
                + " Medicare Benefit Policy Manual ch. 15 §220.1.3 (docs/clarifications.md#who-may-order)";
    }
}
