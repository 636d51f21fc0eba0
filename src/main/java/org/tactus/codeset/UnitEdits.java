package org.tactus.codeset;

import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import org.tactus.claim.ProcedureCode;

/**
 * CMS's medically unlikely edits of a quarter: the most units of a service for one person on one day.
 *
 * <p>Kept as a text of lines: {@code 97124 4}.
 */
public final class UnitEdits implements PublishedTable {

    private final Release release;
    private final Map<ProcedureCode, Integer> maximums;

    /** @param text as {@link #write} makes it */
    public UnitEdits(Release release, String text) {
        this(release, read(text));
    }

    UnitEdits(Release release, Map<ProcedureCode, Integer> maximums) {
        this.release = release;
        this.maximums = Map.copyOf(maximums);
    }

    public static String write(SortedMap<String, Integer> maximums) {
        var text = new StringBuilder();
        maximums.forEach(
                (code, units) -> text.append(code).append(' ').append(units).append('\n'));
        return text.toString();
    }

    @Override
    public Release release() {
        return release;
    }

    /** 0 where no edit says, and where it says 0. */
    int maximumOf(ProcedureCode code) {
        return maximums.getOrDefault(code, 0);
    }

    private static Map<ProcedureCode, Integer> read(String text) {
        var maximums = new HashMap<ProcedureCode, Integer>();
        text.lines().forEach(line -> {
            var words = line.split(" ");
            maximums.put(new ProcedureCode(words[0]), Integer.valueOf(words[1]));
        });
        return maximums;
    }
}
