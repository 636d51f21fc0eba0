package org.tactus.response;

import static org.tactus.TestUsers.asAuditor;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.hl7.fhir.r4.model.ClaimResponse;
import org.tactus.Setting;
import org.tactus.fhir.FhirJson;

/**
 * A plan's answer to a claim, as FHIR: the one that the documentation shows, with an identifier of its own. A test changes only what it
 * is about.
 */
public final class PlansAnswer {

    private static final Path EXAMPLE = Path.of("docs", "api", "examples", "claim-response.json");
    /** Amounts stay as they are written, to the last zero. */
    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    private final ObjectNode answer;

    private PlansAnswer(ObjectNode answer) {
        this.answer = answer;
    }

    /** That is taken. */
    public static PlansAnswer to(String claim) {
        try {
            var stored = JSON.readTree(asAuditor().get("/fhir/Claim/" + claim).asString());
            return new PlansAnswer((ObjectNode) JSON.readTree(EXAMPLE.toFile()))
                    .with("/identifier/0/value", "\"ANSWER-" + Setting.serial() + "\"")
                    .with("/request/reference", "\"Claim/" + claim + "\"")
                    .with("/patient", stored.get("patient").toString())
                    .with("/insurer", stored.get("insurer").toString());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** That the plan has it, and hasn't decided yet. */
    public static PlansAnswer received(String claim) {
        var answer = to(claim).with("/outcome", "\"queued\"").with("/disposition", "\"Received\"");
        answer.answer.remove("item");
        answer.answer.remove("payment");
        return answer;
    }

    /** @param pointer of RFC 6901: {@code /item/0/itemSequence} */
    public PlansAnswer with(String pointer, String json) {
        var cut = pointer.lastIndexOf('/');
        var parent = answer.at(pointer.substring(0, cut));
        var value = read(json);
        if (parent instanceof ArrayNode list) {
            list.set(Integer.parseInt(pointer.substring(cut + 1)), value);
        } else {
            ((ObjectNode) parent).set(pointer.substring(cut + 1), value);
        }
        return this;
    }

    PlansAnswer without(String pointer) {
        var cut = pointer.lastIndexOf('/');
        ((ObjectNode) answer.at(pointer.substring(0, cut))).remove(pointer.substring(cut + 1));
        return this;
    }

    private static JsonNode read(String json) {
        try {
            return JSON.readTree(json);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    String identifier() {
        return answer.at("/identifier/0/system").asText() + "|"
                + answer.at("/identifier/0/value").asText();
    }

    public String json() {
        return answer.toString();
    }

    ClaimResponse resource() {
        return (ClaimResponse) FhirJson.read(json());
    }
}
