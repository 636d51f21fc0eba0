package org.tactus.csv;

import java.io.IOException;
import java.io.Reader;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.tactus.problem.LineProblems;

/** The rows of a table: below its header, and a preamble where there is one. */
public final class CsvRows {

    private CsvRows() {}

    /** Takes a row with its first line. */
    @FunctionalInterface
    public interface Rows {
        void add(long line, List<String> cells);
    }

    /**
     * The rows below the header that aren't blank; that there is no header is a problem, and one that breaks off ends the table.
     *
     * @param isHeader whether these cells name the columns
     */
    public static void read(
            Reader text, char separator, Predicate<List<String>> isHeader, Rows rows, LineProblems problems)
            throws IOException {
        var reader = new CsvRowReader(text, separator);
        var isBelowHeader = false;
        for (var next = reader.next(); next.isPresent(); next = reader.next()) {
            var row = next.get();
            if (!row.isWhole()) {
                problems.at(row.line(), row.flaw().orElseThrow());
                return;
            }
            if (!isBelowHeader) {
                isBelowHeader = isHeader.test(row.cells());
            } else if (!row.isBlank()) {
                rows.add(row.line(), row.cells());
            }
        }
        if (!isBelowHeader) {
            problems.at(0, "The file has no row that names its columns.");
        }
    }

    /** The cell without blanks at its ends; empty where the row has none there. */
    public static String cell(List<String> cells, int column) {
        return column < cells.size() ? cells.get(column).strip() : "";
    }

    /** A column's name without blanks, in lower case. */
    public static String name(List<String> cells, int column) {
        return cell(cells, column).replaceAll("\\s+", "").toLowerCase(Locale.ROOT);
    }
}
