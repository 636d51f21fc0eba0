package org.tactus.rule;

import org.tactus.claim.ProcedureCode;

/**
 * What one day holds of one timed service.
 *
 * @param minutes whole minutes in all
 * @param units billed in all
 * @param isOnFile decided on already, and so first where two services stand equal
 */
record TimedCode(ProcedureCode code, int minutes, int units, boolean isOnFile) {

    static final int MINUTES_OF_UNIT = 15;
    static final int LEAST_MINUTES = 8;

    /** Units of 15 full minutes. */
    int fullUnits() {
        return minutes / MINUTES_OF_UNIT;
    }

    int minutesLeft() {
        return minutes % MINUTES_OF_UNIT;
    }

    /** More was billed than full units bear: this service claims a part of what is left over. */
    boolean asksForMore() {
        return units > fullUnits();
    }

    /** 8 to 22 minutes are a unit, 23 to 37 are two, and so on: the table that CMS's rule and the AMA's share. */
    static int unitsOf(int minutes) {
        return minutes < LEAST_MINUTES ? 0 : (minutes + MINUTES_OF_UNIT - LEAST_MINUTES) / MINUTES_OF_UNIT;
    }
}
