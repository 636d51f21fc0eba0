package org.tactus.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * Reads bodies strictly: an unknown field, a text where an object belongs, a day that isn't one, each becomes a violation, and
 * reading goes on. Writes them back without what is empty.
 *
 * <p>A body is a record whose components are texts, numbers, days, lists and records of the same kind, each of them null where
 * nothing was sent. A component that is an {@code Optional} tells null, which is empty, from nothing sent.
 */
public final class StrictJson {

    private static final String AN_OBJECT = "a JSON object is expected";
    private static final ObjectMapper MAPPER = mapper();
    private static final ObjectWriter WRITER = MAPPER.writer();
    private static final Map<Class<?>, ObjectReader> READERS = new ConcurrentHashMap<>();

    private StrictJson() {}

    /**
     * Reads a body and makes sense of it.
     *
     * @param meaning what the body means; adds what it can't make sense of to the violations
     * @throws org.tactus.problem.ProblemException malformed, with all violations, where there are any
     */
    public static <B, T> T read(byte[] json, Class<B> type, BiFunction<B, Violations, T> meaning) {
        var violations = new Violations();
        var body = read(json, type, violations);
        if (body.isEmpty()) {
            violations.throwIfAny();
        }
        var meant = meaning.apply(body.orElseThrow(), violations);
        violations.throwIfAny();
        return meant;
    }

    /** Reads a body as far as it can be; empty, with violations that say why, where it can't be at all. */
    public static <B> Optional<B> read(byte[] json, Class<B> type, Violations violations) {
        var body = Optional.ofNullable(parse(json, type, violations));
        if (body.isEmpty() && violations.isEmpty()) {
            violations.add("", AN_OBJECT);
        }
        return body;
    }

    /** Reads what was written by {@link #write}. */
    public static <B> B read(String json, Class<B> type) {
        try {
            return MAPPER.readerFor(type).readValue(json);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** The body as JSON, without what is null. */
    public static String write(Object body) {
        try {
            return WRITER.writeValueAsString(body);
        } catch (JsonProcessingException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static <B> @Nullable B parse(byte[] json, Class<B> type, Violations violations) {
        try {
            return READERS.computeIfAbsent(type, any -> MAPPER.readerFor(type).withHandler(new SlipHandler()))
                    .withAttribute(SlipHandler.VIOLATIONS, violations)
                    .readValue(json);
        } catch (JsonMappingException slip) {
            var field = SlipHandler.fieldOf(slip);
            violations.add(field, field.isEmpty() ? AN_OBJECT : "can't be read");
        } catch (IOException noJson) {
            violations.add("", "the body isn't JSON");
        }
        return null;
    }

    private static ObjectMapper mapper() {
        var ours = new SimpleModule()
                .addDeserializer(String.class, new TextDeserializer())
                .addDeserializer(LocalDate.class, new DayDeserializer())
                .addDeserializer(BigDecimal.class, new NumberDeserializer());
        return JsonMapper.builder()
                .addModule(new JavaTimeModule())
                .addModule(new Jdk8Module().configureReadAbsentAsNull(true))
                .addModule(ours)
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .defaultPropertyInclusion(
                        JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.ALWAYS))
                .build();
    }
}
