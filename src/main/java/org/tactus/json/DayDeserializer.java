package org.tactus.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A day as {@code 2026-11-10}, of the years that claims are of. */
final class DayDeserializer extends StdScalarDeserializer<LocalDate> {

    private static final long serialVersionUID = 1L;
    private static final int FIRST_YEAR = 1850;
    private static final int LAST_YEAR = 2199;

    DayDeserializer() {
        super(LocalDate.class);
    }

    @Override
    public @Nullable LocalDate deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        if (parser.currentToken() == JsonToken.VALUE_STRING) {
            try {
                var day = LocalDate.parse(parser.getText().strip());
                if (day.getYear() >= FIRST_YEAR && day.getYear() <= LAST_YEAR) {
                    return day;
                }
            } catch (DateTimeException notADay) {
                // said below
            }
        }
        SlipHandler.add(
                context, SlipHandler.fieldOf(parser.getParsingContext()), "is no day, written as in 2026-11-10");
        parser.skipChildren();
        return null;
    }
}
