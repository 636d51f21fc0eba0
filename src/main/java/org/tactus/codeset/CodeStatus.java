package org.tactus.codeset;

/** What a code set says of a code on a day. */
public enum CodeStatus {
    /** In force, and closely enough defined to be billed. */
    BILLABLE,
    /** In force as a header: the codes below it are billed. */
    HEADER,
    /** Lacks the seventh character that its category asks for, or has one that the category doesn't know. */
    SEVENTH_CHARACTER,
    /** No code on that day. */
    INVALID,
    /** Outside of the families that the loaded tables hold. */
    NOT_JUDGED,
    /** No release in force on that day is loaded. */
    NO_RELEASE;

    /** Whether the code is known to be wrong. */
    public boolean isWrong() {
        return this == HEADER || this == SEVENTH_CHARACTER || this == INVALID;
    }
}
