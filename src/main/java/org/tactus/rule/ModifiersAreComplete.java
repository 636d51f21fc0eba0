package org.tactus.rule;

import static org.tactus.rule.FindingCode.MODIFIER_MISSING;

import java.util.Set;
import org.tactus.claim.MassageClaim;
import org.tactus.claim.ServiceLine;
import org.tactus.fact.Benefit;
import org.tactus.fact.Facts;

/** Each line carries the modifiers that the plan asks for. */
public record ModifiersAreComplete() implements CoverageRule {

    @Override
    public Verdict check(MassageClaim claim, Facts facts) {
        return facts.benefit()
                .filter(benefit -> !benefit.requiredModifiers().isEmpty())
                .map(benefit -> Verdict.ofEachLine(claim, line -> verdictOn(line, benefit)))
                .orElse(Verdict.MET);
    }

    private static Verdict verdictOn(ServiceLine line, Benefit benefit) {
        var missing = benefit.requiredModifiers().stream()
                .filter(required -> !line.modifiers().contains(required))
                .toList();
        return missing.isEmpty()
                ? Verdict.MET
                : Verdict.unmet(
                        MODIFIER_MISSING,
                        "lines.modifiers",
                        "The plan asks for modifier " + String.join(", ", missing) + ".");
    }

    @Override
    public Set<FindingCode> codes() {
        return Set.of(MODIFIER_MISSING);
    }

    @Override
    public String source() {
        return "The plan's own convention, a switch of its benefit (docs/clarifications.md#modifiers)";
    }
}
