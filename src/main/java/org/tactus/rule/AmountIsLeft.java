package org.tactus.rule;

import static org.tactus.rule.FindingCode.AMOUNT_LIMIT_REACHED;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
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

    private static final Verdict NO_LIMIT = Verdict.notJudged("The plan limits no dollars.");

    private static final Verdict NO_CHARGE = Verdict.notJudged("The charge can't be paid.");

    @Override
    public Verdict check(MassageClaim claim, Facts facts) {
        if (facts.benefit().isEmpty()) {
            return PlanFilesMassage.NO_BENEFIT;
        }
        var benefit = facts.benefit().get();
        if (benefit.amountLimit().isEmpty()) {
            return NO_LIMIT;
        }
        return LinesAreCounted.isMet(claim) ? verdictOn(claim, benefit, facts) : LinesAreCounted.TOO_MANY;
    }

    private static Verdict verdictOn(MassageClaim claim, Benefit benefit, Facts facts) {
        var limit = benefit.amountLimit().orElseThrow();
        Map<Period, BigDecimal> used = new HashMap<>();
        return Verdict.ofEachLine(claim, line -> {
            if (!ChargeIsPayable.isMet(line)) {
                return NO_CHARGE;
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

    static BigDecimal usedOnFile(Period period, MassageClaim claim, Facts facts) {
        var sum = BigDecimal.ZERO;
        for (var service : facts.servicesOnFile()) {
            if (!service.isHeld() && service.plan().equals(claim.plan()) && period.contains(service.serviceDate())) {
                sum = sum.add(service.charge());
            }
        }
        return sum;
    }

    private static List<BigDecimal> charged(MassageClaim claim, Facts facts) {
        return facts.benefit().map(Benefit::limitPeriod).stream()
                .flatMap(limit -> claim.lines().stream().map(line -> limit.of(line.serviceDate())))
                .distinct()
                .map(period -> usedOnFile(period, claim, facts))
                .toList();
    }

    private static BigDecimal charge(ServiceLine line) {
        return line.charge().orElseThrow();
    }

    @Override
    public String statement() {
        return "The dollars that the benefit has for the period aren't used up before the line.";
    }

    @Override
    public List<Seen> saw(MassageClaim claim, Facts facts) {
        var sight = new Sight(claim, facts);
        return List.of(
                sight.charges(),
                sight.benefit("dollars in a period", Benefit::amountLimit),
                sight.benefit("period", Benefit::limitPeriod),
                sight.otherClaims("charged already", charged(claim, facts)));
    }

    @Override
    public Set<String> switches() {
        return Set.of("amountLimit", "limitPeriod", "limitGroup");
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
