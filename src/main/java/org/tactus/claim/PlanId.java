package org.tactus.claim;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A Medicare Advantage plan: contract, plan benefit package (PBP) and segment, {@code H1234-001-000}.
 *
 * <p>A segment that is left out is {@code 000}, CMS's number for a plan without segments, so that {@code H1234-001} and
 * {@code H1234-001-000} are one plan (docs/clarifications.md#segment).
 *
 * @param value with its segment where it is right, otherwise as stated
 */
public record PlanId(String value) {

    private static final Pattern WITHOUT_SEGMENT = Pattern.compile("[HRSE][0-9]{4}-[0-9]{3}");
    private static final Pattern WHOLE = Pattern.compile("[HRSE][0-9]{4}-[0-9]{3}-[0-9]{3}");

    public PlanId {
        value = value.strip().toUpperCase(Locale.ROOT);
        if (WITHOUT_SEGMENT.matcher(value).matches()) {
            value = value + "-000";
        }
    }

    public boolean isValid() {
        return WHOLE.matcher(value).matches();
    }

    /** A stand-alone prescription drug plan (contract {@code S….}): it has no medical benefits at all. */
    public boolean isDrugPlan() {
        return value.startsWith("S");
    }

    @Override
    public String toString() {
        return value;
    }
}
