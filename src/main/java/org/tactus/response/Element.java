package org.tactus.response;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * An element of a resource as it was sent.
 *
 * @param path FHIRPath expression: {@code ClaimResponse.item[0].itemSequence}
 * @param name as in JSON: {@code itemSequence}
 * @param type of FHIR: {@code positiveInt}
 */
record Element(String path, String name, String type, JsonNode node) {}
