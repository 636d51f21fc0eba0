package org.tactus.claim;

/** Where an order stands, as FHIR's request status has it. */
public enum OrderStatus {
    DRAFT,
    ACTIVE,
    ON_HOLD,
    REVOKED,
    COMPLETED,
    ENTERED_IN_ERROR,
    UNKNOWN;

    /** An order that was given and not taken back; a draft was never given, one on hold isn't to be acted on. */
    public boolean standsAsOrder() {
        return this == ACTIVE || this == COMPLETED || this == UNKNOWN;
    }
}
