package org.tactus.registry;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.Collectors;
import org.tactus.claim.ProcedureCode;
import org.tactus.claim.Words;
import org.tactus.fact.Benefit;
import org.tactus.fact.Benefit.LimitGroup;
import org.tactus.fact.Benefit.UnitRule;
import org.tactus.fact.LimitPeriod;

/** A benefit in plain words. */
final class BenefitWords {

    private BenefitWords() {}

    /** In a line: {@code 12 visits in a calendar year, copay $10.00}. */
    static String inShort(Benefit benefit) {
        return limits(benefit) + (benefit.copay().signum() > 0 ? ", copay " + dollars(benefit.copay()) : "");
    }

    /** All of it. */
    static List<Fact> of(Benefit benefit) {
        return List.of(
                new Fact("Filed as", "PBP category " + benefit.category()),
                new Fact("Services", sorted(benefit)),
                new Fact("Limit", limits(benefit)),
                new Fact("Beyond the limit", beyond(benefit.limitGroup())),
                new Fact("The member pays", memberPays(benefit)),
                new Fact("Prior authorization", benefit.priorAuthorization() ? "needed" : "not needed"),
                new Fact("Referral", benefit.referral() ? "needed" : "not needed"),
                new Fact("An order holds", days(benefit.orderValidityDays())),
                new Fact(
                        "Who may order",
                        joined(benefit.eligibleOrderers().stream().sorted().toList())),
                new Fact(
                        "The therapist holds",
                        benefit.credentials().stream().map(Words::of).sorted().collect(Collectors.joining(" or "))),
                new Fact("Minutes become units", unitRule(benefit.unitRule())),
                new Fact("Diagnoses that name a cause alone", causeOnly(benefit)),
                new Fact(
                        "Modifiers on each line",
                        benefit.requiredModifiers().isEmpty() ? "none" : joined(benefit.requiredModifiers())),
                new Fact("NCCI edits", benefit.ncciEdits() ? "apply" : "don't apply"),
                new Fact(
                        "A claim arrives within",
                        benefit.filingLimitDays().map(BenefitWords::days).orElse("one calendar year of the service")));
    }

    private static String limits(Benefit benefit) {
        var visits = benefit.visitLimit().map(most -> most == 1 ? "1 visit" : most + " visits");
        var amount = benefit.amountLimit().map(BenefitWords::dollars);
        if (visits.isEmpty() && amount.isEmpty()) {
            return "no limit";
        }
        var most = visits.map(many -> many + amount.map(sum -> " and " + sum).orElse(""))
                .orElseGet(amount::orElseThrow);
        return most + " in a " + period(benefit.limitPeriod());
    }

    private static String period(LimitPeriod period) {
        return Words.of(period).replace('-', ' ');
    }

    private static String beyond(LimitGroup group) {
        return group == LimitGroup.PR ? "the member may be asked to pay (PR)" : "nobody may be asked to pay (CO)";
    }

    private static String memberPays(Benefit benefit) {
        var copay = benefit.copay().signum() > 0 ? dollars(benefit.copay()) + " a visit" : "";
        var share = benefit.coinsurancePercent().signum() > 0
                ? benefit.coinsurancePercent().stripTrailingZeros().toPlainString() + " % of the allowed amount"
                : "";
        if (copay.isEmpty() && share.isEmpty()) {
            return "nothing";
        }
        return copay.isEmpty() || share.isEmpty() ? copay + share : copay + " and " + share;
    }

    private static String unitRule(UnitRule rule) {
        return rule == UnitRule.CMS_8_MINUTE ? "by CMS's 8-minute rule" : "by the AMA's midpoint rule";
    }

    private static String causeOnly(Benefit benefit) {
        return switch (benefit.causeOnly()) {
            case WARNING -> "are let through with a warning";
            case HOLD -> "are held for a person to look at";
            case ERROR -> "are turned away";
        };
    }

    private static String sorted(Benefit benefit) {
        return joined(
                benefit.services().stream().map(ProcedureCode::value).sorted().toList());
    }

    private static String joined(List<String> words) {
        return String.join(", ", words);
    }

    private static String days(int days) {
        return days == 1 ? "1 day" : days + " days";
    }

    private static String dollars(BigDecimal amount) {
        return "$" + amount.setScale(2, RoundingMode.HALF_UP).toPlainString();
    }
}
