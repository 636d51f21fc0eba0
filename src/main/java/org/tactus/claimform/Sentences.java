package org.tactus.claimform;

import io.quarkus.qute.TemplateData;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tactus.claim.ProcedureCode;
import org.tactus.claim.Words;
import org.tactus.codeset.CodeStatus;
import org.tactus.codeset.Condition;
import org.tactus.fact.Benefit;
import org.tactus.rule.Allowance;

/** What is left, and what a diagnosis is, in words. */
final class Sentences {

    private Sentences() {}

    /** A fact and what it is called. */
    @TemplateData
    record Said(String label, String value) {}

    /** What a benefit covers. */
    static List<Said> of(Benefit benefit) {
        var said = new ArrayList<Said>();
        said.add(new Said("Services", sorted(benefit.services().stream().map(ProcedureCode::value))));
        said.add(new Said(
                "Visits",
                benefit.visitLimit()
                        .map(limit -> limit + " in each " + word(benefit.limitPeriod()))
                        .orElse("no limit")));
        benefit.amountLimit()
                .ifPresent(limit ->
                        said.add(new Said("Dollars", dollars(limit) + " in each " + word(benefit.limitPeriod()))));
        said.add(new Said(
                "The member pays",
                dollars(benefit.copay()) + " a visit"
                        + (benefit.coinsurancePercent().signum() == 0
                                ? ""
                                : " and " + benefit.coinsurancePercent().toPlainString() + " %")));
        said.add(new Said("Prior authorization", benefit.priorAuthorization() ? "needed" : "not needed"));
        said.add(new Said("Referral", benefit.referral() ? "needed" : "not needed"));
        said.add(new Said("Who may order", sorted(benefit.eligibleOrderers().stream())));
        said.add(new Said("An order holds", benefit.orderValidityDays() + " days"));
        said.add(new Said("Minutes to units", word(benefit.unitRule())));
        if (!benefit.requiredModifiers().isEmpty()) {
            said.add(new Said("Modifiers on each line", String.join(", ", benefit.requiredModifiers())));
        }
        said.add(new Said(
                "To be filed within",
                benefit.filingLimitDays().map(days -> days + " days").orElse("one calendar year")));
        said.add(new Said("Filed as", benefit.category()));
        return said;
    }

    private static String word(Enum<?> constant) {
        return Words.of(constant).replace('-', ' ');
    }

    private static String sorted(Stream<String> words) {
        return words.sorted().collect(Collectors.joining(", "));
    }

    /** {@code 3 of 12 visits are used from 2026-01-01 through 2026-12-31, 9 are left.} */
    static String left(Allowance.OfBenefit left) {
        var said = new ArrayList<String>();
        var visits = left.visits();
        said.add(visits.limit()
                .map(limit -> visits.used() + " of " + limit + " visits are used, " + Math.max(0, limit - visits.used())
                        + " are left")
                .orElse(visits.used() + " visits so far, of which no number is set"));
        left.dollars()
                .limit()
                .ifPresent(limit -> said.add(dollars(left.dollars().used()) + " of " + dollars(limit) + " are used"));
        return String.join("; ", said) + " (" + left.period().from()
                + left.period().through().map(day -> " through " + day).orElse(" on") + ").";
    }

    /** {@code 1 of 8 visits is used, 7 are left; it holds through 2027-01-13.} */
    static String left(Allowance.OfOrder left) {
        var visits = left.visits();
        var used = visits.limit()
                .map(limit -> visits.used() + " of " + limit + " visits are used, " + Math.max(0, limit - visits.used())
                        + " are left")
                .orElse("It says no number of visits");
        return used + left.lastDay().map(day -> "; it holds through " + day).orElse("") + ".";
    }

    static String of(CodeStatus status, Condition condition) {
        return switch (status) {
            case BILLABLE, NOT_JUDGED -> ofCondition(condition);
            case HEADER -> "a header: needs more characters";
            case SEVENTH_CHARACTER -> "needs its seventh character";
            case INVALID -> "no code on that day";
            case NO_RELEASE -> "can't be told: the release of that day isn't loaded";
        };
    }

    private static String ofCondition(Condition condition) {
        return switch (condition) {
            case PAIN, STIFFNESS, LOSS_OF_MOTION ->
                "qualifies: " + condition.name().toLowerCase(Locale.ROOT).replace('_', ' ');
            case UNSPECIFIC_PAIN -> "pain that doesn't say where: holds the claim";
            case CAUSE -> "a cause, without the symptom: plans may ask for that";
            case COMFORT -> "comfort: doesn't qualify";
            case OTHER -> "doesn't qualify by itself";
        };
    }

    static String dollars(BigDecimal amount) {
        return "$" + amount.setScale(2, RoundingMode.HALF_UP).toPlainString();
    }
}
