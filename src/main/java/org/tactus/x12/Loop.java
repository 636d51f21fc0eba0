package org.tactus.x12;

/** The loops of an 837P that tactus reads; all others are one. */
enum Loop {
    /** 2000A */
    BILLING_LEVEL,
    /** 2010AA */
    BILLING,
    /** 2000B */
    SUBSCRIBER_LEVEL,
    /** 2010BA */
    SUBSCRIBER,
    /** 2010BB */
    PAYER,
    /** 2000C */
    PATIENT_LEVEL,
    /** 2010CA */
    PATIENT,
    /** 2300 */
    CLAIM,
    /** 2310A DN */
    REFERRING,
    /** 2310B */
    RENDERING,
    /** 2310C */
    FACILITY,
    /** 2400 */
    LINE,
    /** 2420A */
    LINE_RENDERING,
    /** 2420C */
    LINE_FACILITY,
    /** 2420E */
    LINE_ORDERING,
    /** 2320 and what is in it, 2410, 2430 and others. */
    PASSED_OVER;

    /** Whether it is the claim's own or within it: what comes before is said of several claims. */
    boolean isWithinClaim() {
        return compareTo(CLAIM) >= 0;
    }

    boolean isWithinLine() {
        return compareTo(LINE) >= 0 && this != PASSED_OVER;
    }
}
