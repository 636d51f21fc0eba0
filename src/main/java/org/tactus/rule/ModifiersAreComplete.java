package org.tactus.rule;

import static org.tactus.rule.FindingCode.MODIFIER_MISSING;

import java.util.List;
import java.util.Set;
import org.tactus.claim.MassageClaim;
import org.tactus.claim.ServiceLine;
import org.tactus.fact.Benefit;
import org.tactus.fact.Facts;

/** Each line carries the modifiers that the plan asks for. */
public record ModifiersAreComplete() implements CoverageRule {

    private static final Verdict NONE_ASKED = Verdict.notJudged("The plan asks for no modifier.");

    @Override
    public Verdict check(MassageClaim claim, Facts facts) {
        return facts.benefit()
                .map(benefit -> benefit.requiredModifiers().isEmpty()
                        ? NONE_ASKED
                        : Verdict.ofEachLine(claim, line -> verdictOn(line, benefit)))
                .orElse(PlanFilesMassage.NO_BENEFIT);
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
    public List<Correction> corrections(MassageClaim claim, Facts facts) {
        return FittingModifiers.of(claim, facts);
    }

    @Override
    public String statement() {
        return "Each line carries the modifiers that the plan asks for.";
    }

    @Override
    public List<Seen> saw(MassageClaim claim, Facts facts) {
        var sight = new Sight(claim, facts);
        return List.of(sight.modifiers(), sight.benefit("modifiers asked for", Benefit::requiredModifiers));
    }

    @Override
    public Set<String> switches() {
        return Set.of("requiredModifiers");
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
