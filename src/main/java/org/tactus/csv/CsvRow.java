package org.tactus.csv;

import java.util.List;
import java.util.Optional;

/**
 * A row of a table.
 *
 * @param line its first, counted from 1
 * @param lines how many lines it has: more than one where a quoted cell has line breaks
 * @param cells as far as they could be read
 * @param flaw what is wrong with the row's form, as a sentence; empty where nothing is
 * @param isWhole false where it breaks off, and has no more cells than those before the break
 */
public record CsvRow(long line, int lines, List<String> cells, Optional<String> flaw, boolean isWhole) {

    public CsvRow {
        cells = List.copyOf(cells);
    }

    public boolean isBlank() {
        return isWhole && cells.stream().allMatch(String::isBlank);
    }
}
