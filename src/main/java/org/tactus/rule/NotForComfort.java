package org.tactus.rule;

import static org.tactus.rule.FindingCode.COMFORT_ONLY;

import java.util.List;
import java.util.Set;
import org.tactus.claim.MassageClaim;
import org.tactus.codeset.Condition;
import org.tactus.fact.Facts;

/** The diagnoses aren't of comfort or relaxation alone: CMS's fourth condition. */
public record NotForComfort() implements CoverageRule {

    @Override
    public Verdict check(MassageClaim claim, Facts facts) {
        if (claim.diagnoses().isEmpty()) {
            return DiagnosesAreListed.NONE;
        }
        var isComfortAlone = claim.diagnoses().stream()
                .allMatch(diagnosis -> facts.codes().diagnoses().conditionOf(diagnosis) == Condition.COMFORT);
        return isComfortAlone
                ? Verdict.unmet(COMFORT_ONLY, "diagnoses", "Stress and well-being are all that the diagnoses show.")
                : Verdict.MET;
    }

    @Override
    public String statement() {
        return "The massage isn't for comfort or relaxation alone.";
    }

    @Override
    public List<Seen> saw(MassageClaim claim, Facts facts) {
        var sight = new Sight(claim, facts);
        return List.of(
                sight.diagnoses(),
                Seen.of(
                        "what they show",
                        claim.diagnoses().stream()
                                .map(facts.codes().diagnoses()::conditionOf)
                                .toList(),
                        Sight.CONDITIONS));
    }

    @Override
    public Set<FindingCode> codes() {
        return Set.of(COMFORT_ONLY);
    }

    @Override
    public String source() {
        return "CMS, CY 2020 letter to MA plans: \"primarily health-related and not primarily for the comfort or relaxation\""
                + " (docs/clarifications.md#comfort)";
    }
}
