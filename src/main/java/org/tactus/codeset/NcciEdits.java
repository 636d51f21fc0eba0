package org.tactus.codeset;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.tactus.claim.ProcedureCode;

/**
 * The National Correct Coding Initiative's edits: which services one day can't hold side by side, and how many units of one.
 *
 * <p>A day goes by the quarter that was imported for it. Where none was, it goes by what is built in: the practitioner quarter of
 * 2024-07-01, for the services that tactus knows; a day before it is not judged, a later one by it (docs/clarifications.md#ncci).
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

    private static final Release BUILT_IN =
            new Release("ncci practitioner 2024q3", LocalDate.of(2024, 7, 1), LocalDate.of(9999, 12, 31));
    private static final UnitEdits BUILT_IN_UNITS = new UnitEdits(BUILT_IN, builtInUnits());
    private static final PairEdits BUILT_IN_PAIRS = new PairEdits(BUILT_IN, PairEdits.write(builtInPairs()));

    private final Timeline<UnitEdits> units;
    private final Timeline<PairEdits> pairs;

    private NcciEdits(Timeline<UnitEdits> units, Timeline<PairEdits> pairs) {
        this.units = units;
        this.pairs = pairs;
    }

    /** The quarter that ships with tactus, and these beside it. */
    static NcciEdits of(Collection<PublishedTable> published) {
        return new NcciEdits(Timeline.of(UnitEdits.class, published), Timeline.of(PairEdits.class, published));
    }

    /** The quarter that ships with tactus. */
    public static NcciEdits builtIn() {
        return of(List.of());
    }

    /** The same for a decision about these days alone. */
    NcciEdits countingOn(Collection<LocalDate> days) {
        return new NcciEdits(units.countingOn(days), pairs.countingOn(days));
    }

    /** Which tables these are, for a decision to name. */
    public List<String> versions() {
        return Stream.of(Stream.of(BUILT_IN.version()), units.versions().stream(), pairs.versions().stream())
                .flatMap(versions -> versions)
                .toList();
    }

    /** The services of one day: the second is the one that isn't paid beside the first. */
    public Pair pairOn(LocalDate day, ProcedureCode column1, ProcedureCode column2) {
        var published = pairs.partsOn(day);
        if (published.isEmpty()) {
            return BUILT_IN.covers(day) ? BUILT_IN_PAIRS.pairOn(day, column1, column2) : Pair.FREE;
        }
        return published.stream()
                .map(part -> part.pairOn(day, column1, column2))
                .filter(pair -> pair != Pair.FREE)
                .findFirst()
                .orElse(Pair.FREE);
    }

    /**
     * The most units for one person on one day; empty where no edit says. An edit of 0 says that Original Medicare never pays,
     * which is no limit on a supplemental benefit.
     */
    public OptionalInt dailyMaximumOn(LocalDate day, ProcedureCode code) {
        var table = units.on(day).or(() -> BUILT_IN.covers(day) ? Optional.of(BUILT_IN_UNITS) : Optional.empty());
        int maximum = table.map(edits -> edits.maximumOf(code)).orElse(0);
        return maximum == 0 ? OptionalInt.empty() : OptionalInt.of(maximum);
    }

    private static Map<ProcedureCode, Integer> builtInUnits() {
        var maximums = new HashMap<ProcedureCode, Integer>();
        for (var row : Table.rows("ncci-mue-2024q3.csv")) {
            maximums.put(new ProcedureCode(row[0]), Integer.valueOf(row[1]));
        }
        return maximums;
    }

    private static List<PairEdits.Edit> builtInPairs() {
        return Table.rows("ncci-ptp-2024q3.csv").stream()
                .map(row ->
                        new PairEdits.Edit(row[0], row[1], BUILT_IN.from(), BUILT_IN.through(), row[2].equals("yes")))
                .toList();
    }
}
