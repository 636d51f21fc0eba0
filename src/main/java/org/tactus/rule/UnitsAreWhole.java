package org.tactus.rule;

import static org.tactus.rule.FindingCode.UNITS_INVALID;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tactus.claim.MassageClaim;
import org.tactus.claim.ServiceLine;
import org.tactus.fact.Facts;

/** Each line bills a whole number of units. */
public record UnitsAreWhole() implements CoverageRule {

    static final Verdict WRONG = Verdict.notJudged("The units can't be counted with.");

    private static final BigDecimal MOST = new BigDecimal(999);

    @Override
    public Verdict check(MassageClaim claim, Facts facts) {
        return Verdict.ofEachLine(
                claim,
                line -> unitsOf(line).isPresent()
                        ? Verdict.MET
                        : Verdict.unmet(
                                UNITS_INVALID,
                                "lines.units",
                                line.units()
                                        .map(units ->
                                                units.toPlainString() + " isn't a whole number of units from 1 to 999.")
                                        .orElse("The line has no units.")));
    }

    /** The line's units, where they can be counted with. */
    static Optional<Integer> unitsOf(ServiceLine line) {
        return line.units()
                .filter(units -> units.signum() > 0
                        && units.compareTo(MOST) <= 0
                        && units.stripTrailingZeros().scale() <= 0)
                .map(BigDecimal::intValue);
    }

    @Override
    public List<Correction> corrections(MassageClaim claim, Facts facts) {
        return FittingUnits.of(claim, facts);
    }

    @Override
    public String statement() {
        return "Each line bills a whole number of units.";
    }

    @Override
    public List<Seen> saw(MassageClaim claim, Facts facts) {
        var sight = new Sight(claim, facts);
        return List.of(sight.units());
    }

    @Override
    public Set<FindingCode> codes() {
        return Set.of(UNITS_INVALID);
    }

    @Override
    public String source() {
        return "X12 005010X222A1, SV104: service unit count; massage is billed in whole units";
    }
}
