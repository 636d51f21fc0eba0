package org.tactus.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Text of a readable length that a store and a screen can hold; a number stands for its digits. */
final class TextDeserializer extends StdScalarDeserializer<String> {

    private static final long serialVersionUID = 1L;
    private static final int MOST = 5_000;

    TextDeserializer() {
        super(String.class);
    }

    @Override
    public @Nullable String deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        var token = parser.currentToken();
        if (token != JsonToken.VALUE_STRING && token != null && !token.isNumeric()) {
            return (String) context.handleUnexpectedToken(String.class, parser);
        }
        var text = parser.getText();
        var slip = slipOf(text);
        if (slip.isPresent()) {
            SlipHandler.add(context, SlipHandler.fieldOf(parser.getParsingContext()), slip.get());
            return null;
        }
        return text;
    }

    /** What is wrong with it, if anything is. */
    static Optional<String> slipOf(String text) {
        if (text.length() > MOST) {
            return Optional.of("has more than " + MOST + " characters");
        }
        return isStorable(text) ? Optional.empty() : Optional.of("has characters that aren't text");
    }

    /** No control characters but for line breaks and tabs, no half of a pair of surrogates. */
    private static boolean isStorable(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isHighSurrogate(c)) {
                i++;
                if (i == text.length() || !Character.isLowSurrogate(text.charAt(i))) {
                    return false;
                }
            } else if (Character.isLowSurrogate(c)
                    || Character.isISOControl(c) && c != '\n' && c != '\r' && c != '\t') {
                return false;
            }
        }
        return true;
    }
}
