package org.tactus.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A day as {@code 2026-11-10}, of the years that claims are of. */
final class DayDeserializer extends StdScalarDeserializer<LocalDate> {

    static final String NO_DAY = "is no day, written as in 2026-11-10";

    private static final long serialVersionUID = 1L;
    private static final int FIRST_YEAR = 1850;
    private static final int LAST_YEAR = 2199;

    DayDeserializer() {
        super(LocalDate.class);
    }

    @Override
    public @Nullable LocalDate deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        if (parser.currentToken() == JsonToken.VALUE_STRING) {
            var day = parse(parser.getText());
            if (day.isPresent()) {
                return day.get();
            }
        }
        SlipHandler.add(context, SlipHandler.fieldOf(parser.getParsingContext()), NO_DAY);
        parser.skipChildren();
        return null;
    }

    static Optional<LocalDate> parse(String text) {
        try {
            return Optional.of(LocalDate.parse(text.strip()))
                    .filter(day -> day.getYear() >= FIRST_YEAR && day.getYear() <= LAST_YEAR);
        } catch (DateTimeException notADay) {
            return Optional.empty();
        }
    }
}
