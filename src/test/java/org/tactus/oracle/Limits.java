package org.tactus.oracle;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.function.IntPredicate;

/**
 * Visits, dollars, authorizations, referrals. docs/rejections.md, visit-limit-reached to referral-missing; clarifications,
 * Visit to Authorization.
 */
final class Limits {

    private Limits() {}

    static void judge(Case open) {
        if (open.benefit() == null) {
            return;
        }
        visits(open);
        amount(open);
        if (open.benefit().priorAuthorization) {
            authorization(open);
        }
        if (open.benefit().referral) {
            referral(open);
        }
    }

    /**
     * The lines whose visits are more than the limit, beside those of accepted claims: "a day with a therapist is one visit, in
     * however many lines and claims it is billed", and is said of its first line.
     *
     * @param which of the claim's lines count, by number
     * @param counted which lines of claims filed before count
     */
    static List<Integer> beyond(Case open, int limit, IntPredicate which, BiPredicate<Filed, Claim.Line> counted) {
        var beyond = new ArrayList<Integer>();
        if (open.hasTooManyLines()) {
            return beyond;
        }
        var visits = new HashSet<Filed.Visit>();
        for (var other : open.others) {
            for (var line : other.claim.lines) {
                if (other.isAccepted() && counted.test(other, line)) {
                    visits.add(other.visit(line));
                }
            }
        }
        for (int number : open.numbers()) {
            if (which.test(number) && visit(open, open.line(number).serviceDate, visits) && visits.size() > limit) {
                beyond.add(number);
            }
        }
        return beyond;
    }

    /** Adds the day's visit, true where it is new; of a therapist whom nobody knows, it may be any that is there already. */
    private static boolean visit(Case open, LocalDate day, Set<Filed.Visit> visits) {
        if (open.isTherapistKnown()) {
            return visits.add(new Filed.Visit(day, open.claim.therapist.npi.strip()));
        }
        return visits.stream().noneMatch(visit -> visit.day().equals(day))
                && visits.add(new Filed.Visit(day, "unknown"));
    }

    private static void visits(Case open) {
        var limit = open.benefit().visitLimit;
        if (limit == null) {
            return;
        }
        var beyond = new TreeSet<Integer>();
        for (var period : periods(open)) {
            beyond.addAll(beyond(
                    open,
                    limit,
                    number -> period(open, open.line(number).serviceDate).equals(period),
                    (other, line) -> open.isOfSamePlanAndMember(other)
                            && period(open, line.serviceDate).equals(period)));
        }
        beyond.forEach(number -> open.sayByLimitGroup("visit-limit-reached", number));
    }

    private static Set<String> periods(Case open) {
        var periods = new HashSet<String>();
        open.lines().forEach(line -> periods.add(period(open, line.serviceDate)));
        return periods;
    }

    /** The name of the period in which the day lies. */
    private static String period(Case open, LocalDate day) {
        int month = day.getMonthValue();
        return day.getYear()
                + switch (open.benefit().limitPeriod) {
                    case "calendar-year" -> "";
                    case "half-year" -> month <= 6 ? " first half" : " second half";
                    case "quarter" -> " quarter " + (month + 2) / 3;
                    default -> " month " + month;
                };
    }

    /** "A line that begins below the limit passes, even if it ends above": clarifications, Amount limit. */
    private static void amount(Case open) {
        var limit = open.benefit().amountLimit;
        if (limit == null || open.hasTooManyLines()) {
            return;
        }
        Map<String, BigDecimal> used = new HashMap<>();
        for (var other : open.others) {
            for (var line : other.claim.lines) {
                if (other.isAccepted() && open.isOfSamePlanAndMember(other)) {
                    used.merge(period(open, line.serviceDate), line.charge, BigDecimal::add);
                }
            }
        }
        for (int number : open.numbers()) {
            var line = open.line(number);
            if (Services.hasCharge(line)) {
                var period = period(open, line.serviceDate);
                if (used.getOrDefault(period, BigDecimal.ZERO).compareTo(limit) >= 0) {
                    open.sayByLimitGroup("amount-limit-reached", number);
                }
                used.merge(period, line.charge, BigDecimal::add);
            }
        }
    }

    /** Clarifications, Authorization. */
    private static void authorization(Case open) {
        var number = open.claim.priorAuthorization;
        if (Spelling.isBlank(number)) {
            open.say("authorization-missing");
            return;
        }
        var member = open.rosterMember();
        if (member == null) {
            return;
        }
        var authorization = member.authorizations.stream()
                .filter(known -> known.number.strip().equals(number.strip()))
                .findFirst()
                .orElse(null);
        if (authorization == null) {
            open.say("authorization-mismatch");
            return;
        }
        var exceeded = authorization.visits == null
                ? List.of()
                : beyond(
                        open,
                        authorization.visits,
                        line -> fault(open, authorization, line) == null,
                        (other, line) -> open.isOfSameMember(other)
                                && !Spelling.isBlank(other.claim.priorAuthorization)
                                && other.claim.priorAuthorization.strip().equals(number.strip()));
        for (int line : open.numbers()) {
            var fault = fault(open, authorization, line);
            if (fault != null) {
                open.say(fault, line);
            } else if (exceeded.contains(line)) {
                open.say("authorization-exceeded", line);
            }
        }
    }

    /** Why the line can't use the authorization up; null where it can. */
    private static String fault(Case open, OnFile.Authorization authorization, int number) {
        var line = open.line(number);
        if (!isFor(open, authorization, line)) {
            return "authorization-mismatch";
        }
        return authorization.through != null && line.serviceDate.isAfter(authorization.through)
                ? "authorization-expired"
                : null;
    }

    /** Its service, its therapist, and not before its first day. */
    private static boolean isFor(Case open, OnFile.Authorization authorization, Claim.Line line) {
        var service = open.service(line);
        return (authorization.service == null
                        || service == null
                        || Spelling.code(authorization.service).equals(service))
                && (authorization.therapist == null
                        || !open.isTherapistKnown()
                        || authorization.therapist.strip().equals(open.claim.therapist.npi.strip()))
                && !line.serviceDate.isBefore(authorization.from);
    }

    /** "none in force on the day of service is named": docs/rejections.md, referral-missing. */
    private static void referral(Case open) {
        var number = open.claim.referral;
        if (Spelling.isBlank(number)) {
            open.say("referral-missing");
            return;
        }
        var member = open.rosterMember();
        if (member == null) {
            return;
        }
        var referrals = member.referrals.stream()
                .filter(known -> known.number.strip().equals(number.strip()))
                .toList();
        if (referrals.isEmpty()) {
            open.say("referral-missing");
            return;
        }
        for (int line : open.numbers()) {
            var day = open.line(line).serviceDate;
            if (referrals.stream().noneMatch(known -> OnFile.Days.of(known.from, known.through)
                    .contain(day))) {
                open.say("referral-missing", line);
            }
        }
    }
}
