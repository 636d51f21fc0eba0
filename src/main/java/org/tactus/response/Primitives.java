package org.tactus.response;

import ca.uhn.fhir.context.BaseRuntimeElementDefinition;
import ca.uhn.fhir.parser.DataFormatException;
import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.hl7.fhir.instance.model.api.IPrimitiveType;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.DecimalType;
import org.hl7.fhir.r4.model.IntegerType;
import org.hl7.fhir.r4.model.PrimitiveType;
import org.jspecify.annotations.Nullable;

/**
 * Values of one piece: texts, numbers, days, codes.
 *
 * @see <a href="https://hl7.org/fhir/R4/datatypes.html#primitive">Primitive types</a>
 */
final class Primitives {

    private static final int MOST_CHARACTERS = 10_000;
    private static final int MOST_DIGITS = 18;

    private static final String DAY = "[12][0-9]{3}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12][0-9]|3[01])%s)?)?";
    private static final String TIME = "T(?:[01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](?:[.][0-9]{1,9})?";
    private static final String ZONE = "(?:Z|[+-](?:0[0-9]|1[0-3]):[0-5][0-9]|[+-]14:00)";

    private static final Map<String, Pattern> SHAPES = Map.of(
            "date", Pattern.compile(DAY.formatted("")),
            "dateTime", Pattern.compile(DAY.formatted("(?:" + TIME + ZONE + ")?")),
            "instant", Pattern.compile("[12][0-9]{3}-[0-9]{2}-[0-9]{2}" + TIME + ZONE),
            "code", Pattern.compile("\\S+( \\S+)*"),
            "uri", Pattern.compile("\\S+"));

    private Primitives() {}

    static boolean isOne(@Nullable BaseRuntimeElementDefinition<?> definition) {
        return definition != null && IPrimitiveType.class.isAssignableFrom(definition.getImplementingClass());
    }

    /**
     * What is wrong with a value; empty where nothing is.
     *
     * @param argument that the type's constructor takes: the codes of an enumeration
     */
    static Optional<String> slipOf(
            JsonNode value, BaseRuntimeElementDefinition<?> definition, @Nullable Object argument) {
        var type = definition.getImplementingClass();
        if (BooleanType.class.isAssignableFrom(type)) {
            return value.isBoolean() ? Optional.empty() : Optional.of("is true or false");
        }
        if (DecimalType.class.isAssignableFrom(type)) {
            return isDecimal(value)
                    ? Optional.empty()
                    : Optional.of("is a number of no more than " + MOST_DIGITS + " digits");
        }
        if (IntegerType.class.isAssignableFrom(type) && !value.isInt()) {
            return Optional.of("is a whole number");
        }
        if (!value.isTextual() && !value.isInt() || value.isInt() && !IntegerType.class.isAssignableFrom(type)) {
            return Optional.of("is a text");
        }
        return slipOfText(value.asText(), definition, argument);
    }

    private static Optional<String> slipOfText(
            String text, BaseRuntimeElementDefinition<?> definition, @Nullable Object argument) {
        if (text.isBlank() || text.length() > MOST_CHARACTERS || !isStorable(text)) {
            return Optional.of(
                    "is a text of 1 to " + MOST_CHARACTERS + " characters, none of them a control character");
        }
        var shape = SHAPES.get(definition.getName());
        if (shape != null && !shape.matcher(text).matches()) {
            return Optional.of("isn't written as a " + definition.getName() + " is");
        }
        try {
            var read =
                    (PrimitiveType<?>) (argument == null ? definition.newInstance() : definition.newInstance(argument));
            read.setValueAsString(text);
            return Optional.empty();
        } catch (IllegalArgumentException | DataFormatException noSuchValue) {
            return Optional.of("isn't one of the values that FHIR R4 has for it");
        }
    }

    /** Bounded, since a number of a few characters can stand for one that fills the memory. */
    private static boolean isDecimal(JsonNode value) {
        return value.isNumber() && isBounded(value.decimalValue());
    }

    private static boolean isBounded(BigDecimal number) {
        return number.precision() <= MOST_DIGITS && Math.abs(number.scale()) <= MOST_DIGITS;
    }

    /** No control characters but for line breaks and tabs, no half of a pair of surrogates: the store takes none. */
    static boolean isStorable(String text) {
        return text.codePoints().noneMatch(Primitives::isUnfit);
    }

    private static boolean isUnfit(int codePoint) {
        return Character.isISOControl(codePoint) && codePoint != '\n' && codePoint != '\r' && codePoint != '\t'
                || codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
    }
}
