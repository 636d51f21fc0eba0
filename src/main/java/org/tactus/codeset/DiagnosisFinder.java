package org.tactus.codeset;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tactus.claim.Icd10Cm;

/**
 * Finds diagnosis codes by how they begin, or by words.
 *
 * <p>Words are those of CDC's descriptions, and everyday ones beside them, of the families that a massage claim turns on; other codes
 * are found by how they begin, where a release that holds them was imported.
 */
public final class DiagnosisFinder {

    private static final int LEAST_PREFIX = 2;
    private static final String PARTS_OF_TEXT = "[^a-z0-9]+";

    private static final Comparator<Found> MOST_LIKELY_FIRST = Comparator.<Found, Boolean>comparing(
                    found -> !found.condition().qualifies())
            .thenComparing(found -> found.label().toLowerCase(Locale.ROOT).contains("other"))
            .thenComparing(found -> found.code().code());

    private static final TreeMap<String, Labeled> LABELS = labels();

    private DiagnosisFinder() {}

    /**
     * A code that was found.
     *
     * @param label what it is called; empty where that isn't known
     * @param status on the day that was asked about
     * @param condition what it shows
     */
    public record Found(Icd10Cm code, String label, CodeStatus status, Condition condition) {}

    /** @param words in small letters, of the label and beside it */
    private record Labeled(String label, Set<String> words) {}

    /**
     * At most so many: by a beginning, in the order of codes, headers too; by words, billable ones alone: those that CDC calls so first,
     * and of these, those that qualify.
     *
     * @param asked {@code M54.5}, or {@code low back pain}: each word, or the beginning of it
     */
    public static List<Found> find(DiagnosisCodes codes, String asked, LocalDate day, int most) {
        var prefix = new Icd10Cm(asked).code();
        if (prefix.length() >= LEAST_PREFIX && Character.isDigit(prefix.charAt(1))) {
            return beginning(codes, prefix, day, most);
        }
        return withWords(codes, asked, day, most);
    }

    /** What the code is called; empty where that isn't known. */
    public static String labelOf(Icd10Cm code) {
        return Optional.ofNullable(LABELS.get(code.code())).map(Labeled::label).orElse("");
    }

    private static List<Found> beginning(DiagnosisCodes codes, String prefix, LocalDate day, int most) {
        var known = LABELS.tailMap(prefix).keySet().stream().takeWhile(code -> code.startsWith(prefix));
        return Stream.concat(known, codes.beginningWith(prefix, day, most).stream())
                .distinct()
                .sorted()
                .map(code -> found(codes, code, day))
                .filter(found -> isInForce(found.status()))
                .limit(most)
                .toList();
    }

    private static List<Found> withWords(DiagnosisCodes codes, String asked, LocalDate day, int most) {
        var words = wordsOf(asked).toList();
        if (words.isEmpty()) {
            return List.of();
        }
        return LABELS.entrySet().stream()
                .filter(entry ->
                        words.stream().allMatch(isBegunBy(entry.getValue().words())))
                .map(entry -> found(codes, entry.getKey(), day))
                .filter(found -> found.status() == CodeStatus.BILLABLE)
                .sorted(Comparator.<Found, Boolean>comparing(found -> !isCalled(found, words))
                        .thenComparing(MOST_LIKELY_FIRST))
                .limit(most)
                .toList();
    }

    private static Predicate<String> isBegunBy(Set<String> words) {
        return begun -> words.stream().anyMatch(word -> word.startsWith(begun));
    }

    /** Whether all of the words are CDC's own. */
    private static boolean isCalled(Found found, List<String> words) {
        return words.stream().allMatch(isBegunBy(wordsOf(found.label()).collect(Collectors.toSet())));
    }

    private static boolean isInForce(CodeStatus status) {
        return status == CodeStatus.BILLABLE || status == CodeStatus.HEADER || status == CodeStatus.SEVENTH_CHARACTER;
    }

    private static Found found(DiagnosisCodes codes, String code, LocalDate day) {
        var diagnosis = new Icd10Cm(code);
        return new Found(diagnosis, labelOf(diagnosis), codes.statusOn(day, diagnosis), codes.conditionOf(diagnosis));
    }

    private static Stream<String> wordsOf(String text) {
        return Arrays.stream(text.toLowerCase(Locale.ROOT).replace("'", "").split(PARTS_OF_TEXT))
                .filter(word -> !word.isEmpty());
    }

    private static TreeMap<String, Labeled> labels() {
        var everyday = new HashMap<String, String>();
        pairs("icd10cm-everyday-words.csv").forEach(pair -> everyday.put(pair[0], pair[1]));
        var labels = new TreeMap<String, Labeled>();
        pairs("icd10cm-labels.csv")
                .forEach(pair -> labels.put(pair[0], new Labeled(pair[1], words(pair[0], pair[1], everyday))));
        return labels;
    }

    private static Set<String> words(String code, String label, Map<String, String> everyday) {
        var words = new HashSet<String>();
        wordsOf(label).forEach(words::add);
        for (int length = 1; length <= code.length(); length++) {
            wordsOf(everyday.getOrDefault(code.substring(0, length), "")).forEach(words::add);
        }
        return words;
    }

    /** A code, and what is behind the first comma. */
    private static Stream<String[]> pairs(String table) {
        return Table.lines(table).stream().skip(1).map(line -> line.split(",", 2));
    }
}
