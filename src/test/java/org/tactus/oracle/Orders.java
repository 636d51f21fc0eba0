package org.tactus.oracle;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** The order, and who gave it. docs/rejections.md, order-… and orderer-…; clarifications, Which order counts to Who may order. */
final class Orders {

    private static final int DAYS_TO_SIGN = 14;
    private static final Set<String> STANDING = Set.of("active", "completed", "unknown");

    /** "Usual spellings are taken for these": clarifications, Who may order. */
    private static final Map<String, String> SPELLINGS = Map.of("PA-C", "PA", "FNP", "NP", "CRNP", "NP");

    private Orders() {}

    static void judge(Case open) {
        var order = order(open);
        if (order == null) {
            open.say("order-missing");
        }
        everyLineWithEyDeclaresThatThereWasNone(open);
        if (order == null) {
            return;
        }
        contentAndSignature(open, order);
        days(open, order);
        serviceAndMember(open, order);
        diagnoses(open, order);
        orderer(open, order);
        visits(open, order);
    }

    private static void everyLineWithEyDeclaresThatThereWasNone(Case open) {
        for (int number : open.numbers()) {
            if (Services.modifiers(open.line(number)).contains("EY")) {
                open.say("order-declared-missing", number);
            }
        }
    }

    /** The order that counts, null where none does: clarifications, Which order counts. */
    static Claim.Order order(Case open) {
        var stated = open.claim.order;
        if (stated == null) {
            return null;
        }
        var onFile = stated.number == null ? null : open.onFile.orders.get(stated.number.strip());
        if (stated.isNumberAlone()) {
            return onFile != null && stands(onFile) ? onFile : null;
        }
        return stands(stated) && !wasTakenBack(open, stated, onFile) ? stated : null;
    }

    private static boolean stands(Claim.Order order) {
        return order.status == null || STANDING.contains(order.status);
    }

    /** "on file was taken back (same number, orderer and member)" */
    private static boolean wasTakenBack(Case open, Claim.Order stated, Claim.Order onFile) {
        return onFile != null
                && !stands(onFile)
                && Objects.equals(npi(stated), npi(onFile))
                && memberOf(open, stated).equals(memberOf(open, onFile));
    }

    private static String npi(Claim.Order order) {
        return order.orderedBy == null || Spelling.isBlank(order.orderedBy.npi) ? null : order.orderedBy.npi.strip();
    }

    /** "An order that names no member is taken to be for the member of the claim": clarifications, Order content. */
    private static String memberOf(Case open, Claim.Order order) {
        return Spelling.memberId(Spelling.isBlank(order.memberId) ? open.claim.member.id : order.memberId);
    }

    private static void contentAndSignature(Case open, Claim.Order order) {
        has(open, order.authoredOn != null, "authoredOn");
        has(open, !isEmpty(order.services), "services");
        has(open, !isEmpty(order.diagnoses), "diagnoses");
        has(open, order.visits != null && order.visits >= 1, "visits");
        if (order.signedOn == null
                || order.authoredOn != null && order.signedOn.isAfter(order.authoredOn.plusDays(DAYS_TO_SIGN))) {
            open.say("order-unsigned");
        }
    }

    private static void has(Case open, boolean isThere, String what) {
        if (!isThere) {
            open.say("order-incomplete", 0, "order." + what);
        }
    }

    private static boolean isEmpty(List<String> texts) {
        return texts == null || texts.stream().allMatch(Spelling::isBlank);
    }

    private static void days(Case open, Claim.Order order) {
        for (int number : open.numbers()) {
            var day = open.line(number).serviceDate;
            if (order.authoredOn != null && day.isBefore(order.authoredOn)) {
                open.say("order-after-service", number);
            }
            var last = lastDay(open, order);
            if (last != null && day.isAfter(last)) {
                open.say("order-expired", number);
            }
        }
    }

    /** "or the order's own end, if that is earlier": clarifications, Order validity. Null where nobody can tell. */
    private static LocalDate lastDay(Case open, Claim.Order order) {
        if (order.authoredOn == null) {
            return order.validThrough;
        }
        var byPlan = order.authoredOn.plusDays(open.benefitOrUsual().orderValidityDays);
        return order.validThrough != null && order.validThrough.isBefore(byPlan) ? order.validThrough : byPlan;
    }

    private static void serviceAndMember(Case open, Claim.Order order) {
        if (!isEmpty(order.services)) {
            var ordered = order.services.stream().map(Spelling::code).toList();
            for (int number : open.numbers()) {
                var service = open.service(open.line(number));
                if (service != null && !ordered.contains(service)) {
                    open.say("order-other-service", number);
                }
            }
        }
        if (open.hasMemberId() && !memberOf(open, order).equals(Spelling.memberId(open.claim.member.id))) {
            open.say("order-other-member");
        }
    }

    /** Clarifications, Ordered diagnosis. A line whose diagnosis is wrong can't be compared. */
    private static void diagnoses(Case open, Claim.Order order) {
        if (isEmpty(order.diagnoses)) {
            return;
        }
        for (int number : open.numbers()) {
            var line = open.line(number);
            if (open.hasPointers(line)
                    && open.pointed(line).stream().noneMatch(code -> Conditions.isWrong(open, code))
                    && open.pointed(line).stream().noneMatch(billed -> order.diagnoses.stream()
                            .filter(ordered -> !Spelling.isBlank(ordered))
                            .anyMatch(ordered -> agree(billed, Spelling.diagnosis(ordered))))) {
                open.say("order-diagnosis-mismatch", number);
            }
        }
    }

    /** "A header stands for the codes below it, either way round. The seventh character doesn't count." */
    private static boolean agree(String one, String other) {
        var first = withoutSeventh(one);
        var second = withoutSeventh(other);
        return !first.isEmpty() && !second.isEmpty() && (first.startsWith(second) || second.startsWith(first));
    }

    private static String withoutSeventh(String code) {
        return code.length() == 7 ? code.substring(0, 6).replaceAll("X+$", "") : code;
    }

    private static void orderer(Case open, Claim.Order order) {
        var npi = npi(order);
        var isTherapist = npi != null && open.isTherapistKnown() && npi.equals(open.claim.therapist.npi.strip());
        if (npi == null) {
            open.say("orderer-npi-missing");
        } else if (isTherapist) {
            open.say("orderer-is-therapist");
        } else if (!Spelling.isNpi(npi) || Licenses.isOrganization(open, npi, order.orderedBy.familyName)) {
            open.say("orderer-npi-invalid");
        }
        if (order.orderedBy != null && !mayOrder(open.benefitOrUsual(), order.orderedBy.credential)) {
            open.say("orderer-not-eligible");
        }
    }

    private static boolean mayOrder(Benefit benefit, String credentials) {
        if (Spelling.isBlank(credentials)) {
            return false;
        }
        var eligible = new HashSet<String>();
        benefit.eligibleOrderers.forEach(word -> eligible.add(usual(word)));
        return Arrays.stream(credentials.split("[, ]+")).anyMatch(word -> eligible.contains(usual(word)));
    }

    private static String usual(String credential) {
        var word = Spelling.code(credential).replace(".", "");
        return SPELLINGS.getOrDefault(word, word);
    }

    /** "an order's by its number, or by orderer and date where it has none": clarifications, Visit. */
    private static void visits(Case open, Claim.Order order) {
        if (order.visits == null || order.visits < 1) {
            return;
        }
        Limits.beyond(
                        open,
                        order.visits,
                        number -> true,
                        (other, line) ->
                                open.isOfSameMember(other) && other.order != null && isSame(order, other.order))
                .forEach(number -> open.say("order-visits-exhausted", number));
    }

    private static boolean isSame(Claim.Order one, Claim.Order other) {
        if (!Spelling.isBlank(one.number) || !Spelling.isBlank(other.number)) {
            return !Spelling.isBlank(one.number)
                    && !Spelling.isBlank(other.number)
                    && one.number.strip().equals(other.number.strip());
        }
        return npi(one) != null
                && npi(one).equals(npi(other))
                && one.authoredOn != null
                && one.authoredOn.equals(other.authoredOn);
    }
}
