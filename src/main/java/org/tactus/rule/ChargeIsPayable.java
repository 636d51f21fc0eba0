package org.tactus.rule;

import static org.tactus.rule.FindingCode.CHARGE_INVALID;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.tactus.claim.MassageClaim;
import org.tactus.claim.ServiceLine;
import org.tactus.fact.Facts;

/** Each line charges more than nothing, in dollars and cents. */
public record ChargeIsPayable() implements CoverageRule {

    private static final BigDecimal MOST = new BigDecimal("99999999.99");
    private static final int CENTS = 2;

    @Override
    public Verdict check(MassageClaim claim, Facts facts) {
        return Verdict.ofEachLine(
                claim,
                line -> isMet(line)
                        ? Verdict.MET
                        : Verdict.unmet(
                                CHARGE_INVALID,
                                "lines.charge",
                                line.charge()
                                        .map(charge -> "\"" + charge.toPlainString()
                                                + "\" is no charge in dollars and cents above 0.00.")
                                        .orElse("The line has no charge.")));
    }

    static boolean isMet(ServiceLine line) {
        return line.charge()
                .filter(charge -> charge.signum() > 0
                        && charge.compareTo(MOST) <= 0
                        && charge.stripTrailingZeros().scale() <= CENTS)
                .isPresent();
    }

    @Override
    public String statement() {
        return "Each line charges more than nothing, in dollars and cents.";
    }

    @Override
    public List<Seen> saw(MassageClaim claim, Facts facts) {
        var sight = new Sight(claim, facts);
        return List.of(sight.charges());
    }

    @Override
    public Set<FindingCode> codes() {
        return Set.of(CHARGE_INVALID);
    }

    @Override
    public String source() {
        return "X12 005010X222A1, SV102: a monetary amount of at most ten digits; a charge of zero asks for nothing";
    }
}
