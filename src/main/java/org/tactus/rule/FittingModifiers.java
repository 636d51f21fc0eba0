package org.tactus.rule;

import static org.tactus.rule.FindingCode.MODIFIER_INVALID;
import static org.tactus.rule.FindingCode.MODIFIER_MISSING;
import static org.tactus.rule.FindingCode.ORDER_DECLARED_MISSING;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.tactus.claim.MassageClaim;
import org.tactus.claim.ServiceLine;
import org.tactus.fact.Benefit;
import org.tactus.fact.Facts;

/** What a line's modifiers could be: each once, those that the plan asks for, and none that says there is no order where there is one. */
final class FittingModifiers {

    private static final Set<FindingCode> CODES = Set.of(MODIFIER_INVALID, MODIFIER_MISSING, ORDER_DECLARED_MISSING);

    private FittingModifiers() {}

    /** For each line that carries others. */
    static List<Correction> of(MassageClaim claim, Facts facts) {
        var corrections = new ArrayList<Correction>();
        for (int i = 0; i < claim.lines().size(); i++) {
            var number = i + 1;
            var fitting = modifiers(claim.lines().get(i), facts);
            if (!claim.lines().get(i).modifiers().equals(fitting)) {
                corrections.add(Correction.ofLine(
                        CODES,
                        "modifiers",
                        number,
                        fitting,
                        "Carry each modifier once, those that the plan asks for, and EY only where there is no order.",
                        changed -> changed.withLine(number, line -> line.withModifiers(fitting))));
            }
        }
        return corrections;
    }

    private static List<String> modifiers(ServiceLine line, Facts facts) {
        var modifiers = new LinkedHashSet<>(line.modifiers());
        modifiers.addAll(facts.benefit().map(Benefit::requiredModifiers).orElse(List.of()));
        if (OrderIsGiven.standing(facts).isPresent()) {
            modifiers.remove(OrderIsGiven.NO_ORDER_MODIFIER);
        }
        return List.copyOf(modifiers);
    }
}
