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
 * The families of ICD-10-CM that a massage claim turns on, from 2018-10-01: what ships with tactus.
 *
 * <p>Of other codes the tables say nothing. What they were built from, and what that leaves open, stands in
 * docs/clarifications.md#icd-10-cm.
 */
final class DiagnosisFamilies {

    private static final LocalDate FIRST_DAY = LocalDate.of(2018, 10, 1);
    private static final LocalDate OPEN_END = LocalDate.MAX;
    private static final int CODE_LENGTH = 7;
    private static final int STEM_LENGTH = CODE_LENGTH - 1;

    /** Headers whose codes speak of comfort, stress or well-being: docs/clarifications.md#comfort. */
    private static final List<String> COMFORT_HEADERS =
            List.of("Z733", "Z72", "Z71", "Z00", "Z56", "R457", "R53", "Z411");

    private static final DiagnosisFamilies BUILT_IN = new DiagnosisFamilies();

    private final Map<String, Entry> billable = new HashMap<>();
    private final Map<String, Entry> headers = new HashMap<>();
    private final Set<String> stemsWithSeventhCharacter = new HashSet<>();
    private final Set<String> wholeFamilies = new HashSet<>();
    private final Excludes1Notes excludes;

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

    private DiagnosisFamilies() {
        Table.rows("icd10cm-families.csv").forEach(this::add);
        wholeFamilies.addAll(Table.lines("icd10cm-whole-families.txt"));
        var notes = new HashMap<String, List<String>>();
        for (var row : Table.rows("icd10cm-excludes1.csv")) {
            notes.computeIfAbsent(row[0], any -> new ArrayList<>()).add(row[1]);
        }
        excludes = new Excludes1Notes(notes);
    }

    static DiagnosisFamilies builtIn() {
        return BUILT_IN;
    }

    /** Which tables these are, for a decision to name. */
    String version() {
        return "icd-10-cm built-in 2018-10-01..2026 families";
    }

    /** Whether the tables begin after that day. */
    boolean isBefore(LocalDate day) {
        return day.isBefore(FIRST_DAY);
    }

    KnownCodes on(LocalDate day) {
        return new OnDay(day);
    }

    private final class OnDay implements KnownCodes {

        private final LocalDate day;

        OnDay(LocalDate day) {
            this.day = day;
        }

        @Override
        public boolean isBillable(String code) {
            return isInForce(billable.get(code), day);
        }

        @Override
        public boolean isHeader(String code) {
            return isInForce(headers.get(code), day);
        }

        @Override
        public boolean takesSeventhCharacter(String stem) {
            return stemsWithSeventhCharacter.contains(stem);
        }

        @Override
        public boolean isWholeAround(String code) {
            return billable.containsKey(code) || headers.containsKey(code) || isWithinWholeFamily(code);
        }
    }

    /** What the code shows, or its family does where it is wrong itself. */
    Condition conditionOf(Icd10Cm diagnosis) {
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
    boolean leavesSideOpen(Icd10Cm diagnosis) {
        var entry = billable.get(diagnosis.code());
        return entry != null && entry.sideUnspecified();
    }

    Excludes1Notes excludes() {
        return excludes;
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
}
