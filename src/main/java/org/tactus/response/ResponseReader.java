package org.tactus.response;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.hl7.fhir.r4.model.ClaimResponse;
import org.tactus.fhir.FhirJson;

/** Reads an answer as it was sent, and makes a resource of it once it is found to be good. */
final class ResponseReader {

    static final String TYPE = "ClaimResponse";

    /** Amounts stay as they were written, to the last zero. */
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    private ResponseReader() {}

    /**
     * The JSON of it, with references to resources of ours made relative.
     *
     * @param base where the FHIR API is
     * @throws org.tactus.problem.ProblemException malformed, where it is no ClaimResponse at all
     */
    static ObjectNode read(byte[] body, String base, ResponseSlips slips) {
        try {
            if (JSON.readTree(body) instanceof ObjectNode response
                    && TYPE.equals(response.path("resourceType").textValue())) {
                makeRelative(response, base + "/");
                return response;
            }
            slips.add(TYPE, "is expected, as a JSON object with resourceType " + TYPE);
        } catch (JsonProcessingException noJson) {
            slips.add(TYPE, "can't be read: the body isn't JSON, or has a field twice");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        throw slips.asException();
    }

    /** @param json that nothing is wrong with */
    static ClaimResponse toResource(ObjectNode json) {
        return (ClaimResponse) FhirJson.read(json.toString());
    }

    /** A resource of ours, as it is stored. */
    static JsonNode read(String stored) {
        try {
            return JSON.readTree(stored);
        } catch (JsonProcessingException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static void makeRelative(JsonNode node, String base) {
        var reference = node.path("reference");
        if (reference.isTextual() && reference.textValue().startsWith(base)) {
            ((ObjectNode) node).put("reference", reference.textValue().substring(base.length()));
        }
        node.forEach(child -> makeRelative(child, base));
    }
}
