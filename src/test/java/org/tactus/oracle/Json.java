package org.tactus.oracle;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.UncheckedIOException;

/** The oracle's things as JSON. */
public final class Json {

    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .defaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.ALWAYS))
            .build();

    private static final ObjectMapper WITH_NULLS =
            MAPPER.copy().setDefaultPropertyInclusion(JsonInclude.Include.ALWAYS);

    private Json() {}

    /** What is null is left out. */
    public static String of(Object thing) {
        try {
            return MAPPER.writeValueAsString(thing);
        } catch (JsonProcessingException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** What is null is there. */
    static JsonNode tree(Object thing) {
        return WITH_NULLS.valueToTree(thing);
    }

    /** Another with the same values. */
    static <T> T copy(T thing, Class<T> type) {
        return MAPPER.convertValue(thing, type);
    }
}
