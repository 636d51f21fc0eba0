package org.tactus.claim;

/** Administrative gender, as FHIR has it. */
public enum Gender {
    FEMALE,
    MALE,
    OTHER,
    UNKNOWN
}
