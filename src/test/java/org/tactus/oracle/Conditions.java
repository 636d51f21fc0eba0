package org.tactus.oracle;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Diagnoses, and what they show. docs/rejections.md, diagnosis-… and comfort-…; clarifications, Qualifying condition to Excludes1. */
final class Conditions {

    private static final int MOST_DIAGNOSES = 12;

    private static final List<String> QUALIFYING = families(
            // pain
            "G43 G44 G546 G564 G577 G89 G905 M255 M2662 M530 M531 M533 M541 M542 M543 M544 M545 M546 M547 M548 M549 "
                    + "M791 M792 M796 M797 R0782 R102 R51 "
                    // stiffness
                    + "M256 M6283 R252 "
                    // loss of motion
                    + "M245 M246 M432 M436 M624 M720 M750");
    private static final List<String> UNSPECIFIC = families("R52");
    private static final List<String> CAUSES =
            families("M05 M06 M15 M16 M17 M18 M19 M353 M45 M47 M480 M50 M51 M70 M75 M77 "
                    + "S134 S161 S233 S290 S335 S336 S390 S434 S460");
    private static final List<String> COMFORT = families("Z733 Z72 Z71 Z00 Z56 R457 R53 Z411");

    private static final Pattern CODE = Pattern.compile("[A-Z][0-9][0-9A-Z][0-9A-Z]{0,4}");

    private static final Pattern COMFORT_WORDS = Pattern.compile(
            "\\b(relax|relaxed|relaxing|relaxation|spa|wellness|pamper|pampered|pampering|luxury|luxurious"
                    + "|de-?stress|de-?stressing|stress relief|self[- ]care|for comfort)\\b");

    private Conditions() {}

    private static List<String> families(String families) {
        return List.of(families.split(" "));
    }

    static void judge(Case open) {
        language(open);
        if (open.claim.diagnoses.isEmpty()) {
            open.say("diagnosis-missing");
            return;
        }
        number(open);
        for (int place : places(open)) {
            validity(open, place);
        }
        conflicts(open);
        pointers(open);
        condition(open);
    }

    /** Clarifications, Comfort: "the note uses one of our words". */
    private static void language(Case open) {
        if (open.claim.note != null
                && COMFORT_WORDS
                        .matcher(open.claim.note.toLowerCase(Locale.ROOT))
                        .find()) {
            open.say("comfort-language");
        }
    }

    private static void number(Case open) {
        var codes = open.diagnoses();
        if (codes.size() > MOST_DIAGNOSES || new HashSet<>(codes).size() < codes.size()) {
            open.say("diagnosis-too-many");
        }
    }

    /** Of a code that stands there twice, the first place alone. */
    private static List<Integer> places(Case open) {
        var codes = open.diagnoses();
        return IntStream.range(0, codes.size())
                .filter(place -> codes.indexOf(codes.get(place)) == place)
                .boxed()
                .toList();
    }

    /** Clarifications, ICD-10-CM: the first fault that a day of service finds. */
    private static void validity(Case open, int place) {
        var code = open.diagnoses().get(place);
        var element = "diagnoses[" + place + "]";
        var fault =
                days(open).map(day -> fault(code, day)).filter(Objects::nonNull).findFirst();
        fault.ifPresent(found -> open.say(found, 0, element));
        if (!isWrong(open, code)
                && Icd.CODES.stream().anyMatch(known -> known.code().equals(code) && known.leavesSideOpen())) {
            open.say("diagnosis-side-unspecified", 0, element);
        }
    }

    private static Stream<LocalDate> days(Case open) {
        return open.lines().stream().map(line -> line.serviceDate).distinct().sorted();
    }

    /** Whether the code is known to be wrong, so that rules that need it stay silent. */
    static boolean isWrong(Case open, String code) {
        return days(open)
                .map(day -> fault(code, day))
                .anyMatch(fault -> fault != null && !fault.equals("diagnosis-release-not-loaded"));
    }

    /** What is wrong with the code on the day, null where nothing is, or where its family isn't judged. */
    private static String fault(String code, LocalDate day) {
        if (!CODE.matcher(code).matches()) {
            return "diagnosis-invalid-on-date";
        }
        if (day.isBefore(Icd.FIRST_DAY)) {
            return "diagnosis-release-not-loaded";
        }
        if (anyCode(day, known -> known.code().equals(code))) {
            return null;
        }
        var padded = (code + "XXX").substring(0, 6);
        if (code.length() <= 6
                && anyCode(
                        day, known -> known.code().length() == 7 && known.code().startsWith(padded))) {
            return "diagnosis-seventh-character";
        }
        if (code.length() == 7
                && anyCode(
                        day, known -> known.code().length() == 7 && known.code().startsWith(code.substring(0, 6)))) {
            return "diagnosis-seventh-character";
        }
        if (anyCode(day, known -> known.code().startsWith(code))) {
            return "diagnosis-not-billable";
        }
        var isOfAnotherTime = Icd.CODES.stream().anyMatch(known -> known.code().startsWith(code));
        return isOfAnotherTime || Icd.WHOLE_FAMILIES.stream().anyMatch(code::startsWith)
                ? "diagnosis-invalid-on-date"
                : null;
    }

    private static boolean anyCode(LocalDate day, Predicate<Icd.Code> which) {
        return Icd.CODES.stream().filter(code -> code.isInForceOn(day)).anyMatch(which);
    }

    /** Clarifications, Excludes1. */
    private static void conflicts(Case open) {
        var codes = open.diagnoses();
        for (int first : places(open)) {
            for (int second : places(open)) {
                if (first < second
                        && (exclude(codes.get(first), codes.get(second))
                                || exclude(codes.get(second), codes.get(first)))) {
                    open.say("diagnosis-conflict", 0, "diagnoses[" + second + "]");
                }
            }
        }
    }

    private static boolean exclude(String one, String other) {
        return Icd.EXCLUDES1.stream().anyMatch(note -> one.startsWith(note[0]) && other.startsWith(note[1]));
    }

    private static void pointers(Case open) {
        for (int number : open.numbers()) {
            if (!open.hasPointers(open.line(number))) {
                open.say("diagnosis-pointer-invalid", number);
            }
        }
    }

    /** Clarifications, Qualifying condition and Comfort. */
    private static void condition(Case open) {
        var codes = open.diagnoses();
        if (codes.stream().allMatch(code -> isIn(COMFORT, code))) {
            open.say("comfort-only");
        }
        if (codes.stream().anyMatch(Conditions::qualifies)) {
            links(open);
        } else if (codes.stream().noneMatch(code -> isWrong(open, code))) {
            whyNot(open, codes);
        }
    }

    private static void links(Case open) {
        for (int number : open.numbers()) {
            var line = open.line(number);
            if (open.hasPointers(line)
                    && open.pointed(line).stream().noneMatch(code -> qualifies(code) || isWrong(open, code))) {
                open.say("diagnosis-not-linked", number);
            }
        }
    }

    private static void whyNot(Case open, List<String> codes) {
        if (codes.stream().anyMatch(code -> isIn(UNSPECIFIC, code))) {
            open.say("diagnosis-unspecific-pain");
        } else if (codes.stream().anyMatch(code -> isInOrAbove(CAUSES, code))) {
            open.said.add(Said.of("diagnosis-cause-only", 0).withSeverity(open.benefitOrUsual().causeOnly));
        } else {
            open.say("diagnosis-not-qualifying");
        }
    }

    private static boolean qualifies(String code) {
        return isInOrAbove(QUALIFYING, code);
    }

    private static boolean isIn(List<String> families, String code) {
        return families.stream().anyMatch(code::startsWith);
    }

    /** "A code that is itself wrong shows what its family shows": so does a header above the family. */
    private static boolean isInOrAbove(List<String> families, String code) {
        return isIn(families, code)
                || code.length() >= 3 && families.stream().anyMatch(family -> family.startsWith(code));
    }
}
