package org.tactus.exchange;

/** FHIR's media type for JSON. */
public final class FhirJsonType {

    public static final String FHIR_JSON = "application/fhir+json";

    private FhirJsonType() {}
}
