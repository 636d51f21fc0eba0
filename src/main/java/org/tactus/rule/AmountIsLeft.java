package org.tactus.rule;

import static org.tactus.rule.FindingCode.AMOUNT_LIMIT_REACHED;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.tactus.claim.MassageClaim;
import org.tactus.claim.ServiceLine;
import org.tactus.fact.Benefit;
import org.tactus.fact.Facts;
import org.tactus.fact.Period;

/**
 * The benefit's dollars for the period aren't used up before the line.
 *
 * <p>Charges are what is known here of what plans pay. A line that begins within the limit and ends beyond it passes: the plan
 * pays the part within.
 */
public record AmountIsLeft() implements CoverageRule {

    @Override
    public Verdict check(MassageClaim claim, Facts facts) {
        return facts.benefit()
                .filter(benefit -> benefit.amountLimit().isPresent() && LinesAreCounted.isMet(claim))
                .map(benefit -> verdictOn(claim, benefit, facts))
                .orElse(Verdict.MET);
    }

    private static Verdict verdictOn(MassageClaim claim, Benefit benefit, Facts facts) {
        var limit = benefit.amountLimit().orElseThrow();
        Map<Period, BigDecimal> used = new HashMap<>();
        return Verdict.ofEachLine(claim, line -> {
            if (!ChargeIsPayable.isMet(line)) {
                return Verdict.MET;
            }
            var period = benefit.limitPeriod().of(line.serviceDate());
            var before = used.computeIfAbsent(period, any -> usedOnFile(period, claim, facts));
            used.merge(period, charge(line), BigDecimal::add);
            return before.compareTo(limit) < 0
                    ? Verdict.MET
                    : Verdict.unmet(Finding.of(
                                    AMOUNT_LIMIT_REACHED,
                                    "lines.charge",
                                    "The benefit's $" + limit.toPlainString() + " from " + period.from()
                                            + " on are used: $" + before.toPlainString()
                                            + " were charged before this line.")
                            .withGroup(Limits.groupOf(benefit)));
        });
    }

    private static BigDecimal usedOnFile(Period period, MassageClaim claim, Facts facts) {
        var sum = BigDecimal.ZERO;
        for (var service : facts.servicesOnFile()) {
            if (!service.isHeld() && service.plan().equals(claim.plan()) && period.contains(service.serviceDate())) {
                sum = sum.add(service.charge());
            }
        }
        return sum;
    }

    private static BigDecimal charge(ServiceLine line) {
        return line.charge().orElseThrow();
    }

    @Override
    public Set<FindingCode> codes() {
        return Set.of(AMOUNT_LIMIT_REACHED);
    }

    @Override
    public String source() {
        return "CMS, plan benefit package 14c: maximum plan benefit coverage; charges stand for what the plan pays"
                + " (docs/clarifications.md#amount-limit)";
    }
}
