package org.tactus.oracle;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * What was billed, line by line. docs/rejections.md, service-… to charge-invalid; clarifications, Procedure codes, NCCI to
 * Place of service, Duplicates.
 */
final class Services {

    private static final int MOST_MODIFIERS = 4;
    private static final int MOST_UNITS = 999;
    private static final int MOST_CENTS_DIGITS = 10;
    private static final LocalDate FIRST_DAY_OF_NCCI = LocalDate.of(2024, 7, 1);

    private static final Set<String> PLACES_THAT_DONT_FIT = places("02 10 21 23 24 41 42 51 81");
    private static final Set<String> UNASSIGNED_PLACES =
            places("00 28 29 30 35 36 37 38 39 40 43 44 45 46 47 48 59 63 64 67 68 69 70 "
                    + "73 74 75 76 77 78 79 80 82 83 84 85 86 87 88 89 90 91 92 93 94 95 96 97 98");

    private static final Set<String> TELEHEALTH = places("93 95 FQ G0 GQ GT");
    private static final List<Set<String>> ONE_OF_EACH = List.of(
            places("59 XE XP XS XU"),
            places("GN GO GP"),
            places("CO CQ"),
            places("GA GZ"),
            places("76 77"),
            places("LT RT"));
    private static final Set<String> SEPARATING = places("59 XE XP XS XU");

    private Services() {}

    private static Set<String> places(String texts) {
        return Set.of(texts.split(" "));
    }

    static void judge(Case open) {
        for (int number : open.numbers()) {
            var line = open.line(number);
            if (!isProcedureCode(line.code)) {
                open.say("service-invalid", number);
            } else if (open.benefit() != null && !services(open.benefit()).contains(open.service(line))) {
                open.sayByLimitGroup("service-not-in-benefit", number);
            }
            if (!hasUnits(line)) {
                open.say("units-invalid", number);
            }
            if (!isPlace(open, line.placeOfService)) {
                open.say("place-of-service-invalid", number);
            }
            if (!hasCharge(line)) {
                open.say("charge-invalid", number);
            }
            modifiers(open, number);
            duplicate(open, number);
        }
        if (open.benefitOrUsual().ncciEdits && !open.hasTooManyLines()) {
            bundles(open);
            dailyMaximums(open);
        }
    }

    private static List<String> services(Benefit benefit) {
        return benefit.services.stream().map(Spelling::code).toList();
    }

    /** "Five characters in the form of CPT or HCPCS": clarifications, Procedure codes. */
    static boolean isProcedureCode(String code) {
        return Spelling.code(code).matches("[0-9]{5}|[0-9]{4}[FTMU]|[A-V][0-9]{4}");
    }

    static boolean hasUnits(Claim.Line line) {
        return line.units != null
                && line.units.stripTrailingZeros().scale() <= 0
                && line.units.compareTo(BigDecimal.ONE) >= 0
                && line.units.compareTo(BigDecimal.valueOf(MOST_UNITS)) <= 0;
    }

    /** Clarifications, Place of service. */
    private static boolean isPlace(Case open, String stated) {
        var place = stated == null ? "" : stated.strip();
        return place.matches("[0-9]{2}")
                && !PLACES_THAT_DONT_FIT.contains(place)
                && !UNASSIGNED_PLACES.contains(place)
                && (!place.equals("99") || !Spelling.isBlank(open.claim.note));
    }

    /** docs/rejections.md, charge-invalid; at most ten digits. */
    static boolean hasCharge(Claim.Line line) {
        return line.charge != null
                && line.charge.signum() > 0
                && line.charge.stripTrailingZeros().scale() <= 2
                && line.charge.movePointRight(2).toBigInteger().toString().length() <= MOST_CENTS_DIGITS;
    }

    static List<String> modifiers(Claim.Line line) {
        return line.modifiers.stream().map(Spelling::code).toList();
    }

    /** Clarifications, Modifiers. */
    private static void modifiers(Case open, int number) {
        var modifiers = modifiers(open.line(number));
        var distinct = new HashSet<>(modifiers);
        if (modifiers.size() > MOST_MODIFIERS
                || distinct.size() < modifiers.size()
                || modifiers.stream().anyMatch(modifier -> !modifier.matches("[0-9A-Z]{2}"))
                || modifiers.stream().anyMatch(TELEHEALTH::contains)
                || ONE_OF_EACH.stream()
                        .anyMatch(set -> distinct.stream().filter(set::contains).count() > 1)) {
            open.say("modifier-invalid", number);
        }
        if (open.benefit() != null && !distinct.containsAll(open.benefit().requiredModifiers)) {
            open.say("modifier-missing", number);
        }
    }

    private static void duplicate(Case open, int number) {
        if (isDuplicate(open, open.line(number))) {
            open.say("duplicate-service", number);
        }
    }

    /** Clarifications, Duplicates. */
    private static boolean isDuplicate(Case open, Claim.Line line) {
        return !modifiers(line).contains("76")
                && onFile(open, line.serviceDate, Filed::isAcceptedOrHeld)
                        .anyMatch(earlier -> Spelling.code(earlier.code).equals(Spelling.code(line.code)));
    }

    /** What the therapist furnished to the member on that day, by other claims. */
    static Stream<Claim.Line> onFile(Case open, LocalDate day, Predicate<Filed> which) {
        return open.others.stream()
                .filter(which)
                .filter(other -> open.isOfSameMember(other) && open.isOfSameTherapist(other))
                .flatMap(other -> other.claim.lines.stream())
                .filter(line -> line.serviceDate.equals(day));
    }

    /**
     * "97124 isn't paid": the service that comes second in the pair, or whichever is filed later: clarifications, NCCI. A modifier
     * tells apart what it is filed with.
     */
    private static void bundles(Case open) {
        for (int number : open.numbers()) {
            var line = open.line(number);
            var isBundledOnClaim = open.lines().stream()
                    .anyMatch(other -> other.serviceDate.equals(line.serviceDate)
                            && isBundled(other, line, isSeparated(other) || isSeparated(line)));
            var isBundledOnFile = onFile(open, line.serviceDate, Filed::isAccepted)
                    .anyMatch(earlier ->
                            isBundled(earlier, line, isSeparated(line)) || isBundled(line, earlier, isSeparated(line)));
            if (isBundledOnClaim || isBundledOnFile) {
                open.say("bundled-service", number);
            }
        }
    }

    private static boolean isSeparated(Claim.Line line) {
        return modifiers(line).stream().anyMatch(SEPARATING::contains);
    }

    private static boolean isBundled(Claim.Line first, Claim.Line second, boolean isSeparated) {
        return !first.serviceDate.isBefore(FIRST_DAY_OF_NCCI)
                && Icd.NCCI_PAIRS.stream()
                        .filter(pair ->
                                pair[0].equals(Spelling.code(first.code)) && pair[1].equals(Spelling.code(second.code)))
                        .anyMatch(pair -> pair[2].equals("no") || !isSeparated);
    }

    /**
     * The units of a day on the claim and, unless the line is a duplicate of them, on file, are more than the maximum: said of the
     * line with which they are, once. "A maximum of 0 … is no limit here": clarifications, NCCI.
     */
    private static void dailyMaximums(Case open) {
        var units = new HashMap<String, Integer>();
        var said = new HashSet<String>();
        for (int number : open.numbers()) {
            var line = open.line(number);
            if (line.serviceDate.isBefore(FIRST_DAY_OF_NCCI) || !hasUnits(line)) {
                continue;
            }
            var dayAndCode = line.serviceDate + " " + Spelling.code(line.code);
            var onClaim = units.merge(dayAndCode, line.units.intValueExact(), Integer::sum);
            var onFile = isDuplicate(open, line) ? 0 : unitsOnFile(open, line);
            if (onClaim + onFile > dailyMaximum(line) && said.add(dayAndCode)) {
                open.say("units-over-daily-maximum", number);
            }
        }
    }

    private static int unitsOnFile(Case open, Claim.Line line) {
        return onFile(open, line.serviceDate, Filed::isAccepted)
                .filter(earlier -> Spelling.code(earlier.code).equals(Spelling.code(line.code)))
                .mapToInt(earlier -> earlier.units.intValueExact())
                .sum();
    }

    private static int dailyMaximum(Claim.Line line) {
        return Icd.DAILY_MAXIMUMS.stream()
                .filter(row -> row[0].equals(Spelling.code(line.code)) && !row[1].equals("0"))
                .mapToInt(row -> Integer.parseInt(row[1]))
                .findFirst()
                .orElse(Integer.MAX_VALUE);
    }
}
