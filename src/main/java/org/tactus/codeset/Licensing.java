package org.tactus.codeset;

/**
 * What a state issues to massage therapists.
 *
 * <p>By state as of 2025-03, and how sure that is: docs/clarifications.md#licensing-states.
 */
public enum Licensing {
    LICENSE,
    /** California: a private council's voluntary certificate. */
    CERTIFICATE,
    /** Vermont: a registration without examination. */
    REGISTRATION,
    /** Nothing at the level of the state. */
    NOTHING
}
