package org.tactus.roster;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.tactus.csv.CsvRows;
import org.tactus.problem.LineProblems;

/** A roster as CSV in UTF-8: a header that names all the columns, in any order, and rows below it. */
final class RosterTable {

    private static final int HEADER = 1;
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final List<String> columns;
    private final Consumer<RosterRow> each;
    private final LineProblems problems;
    private final Map<String, Integer> places = new HashMap<>();
    private boolean isReadable = true;
    private long rows;

    private RosterTable(List<String> columns, Consumer<RosterRow> each, LineProblems problems) {
        this.columns = columns;
        this.each = each;
        this.problems = problems;
    }

    /** How many rows there are. None is read where the header isn't as it should be. */
    static long read(InputStream file, List<String> columns, Consumer<RosterRow> each, LineProblems problems) {
        var table = new RosterTable(columns, each, problems);
        try {
            CsvRows.read(text(file), ',', table::readHeader, table::add, problems);
        } catch (CharacterCodingException noUtf8) {
            problems.at(0, "The file is no text in UTF-8.");
            return table.rows;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        if (table.isReadable && !table.places.isEmpty() && table.rows == 0) {
            problems.at(0, "The file has no row below its header.");
        }
        return table.rows;
    }

    private static Reader text(InputStream file) throws IOException {
        var text = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8.newDecoder()));
        text.mark(1);
        if (text.read() != BYTE_ORDER_MARK) {
            text.reset();
        }
        return text;
    }

    private boolean readHeader(List<String> cells) {
        for (int i = 0; i < cells.size(); i++) {
            var name = CsvRows.name(cells, i);
            var column = columns.stream()
                    .filter(known -> known.toLowerCase(Locale.ROOT).equals(name))
                    .findFirst();
            if (column.isEmpty()) {
                wrong("Column " + (i + 1) + " has a name that no column has; there are " + String.join(", ", columns)
                        + ".");
            } else if (places.putIfAbsent(column.get(), i) != null) {
                wrong("There are two columns " + column.get() + ".");
            }
        }
        var missing =
                columns.stream().filter(column -> !places.containsKey(column)).toList();
        if (!missing.isEmpty()) {
            wrong("Columns are missing: " + String.join(", ", missing) + ".");
        }
        return true;
    }

    private void wrong(String message) {
        problems.at(HEADER, message);
        isReadable = false;
    }

    private void add(long line, List<String> cells) {
        rows++;
        if (!isReadable) {
            return;
        }
        if (cells.size() != columns.size()) {
            problems.at(line, "The row has " + cells.size() + " cells, the header " + columns.size() + ".");
            return;
        }
        each.accept(new RosterRow(line, cells, places));
    }
}
