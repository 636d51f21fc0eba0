package org.tactus.codeset;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalInt;
import org.tactus.claim.ProcedureCode;

/**
 * The National Correct Coding Initiative's edits: which services one day can't hold side by side, and how many units of one.
 *
 * <p>Built in is the practitioner quarter of 2024-07-01, for the services that tactus knows; a day before it is not judged, a
 * later one by it (docs/clarifications.md#ncci).
 *
 * @see <a href="https://www.cms.gov/medicare/coding-billing/national-correct-coding-initiative-ncci-edits">CMS, NCCI</a>
 */
public final class NcciEdits {

    /** Whether two services of one day can be paid both. */
    public enum Pair {
        /** No edit stands between them. */
        FREE,
        /** Both, where a modifier says that they were distinct (indicator 1). */
        SEPARABLE,
        /** Never both (indicator 0). */
        INSEPARABLE
    }

    private static final LocalDate FIRST_DAY = LocalDate.of(2024, 7, 1);
    private static final NcciEdits BUILT_IN = new NcciEdits();

    private final Map<ProcedureCode, Integer> dailyMaximum = new HashMap<>();
    private final Map<ProcedureCode, Map<ProcedureCode, Pair>> pairs = new HashMap<>();

    private NcciEdits() {
        for (var row : Table.rows("ncci-mue-2024q3.csv")) {
            dailyMaximum.put(new ProcedureCode(row[0]), Integer.valueOf(row[1]));
        }
        for (var row : Table.rows("ncci-ptp-2024q3.csv")) {
            pairs.computeIfAbsent(new ProcedureCode(row[0]), any -> new HashMap<>())
                    .put(new ProcedureCode(row[1]), row[2].equals("yes") ? Pair.SEPARABLE : Pair.INSEPARABLE);
        }
    }

    /** The quarter that ships with tactus. */
    public static NcciEdits builtIn() {
        return BUILT_IN;
    }

    /** Which tables these are, for a decision to name. */
    public String version() {
        return "ncci practitioner 2024q3";
    }

    /** The services of one day: the second is the one that isn't paid beside the first. */
    public Pair pairOn(LocalDate day, ProcedureCode column1, ProcedureCode column2) {
        if (day.isBefore(FIRST_DAY)) {
            return Pair.FREE;
        }
        return pairs.getOrDefault(column1, Map.of()).getOrDefault(column2, Pair.FREE);
    }

    /**
     * The most units for one person on one day; empty where no edit says. An edit of 0 says that Original Medicare never pays,
     * which is no limit on a supplemental benefit.
     */
    public OptionalInt dailyMaximumOn(LocalDate day, ProcedureCode code) {
        var maximum = dailyMaximum.getOrDefault(code, 0);
        return day.isBefore(FIRST_DAY) || maximum == 0 ? OptionalInt.empty() : OptionalInt.of(maximum);
    }
}
