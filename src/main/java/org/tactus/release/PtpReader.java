package org.tactus.release;

import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.tactus.claim.ProcedureCode;
import org.tactus.codeset.PairEdits;
import org.tactus.codeset.PairEdits.Edit;
import org.tactus.csv.CsvRows;
import org.tactus.problem.LineProblems;

/**
 * CMS's procedure-to-procedure edits for practitioners, apart by tabs or commas: column 1, column 2, whether older than 1996, effective
 * date, deletion date, modifier indicator, rationale.
 *
 * <p>The file tells of edits that ended long ago. Kept are those that hold on one of the release's days, for these days. See
 * docs/clarifications.md#ncci.
 */
final class PtpReader implements ReleaseReader {

    private static final int EFFECTIVE = 3;
    private static final int DELETION = 4;
    private static final int MODIFIER = 5;
    private static final String NO_DATE = "*";
    private static final String ALLOWED = "1";
    private static final String NOT_APPLICABLE = "9";
    private static final Set<String> MODIFIERS = Set.of("0", ALLOWED, NOT_APPLICABLE);
    private static final Pattern EIGHT_DIGITS = Pattern.compile("[0-9]{8}");
    private static final DateTimeFormatter DATE = DateTimeFormatter.BASIC_ISO_DATE;

    private final List<Row> kept = new ArrayList<>();
    private final Map<String, String> codes = new HashMap<>();
    private final Map<String, Optional<LocalDate>> dates = new HashMap<>();
    private boolean isBelowFirst;

    private record Row(long line, Edit edit) {

        boolean isOfPairOf(Row other) {
            return edit.column1().equals(other.edit.column1()) && edit.column2().equals(other.edit.column2());
        }
    }

    @Override
    public Content read(PublishedFile file, ReleaseDays days, LineProblems problems) throws IOException {
        CsvRows.read(
                file.text(),
                file.hasTabs() ? '\t' : ',',
                PtpReader::isHeader,
                (line, cells) -> add(line, cells, days, problems),
                problems);
        checkOverlaps(problems);
        if (kept.isEmpty()) {
            problems.at(0, "None of its edits holds on a day from " + days.from() + " through " + days.through() + ".");
        }
        return new Content(
                kept.size(), PairEdits.write(kept.stream().map(Row::edit).toList()));
    }

    private static boolean isHeader(List<String> cells) {
        return CsvRows.name(cells, 0).equals("column1")
                && CsvRows.name(cells, 1).equals("column2");
    }

    private void add(long line, List<String> cells, ReleaseDays days, LineProblems problems) {
        var isOfHeader = !isBelowFirst && CsvRows.cell(cells, 0).isEmpty();
        if (isOfHeader) {
            return;
        }
        isBelowFirst = true;
        var problem = problemOf(cells);
        if (problem.isPresent()) {
            problems.at(line, problem.get());
            return;
        }
        var effective = date(cells, EFFECTIVE).orElseThrow();
        var deletion = date(cells, DELETION).orElse(days.through());
        // deleted as of the day on which it began, for which the indicator is 9: it never held
        var neverHeld = date(cells, DELETION).filter(effective::equals).isPresent()
                || CsvRows.cell(cells, MODIFIER).equals(NOT_APPLICABLE);
        var from = effective.isBefore(days.from()) ? days.from() : effective;
        var through = deletion.isAfter(days.through()) ? days.through() : deletion;
        if (!neverHeld && !from.isAfter(through)) {
            kept.add(new Row(
                    line,
                    new Edit(
                            code(cells, 0),
                            code(cells, 1),
                            from,
                            through,
                            CsvRows.cell(cells, MODIFIER).equals(ALLOWED))));
        }
    }

    private Optional<String> problemOf(List<String> cells) {
        if (!new ProcedureCode(CsvRows.cell(cells, 0)).isWellFormed()
                || !new ProcedureCode(CsvRows.cell(cells, 1)).isWellFormed()) {
            return Optional.of("Columns 1 and 2 are HCPCS or CPT codes of five characters.");
        }
        var pair = CsvRows.cell(cells, 0) + " and " + CsvRows.cell(cells, 1);
        var effective = date(cells, EFFECTIVE);
        var deletion = date(cells, DELETION);
        if (effective.isEmpty()) {
            return Optional.of("The effective date of " + pair + " is no day written as in 20261001.");
        }
        if (deletion.isEmpty() && !CsvRows.cell(cells, DELETION).equals(NO_DATE)) {
            return Optional.of("The deletion date of " + pair + " is neither * nor a day written as in 20261231.");
        }
        if (deletion.filter(effective.get()::isAfter).isPresent()) {
            return Optional.of("The deletion date of " + pair + " is before the effective date.");
        }
        return MODIFIERS.contains(CsvRows.cell(cells, MODIFIER))
                ? Optional.empty()
                : Optional.of("The modifier indicator of " + pair + " is none of 0, 1 and 9.");
    }

    private void checkOverlaps(LineProblems problems) {
        kept.sort(Comparator.comparing((Row row) -> row.edit().column1())
                .thenComparing(row -> row.edit().column2())
                .thenComparing(row -> row.edit().from())
                .thenComparing(Row::line));
        for (int i = 1; i < kept.size(); i++) {
            var before = kept.get(i - 1);
            var row = kept.get(i);
            if (row.isOfPairOf(before)
                    && !row.edit().from().isAfter(before.edit().through())) {
                problems.at(
                        row.line(),
                        row.edit().column1() + " and " + row.edit().column2()
                                + " have two edits on one day; the other is in line " + before.line() + ".");
            }
        }
    }

    /** Each date is read once, in however many edits it is. */
    private Optional<LocalDate> date(List<String> cells, int column) {
        return dates.computeIfAbsent(CsvRows.cell(cells, column), PtpReader::date);
    }

    private static Optional<LocalDate> date(String text) {
        try {
            return EIGHT_DIGITS.matcher(text).matches() ? Optional.of(LocalDate.parse(text, DATE)) : Optional.empty();
        } catch (DateTimeException noDate) {
            return Optional.empty();
        }
    }

    /** Each code is kept once, in however many edits it is. */
    private String code(List<String> cells, int column) {
        return codes.computeIfAbsent(CsvRows.cell(cells, column), code -> code);
    }
}
