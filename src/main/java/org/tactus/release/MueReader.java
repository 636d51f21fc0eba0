package org.tactus.release;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.tactus.claim.ProcedureCode;
import org.tactus.codeset.UnitEdits;
import org.tactus.csv.CsvRows;
import org.tactus.problem.LineProblems;

/** CMS's medically unlikely edits for practitioners as CSV: the columns by their names, whatever their order. */
final class MueReader implements ReleaseReader {

    private static final String CODE = "hcpcs/cptcode";
    private static final String UNITS = "muevalues";
    private static final String PRACTITIONERS = "practitioner";
    private static final Pattern WHOLE_NUMBER = Pattern.compile("[0-9]{1,6}");

    private final TreeMap<String, Integer> maximums = new TreeMap<>();
    private final Map<String, Long> lines = new HashMap<>();
    private int codeColumn;
    private int unitsColumn;

    @Override
    public Content read(PublishedFile file, ReleaseDays days, LineProblems problems) throws IOException {
        CsvRows.read(
                file.text(),
                ',',
                cells -> isHeader(cells, problems),
                (line, cells) -> add(line, cells, problems),
                problems);
        if (maximums.isEmpty()) {
            problems.at(0, "The file holds no edit.");
        }
        return new Content(maximums.size(), UnitEdits.write(maximums));
    }

    private boolean isHeader(List<String> cells, LineProblems problems) {
        var codes = column(cells, CODE);
        var units = column(cells, UNITS);
        if (codes.isEmpty() || units.isEmpty()) {
            return false;
        }
        codeColumn = codes.getAsInt();
        unitsColumn = units.getAsInt();
        if (!CsvRows.name(cells, unitsColumn).startsWith(PRACTITIONERS)) {
            problems.at(0, "The file is a table for others than practitioners, whom massage therapists are among.");
        }
        return true;
    }

    private static OptionalInt column(List<String> cells, String name) {
        return IntStream.range(0, cells.size())
                .filter(i -> CsvRows.name(cells, i).endsWith(name))
                .findFirst();
    }

    private void add(long line, List<String> cells, LineProblems problems) {
        var code = CsvRows.cell(cells, codeColumn);
        var units = CsvRows.cell(cells, unitsColumn);
        if (!new ProcedureCode(code).isWellFormed()) {
            problems.at(line, "The row has no HCPCS or CPT code of five characters.");
        } else if (!WHOLE_NUMBER.matcher(units).matches()) {
            problems.at(line, "The most units of " + code + " are no whole number.");
        } else if (lines.putIfAbsent(code, line) != null) {
            problems.at(line, code + " stands there twice; the first time in line " + lines.get(code) + ".");
        } else {
            maximums.put(code, Integer.valueOf(units));
        }
    }
}
