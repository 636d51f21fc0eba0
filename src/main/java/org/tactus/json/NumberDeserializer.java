package org.tactus.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A decimal number, as a number or as a text, that no one has to write with an exponent. */
final class NumberDeserializer extends StdScalarDeserializer<BigDecimal> {

    static final String NO_NUMBER = "is no decimal number, written as in 120.00";

    private static final long serialVersionUID = 1L;
    private static final int MOST_DIGITS = 20;

    NumberDeserializer() {
        super(BigDecimal.class);
    }

    @Override
    public @Nullable BigDecimal deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        var token = parser.currentToken();
        if (token == JsonToken.VALUE_STRING || token != null && token.isNumeric()) {
            var number = parse(parser.getText());
            if (number.isPresent()) {
                return number.get();
            }
        }
        SlipHandler.add(context, SlipHandler.fieldOf(parser.getParsingContext()), NO_NUMBER);
        parser.skipChildren();
        return null;
    }

    static Optional<BigDecimal> parse(String text) {
        try {
            return Optional.of(new BigDecimal(text.strip()))
                    .filter(number -> number.precision() <= MOST_DIGITS && Math.abs(number.scale()) <= MOST_DIGITS);
        } catch (NumberFormatException notANumber) {
            return Optional.empty();
        }
    }
}
