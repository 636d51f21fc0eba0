package org.tactus.rule;

import static org.tactus.rule.FindingCode.MODIFIER_INVALID;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.tactus.claim.MassageClaim;
import org.tactus.claim.ServiceLine;
import org.tactus.fact.Facts;

/** Each line carries at most four modifiers, well formed, each once, that agree with each other and with hands-on work. */
public record ModifiersAreValid() implements CoverageRule {

    private static final int MOST = 4;
    private static final Pattern SHAPE = Pattern.compile("[A-Z0-9]{2}");
    private static final Set<String> TELEHEALTH = Set.of("93", "95", "FQ", "G0", "GQ", "GT");

    /** Of each set, a line carries one at most. */
    private static final List<Set<String>> ALTERNATIVES = List.of(
            Set.of("59", "XE", "XP", "XS", "XU"),
            Set.of("GN", "GO", "GP"),
            Set.of("CO", "CQ"),
            Set.of("GA", "GZ"),
            Set.of("76", "77"),
            Set.of("LT", "RT"));

    @Override
    public Verdict check(MassageClaim claim, Facts facts) {
        return Verdict.ofEachLine(claim, line -> whatIsWrong(line)
                .map(message -> Verdict.unmet(MODIFIER_INVALID, "lines.modifiers", message))
                .orElse(Verdict.MET));
    }

    private static Optional<String> whatIsWrong(ServiceLine line) {
        var modifiers = line.modifiers();
        if (modifiers.isEmpty()) {
            return Optional.empty();
        }
        if (modifiers.size() > MOST) {
            return Optional.of("The line carries " + modifiers.size() + " modifiers; " + MOST + " is the most.");
        }
        var seen = new HashSet<String>();
        for (var modifier : modifiers) {
            if (!SHAPE.matcher(modifier).matches()) {
                return Optional.of("\"" + modifier + "\" is no modifier: two letters or digits.");
            }
            if (!seen.add(modifier)) {
                return Optional.of("Modifier " + modifier + " stands twice.");
            }
            if (TELEHEALTH.contains(modifier)) {
                return Optional.of("Modifier " + modifier + " is for telehealth; massage is hands-on work.");
            }
        }
        return ALTERNATIVES.stream()
                .map(alternatives ->
                        modifiers.stream().filter(alternatives::contains).toList())
                .filter(together -> together.size() > 1)
                .findFirst()
                .map(together -> "Modifiers " + String.join(" and ", together) + " contradict each other.");
    }

    @Override
    public List<Correction> corrections(MassageClaim claim, Facts facts) {
        return FittingModifiers.of(claim, facts);
    }

    @Override
    public String statement() {
        return "The modifiers of each line are right and agree with each other.";
    }

    @Override
    public List<Seen> saw(MassageClaim claim, Facts facts) {
        var sight = new Sight(claim, facts);
        return List.of(sight.modifiers());
    }

    @Override
    public Set<FindingCode> codes() {
        return Set.of(MODIFIER_INVALID);
    }

    @Override
    public String source() {
        return "X12 005010X222A1, SV101-3 to -6: up to four; CMS, NCCI Policy Manual ch. 1 E: 59 and X{EPSU}"
                + " (docs/clarifications.md#modifiers)";
    }
}
