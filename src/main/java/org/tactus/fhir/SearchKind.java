package org.tactus.fhir;

/** How a search parameter compares. @see <a href="https://hl7.org/fhir/R4/search.html#ptypes">Search parameter types</a> */
public enum SearchKind {
    TOKEN,
    REFERENCE,
    DATE,
    STRING
}
