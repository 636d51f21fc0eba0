package org.tactus.roster;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.tactus.csv.CsvRows;
import org.tactus.json.Violations;
import org.tactus.problem.LineProblems;

/** A row of a roster: its cells by their columns, and what is wrong with them. */
final class RosterRow {

    private final long line;
    private final List<String> cells;
    private final Map<String, Integer> places;
    private final Violations violations = new Violations();

    RosterRow(long line, List<String> cells, Map<String, Integer> places) {
        this.line = line;
        this.cells = cells;
        this.places = places;
    }

    long line() {
        return line;
    }

    Violations violations() {
        return violations;
    }

    /** Null where the cell is empty. */
    @Nullable
    String text(String column) {
        return violations.text(column, cell(column).orElse(null));
    }

    /** Empty where the cell is. */
    String textOrEmpty(String column) {
        return Optional.ofNullable(text(column)).orElse("");
    }

    /** Null where the cell is empty, or no day. */
    @Nullable
    LocalDate day(String column) {
        return violations.day(column, cell(column).orElse(null));
    }

    /**
     * Whether nothing is wrong with it; whatever is, is told, once a column.
     *
     * @param columnOf the column that a field of a body comes from
     */
    boolean isRight(UnaryOperator<String> columnOf, LineProblems problems) {
        var told = new HashSet<String>();
        for (var violation : violations.all()) {
            var column = columnOf.apply(violation.field());
            if (told.add(column)) {
                problems.at(line, column + " " + violation.message() + ".");
            }
        }
        return told.isEmpty();
    }

    /** Tells where it says something else than the first row about the same, in columns in which both have to say the same. */
    void checkAgainst(RosterRow first, String ofWhat, List<String> columns, LineProblems problems) {
        for (var column : columns) {
            if (!cell(column).equals(first.cell(column))) {
                problems.at(
                        line,
                        column + " differs from the one in line " + first.line + ", which is of the same " + ofWhat
                                + ".");
            }
        }
    }

    private Optional<String> cell(String column) {
        return Optional.of(CsvRows.cell(cells, places.get(column))).filter(text -> !text.isEmpty());
    }
}
