package org.tactus.codeset;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.tactus.claim.ProcedureCode;
import org.tactus.codeset.NcciEdits.Pair;

/**
 * CMS's procedure-to-procedure edits of a quarter, or a part of them: it publishes them in several files, by their first codes.
 *
 * <p>Kept as a text of lines, each for a first code and the days through which its edits hold:
 * {@code 97140 2026-10-01 2026-12-31 971240975301}. What comes last are cells of six characters, sorted: a second code, and whether a
 * modifier may tell the two apart. However many edits there are, each takes six bytes.
 */
public final class PairEdits implements PublishedTable {

    private static final int CODE_LENGTH = 5;
    private static final char SEPARABLE = '1';
    private static final char INSEPARABLE = '0';

    private final Release release;
    private final Map<String, List<Edits>> byFirstCode = new HashMap<>();

    /** @param text as {@link #write} makes it */
    public PairEdits(Release release, String text) {
        this.release = release;
        text.lines().forEach(line -> {
            var words = line.split(" ");
            byFirstCode
                    .computeIfAbsent(words[0], any -> new ArrayList<>(1))
                    .add(new Edits(
                            LocalDate.parse(words[1]),
                            LocalDate.parse(words[2]),
                            new SortedCells(words[3], CODE_LENGTH + 1)));
        });
    }

    /**
     * One edit.
     *
     * @param from the first day on which it holds
     * @param through the last one
     * @param separable whether a modifier may tell the two services apart
     */
    public record Edit(String column1, String column2, LocalDate from, LocalDate through, boolean separable) {}

    /** The edits of one first code that hold on the same days. */
    private record Edits(LocalDate from, LocalDate through, SortedCells seconds) {

        boolean holdOn(LocalDate day) {
            return !day.isBefore(from) && !day.isAfter(through);
        }

        Pair pairWith(String code) {
            int cell = seconds.firstFrom(code);
            if (!seconds.beginsWith(cell, code)) {
                return Pair.FREE;
            }
            return seconds.charAt(cell, CODE_LENGTH) == SEPARABLE ? Pair.SEPARABLE : Pair.INSEPARABLE;
        }
    }

    /** @param edits of which no two of one pair hold on one day */
    public static String write(Collection<Edit> edits) {
        var text = new StringBuilder();
        var head = "";
        for (var edit : sorted(edits)) {
            var own = edit.column1() + " " + edit.from() + " " + edit.through() + " ";
            if (!own.equals(head)) {
                text.append(head.isEmpty() ? "" : "\n").append(own);
                head = own;
            }
            text.append(edit.column2()).append(edit.separable() ? SEPARABLE : INSEPARABLE);
        }
        return text.append('\n').toString();
    }

    private static List<Edit> sorted(Collection<Edit> edits) {
        return edits.stream()
                .sorted(Comparator.comparing(Edit::column1)
                        .thenComparing(Edit::from)
                        .thenComparing(Edit::through)
                        .thenComparing(Edit::column2))
                .toList();
    }

    @Override
    public Release release() {
        return release;
    }

    @Override
    public boolean isPart() {
        return true;
    }

    Pair pairOn(LocalDate day, ProcedureCode column1, ProcedureCode column2) {
        for (var edits : byFirstCode.getOrDefault(column1.value(), List.of())) {
            var pair = edits.holdOn(day) && column2.value().length() == CODE_LENGTH
                    ? edits.pairWith(column2.value())
                    : Pair.FREE;
            if (pair != Pair.FREE) {
                return pair;
            }
        }
        return Pair.FREE;
    }
}
