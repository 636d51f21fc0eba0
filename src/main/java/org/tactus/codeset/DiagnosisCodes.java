package org.tactus.codeset;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tactus.claim.Icd10Cm;

/**
 * ICD-10-CM by day of service.
 *
 * <p>Built in are the families that a massage claim turns on, from 2018-10-01; of other codes the tables say nothing. What they
 * were built from, and what that leaves open, stands in docs/clarifications.md#icd-10-cm.
 *
 * @see <a href="https://www.cdc.gov/nchs/icd/icd-10-cm/files.html">CDC, ICD-10-CM files</a>
 */
public final class DiagnosisCodes {

    private static final LocalDate FIRST_DAY = LocalDate.of(2018, 10, 1);
    private static final LocalDate OPEN_END = LocalDate.MAX;
    private static final int CODE_LENGTH = 7;
    private static final int STEM_LENGTH = 6;

    /** Headers whose codes speak of comfort, stress or well-being: docs/clarifications.md#comfort. */
    private static final List<String> COMFORT_HEADERS =
            List.of("Z733", "Z72", "Z71", "Z00", "Z56", "R457", "R53", "Z411");

    private static final DiagnosisCodes BUILT_IN = new DiagnosisCodes();

    private final Map<String, Entry> billable = new HashMap<>();
    private final Map<String, Entry> headers = new HashMap<>();
    private final Set<String> stemsWithSeventhCharacter = new HashSet<>();
    private final Set<String> wholeFamilies = new HashSet<>();
    private final Map<String, List<String>> excludes = new HashMap<>();

    private record Entry(Condition condition, LocalDate from, LocalDate through, boolean sideUnspecified) {

        boolean isInForceOn(LocalDate day) {
            return !day.isBefore(from) && !day.isAfter(through);
        }

        /** A header is in force while any of its codes is, and shows what the first of them shows. */
        Entry togetherWith(Entry other) {
            return new Entry(
                    condition == Condition.OTHER ? other.condition : condition,
                    from.isBefore(other.from) ? from : other.from,
                    through.isAfter(other.through) ? through : other.through,
                    false);
        }
    }

    private DiagnosisCodes() {
        Table.rows("icd10cm-families.csv").forEach(this::add);
        wholeFamilies.addAll(Table.lines("icd10cm-whole-families.txt"));
        Table.rows("icd10cm-excludes1.csv").forEach(row -> exclude(row[0], row[1]));
    }

    /** The families that ship with tactus. */
    public static DiagnosisCodes builtIn() {
        return BUILT_IN;
    }

    /** Which tables these are, for a decision to name. */
    public String version() {
        return "icd-10-cm built-in 2018-10-01..2026 families";
    }

    public CodeStatus statusOn(LocalDate day, Icd10Cm diagnosis) {
        if (!diagnosis.isWellFormed()) {
            return CodeStatus.INVALID;
        }
        if (day.isBefore(FIRST_DAY)) {
            return CodeStatus.NO_RELEASE;
        }
        var code = diagnosis.code();
        if (isInForce(billable.get(code), day)) {
            return CodeStatus.BILLABLE;
        }
        if (stemsWithSeventhCharacter.contains(stem(code))) {
            return CodeStatus.SEVENTH_CHARACTER;
        }
        if (isInForce(headers.get(code), day)) {
            return CodeStatus.HEADER;
        }
        var isOfOurs = billable.containsKey(code) || headers.containsKey(code) || isWithinWholeFamily(code);
        return isOfOurs ? CodeStatus.INVALID : CodeStatus.NOT_JUDGED;
    }

    /** What the code shows, or its family does where it is wrong itself. */
    public Condition conditionOf(Icd10Cm diagnosis) {
        for (int length = Math.min(CODE_LENGTH, diagnosis.code().length()); length > 2; length--) {
            var family = diagnosis.code().substring(0, length);
            var entry = billable.getOrDefault(family, headers.get(family));
            if (entry != null && (length == diagnosis.code().length() || wholeFamilies.contains(family))) {
                return entry.condition();
            }
        }
        return COMFORT_HEADERS.stream().anyMatch(diagnosis::isWithin) ? Condition.COMFORT : Condition.OTHER;
    }

    /** A billable code that leaves open which side of the body is meant, where others of its header say. */
    public boolean leavesSideOpen(Icd10Cm diagnosis) {
        var entry = billable.get(diagnosis.code());
        return entry != null && entry.sideUnspecified();
    }

    /**
     * An Excludes1 note stands between the two: ICD-10-CM doesn't want them coded together, unless they are unrelated
     * (Official Guidelines I.A.12.a).
     */
    public boolean exclude(Icd10Cm one, Icd10Cm other) {
        return hasNoteAgainst(one.code(), other) || hasNoteAgainst(other.code(), one);
    }

    private boolean hasNoteAgainst(String code, Icd10Cm other) {
        for (int length = 3; length <= code.length(); length++) {
            var notes = excludes.get(code.substring(0, length));
            if (notes != null && notes.stream().anyMatch(other::isWithin)) {
                return true;
            }
        }
        return false;
    }

    private boolean isWithinWholeFamily(String code) {
        for (int length = 3; length <= code.length(); length++) {
            if (wholeFamilies.contains(code.substring(0, length))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isInForce(@Nullable Entry entry, LocalDate day) {
        return entry != null && entry.isInForceOn(day);
    }

    /** The first six characters, with {@code X} where the code is shorter. */
    private static String stem(String code) {
        return (code + "XXX").substring(0, STEM_LENGTH);
    }

    private void add(String[] row) {
        var code = row[0];
        var entry = new Entry(
                condition(row[1]),
                row[2].isEmpty() ? FIRST_DAY : LocalDate.parse(row[2]),
                row[3].isEmpty() ? OPEN_END : LocalDate.parse(row[3]),
                row[4].equals("unspecified"));
        billable.put(code, entry);
        for (int length = 3; length < code.length(); length++) {
            headers.merge(code.substring(0, length), entry, Entry::togetherWith);
        }
        if (code.length() == CODE_LENGTH) {
            stemsWithSeventhCharacter.add(code.substring(0, STEM_LENGTH));
        }
    }

    private static Condition condition(String name) {
        return name.equals("none")
                ? Condition.OTHER
                : Condition.valueOf(name.replace('-', '_').toUpperCase(Locale.ROOT));
    }

    private void exclude(String header, String excluded) {
        excludes.computeIfAbsent(header, any -> new ArrayList<>()).add(excluded);
    }
}
