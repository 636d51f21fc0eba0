package org.tactus.csv;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import java.io.Reader;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.tactus.problem.LineProblems;

/** The rows of a table: below its header, and a preamble where there is one. */
public final class CsvRows {

    private static final int LONGEST_ROW = 65_536;

    private CsvRows() {}

    /** Takes a row with its first line. */
    @FunctionalInterface
    public interface Rows {
        void add(long line, List<String> cells);
    }

    /**
     * The rows below the header that aren't blank; that there is no header is a problem.
     *
     * @param isHeader whether these cells name the columns
     */
    public static void read(
            Reader text, char separator, Predicate<List<String>> isHeader, Rows rows, LineProblems problems) {
        var csv = CsvReader.builder()
                .fieldSeparator(separator)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .allowExtraCharsAfterClosingQuote(true)
                .maxBufferSize(LONGEST_ROW)
                .ofCsvRecord(text);
        var isBelowHeader = false;
        long line = 0;
        try {
            for (var row : csv) {
                line = row.getStartingLineNumber();
                if (!isBelowHeader) {
                    isBelowHeader = isHeader.test(row.getFields());
                } else if (!isBlank(row.getFields())) {
                    rows.add(line, row.getFields());
                }
            }
        } catch (CsvParseException failure) {
            problems.at(line + 1, "A quotation mark that begins there isn't closed.");
            return;
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

    private static boolean isBlank(List<String> cells) {
        return cells.stream().allMatch(String::isBlank);
    }
}
