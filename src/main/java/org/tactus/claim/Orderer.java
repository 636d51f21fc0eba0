package org.tactus.claim;

import java.util.Optional;

/**
 * The physician or other medical professional who ordered: 837P loop 2420E, FHIR {@code ServiceRequest.requester}.
 *
 * @param npi empty where none was stated
 * @param credential as stated ({@code MD}, {@code FNP-C}); empty where none was
 */
public record Orderer(Optional<Npi> npi, PersonName name, String credential) {}
