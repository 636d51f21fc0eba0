package org.tactus.claim;

import java.util.Locale;

/**
 * A Medicare Advantage plan: contract, plan benefit package (PBP) and segment, {@code H1234-001-000}.
 *
 * <p>A segment that is left out is {@code 000}, CMS's number for a plan without segments, so that {@code H1234-001} and
 * {@code H1234-001-000} are one plan (docs/clarifications.md#segment).
 *
 * @param value with its segment where it is right, otherwise as stated
 */
public record PlanId(String value) {

    private static final String KINDS_OF_CONTRACT = "HRSE";

    public PlanId {
        value = value.strip().toUpperCase(Locale.ROOT);
        if (isOf("A0000-000", value)) {
            value = value + "-000";
        }
    }

    public boolean isValid() {
        return isOf("A0000-000-000", value);
    }

    private static boolean isOf(String shape, String value) {
        return Shape.isOf(shape, value) && KINDS_OF_CONTRACT.indexOf(value.charAt(0)) >= 0;
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
