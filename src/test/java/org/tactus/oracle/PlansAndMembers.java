package org.tactus.oracle;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Set;

/**
 * Plan, category, member, and the days of a claim. docs/rejections.md, plan-… to coverage-…, benefit-category-mismatch,
 * lines-…, filed-late, service-….
 */
final class PlansAndMembers {

    private PlansAndMembers() {}

    static void judge(Case open) {
        numberOfLines(open);
        plan(open);
        category(open);
        member(open);
        days(open);
    }

    private static void numberOfLines(Case open) {
        if (open.claim.lines.isEmpty()) {
            open.say("lines-missing");
        } else if (open.hasTooManyLines()) {
            open.say("lines-too-many");
        }
    }

    /** Clarifications, Segment and Plan year. */
    private static void plan(Case open) {
        if (Spelling.plan(open.claim.plan) == null || open.firstDay() != null && open.plan() == null) {
            open.say("plan-unknown");
        } else if (open.plan() != null && open.benefit() == null) {
            open.say("plan-has-no-benefit");
        }
    }

    /** Clarifications, Benefit category. */
    private static void category(Case open) {
        var byPlan = open.benefit() == null ? null : open.benefit().category;
        var stated = Spelling.isBlank(open.claim.benefitCategory)
                ? byPlan
                : open.claim.benefitCategory.strip().toLowerCase(Locale.ROOT);
        if (stated == null || open.firstDay() == null) {
            return;
        }
        if (!categories(open.firstDay().getYear()).contains(stated) || byPlan != null && !byPlan.equals(stated)) {
            open.say("benefit-category-mismatch");
        }
    }

    private static Set<String> categories(int year) {
        if (year < 2019) {
            return Set.of();
        }
        return year == 2019 ? Set.of("13d", "13e", "13f") : Set.of("14c18");
    }

    /** Clarifications, Roster. */
    private static void member(Case open) {
        if (!open.hasMemberId()) {
            open.say("member-id-invalid");
            return;
        }
        if (open.plan() == null) {
            return;
        }
        if (!open.onFile.hasRoster(Spelling.plan(open.claim.plan))) {
            open.say("coverage-unverified");
        } else if (open.rosterMember() == null || open.rosterMember().coverage.isEmpty()) {
            open.say("member-not-enrolled");
        } else {
            coverage(open);
        }
    }

    private static void coverage(Case open) {
        for (int number : open.numbers()) {
            var day = open.line(number).serviceDate;
            var coverage = open.rosterMember().coverage;
            if (coverage.stream().noneMatch(days -> days.contain(day))) {
                var hadBegun = coverage.stream().anyMatch(days -> !day.isBefore(days.from));
                open.say(hadBegun ? "coverage-ended" : "coverage-not-started", number);
            }
        }
    }

    /** Clarifications, Plan year, Day of receipt, Filing limit. */
    private static void days(Case open) {
        for (int number : open.numbers()) {
            var day = open.line(number).serviceDate;
            if (day.getYear() != open.firstDay().getYear()) {
                open.say("service-outside-coverage-year", number);
            }
            if (day.isAfter(open.receivedOn)) {
                open.say("service-in-future", number);
            }
            if (open.receivedOn.isAfter(lastDayToFile(day, open.benefitOrUsual()))) {
                open.say("filed-late", number);
            }
        }
    }

    /** "one calendar year, the same date inside: not 365 days" */
    private static LocalDate lastDayToFile(LocalDate day, Benefit benefit) {
        return benefit.filingLimitDays == null ? day.plusYears(1) : day.plusDays(benefit.filingLimitDays);
    }
}
