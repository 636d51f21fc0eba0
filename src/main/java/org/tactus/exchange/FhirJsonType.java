package org.tactus.exchange;

/** FHIR's media type for JSON. */
final class FhirJsonType {

    static final String FHIR_JSON = "application/fhir+json";

    private FhirJsonType() {}
}
