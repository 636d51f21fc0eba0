package org.tactus.rule;

import java.util.List;
import java.util.OptionalInt;
import org.tactus.claim.MassageClaim;
import org.tactus.fact.Facts;

/**
 * Units that the minutes of a timed service bear on its day.
 *
 * @param line the last one of the service on that day, 1-based
 * @param minutes of the service on that day, on the claim
 * @param units by the rule that the plan goes by; the therapist's other timed services of the day count
 * @param dailyMaximum of CMS's medically unlikely edits, where there is one
 */
public record BorneUnits(int line, int minutes, int units, OptionalInt dailyMaximum) {

    /** As {@link MinutesBearUnits} counts them, also of a claim that isn't finished; a day that lacks minutes is left out. */
    public static List<BorneUnits> of(MassageClaim claim, Facts facts) {
        return MinutesBearUnits.borneUnits(claim, facts);
    }
}
