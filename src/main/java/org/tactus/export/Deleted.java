package org.tactus.export;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

/**
 * Says that a claim is to be dropped.
 *
 * @see <a href="https://hl7.org/fhir/uv/bulkdata/STU2/export.html#response---complete-status">deleted</a>
 */
final class Deleted {

    private static final ObjectMapper JSON = new ObjectMapper();

    private Deleted() {}

    /** A Bundle with the request that would delete it. */
    static String of(String claim) {
        try {
            var id = JSON.readTree(claim).get("id").textValue();
            return "{\"resourceType\":\"Bundle\",\"type\":\"transaction\",\"entry\":[{\"request\":{\"method\":\"DELETE\",\"url\":\"Claim/"
                    + id + "\"}}]}";
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
