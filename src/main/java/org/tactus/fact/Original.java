package org.tactus.fact;

/** The claim on file that a replacement or void names. */
public record Original(String controlNumber, State state) {

    /** Where a filed claim stands. */
    public enum State {
        IN_FORCE,
        HELD,
        REJECTED,
        WITHDRAWN,
        REPLACED,
        VOIDED,
        VOID
    }
}
