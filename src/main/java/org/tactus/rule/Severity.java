package org.tactus.rule;

/** What a finding does to a claim. */
public enum Severity {
    /** Rejects it. */
    ERROR,
    /** Holds it until a person releases or withdraws it. */
    HOLD,
    /** Stops nothing; worth a look. */
    WARNING,
    /** Stops nothing. */
    INFORMATION
}
