package org.tactus.fhir;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.math.BigDecimal;
import org.hl7.fhir.r4.formats.JsonCreator;

/**
 * Lets the model's own parser write by Jackson: its usual way escapes texts one character at a time, which takes half of all its time.
 */
final class JacksonCreator implements JsonCreator {

    private static final JsonFactory FACTORY = new JsonFactory();
    private static final int USUAL_LENGTH = 4_096;

    private final StringWriter text = new StringWriter(USUAL_LENGTH);
    private final JsonGenerator json;

    JacksonCreator() throws IOException {
        json = FACTORY.createGenerator(text);
    }

    /** What was written. */
    String text() throws IOException {
        json.close();
        return text.toString();
    }

    @Override
    public void beginObject() throws IOException {
        json.writeStartObject();
    }

    @Override
    public void endObject() throws IOException {
        json.writeEndObject();
    }

    @Override
    public void beginArray() throws IOException {
        json.writeStartArray();
    }

    @Override
    public void endArray() throws IOException {
        json.writeEndArray();
    }

    @Override
    public void name(String name) throws IOException {
        json.writeFieldName(name);
    }

    @Override
    public void nullValue() throws IOException {
        json.writeNull();
    }

    @Override
    public void value(String value) throws IOException {
        json.writeString(value);
    }

    @Override
    public void value(Boolean value) throws IOException {
        json.writeBoolean(value);
    }

    /** With the digits that it has: FHIR's decimals say how exact they are. */
    @Override
    public void value(BigDecimal value) throws IOException {
        json.writeNumber(value.toPlainString());
    }

    @Override
    public void valueNum(String value) throws IOException {
        json.writeNumber(value);
    }

    @Override
    public void value(Integer value) throws IOException {
        json.writeNumber(value);
    }

    @Override
    public void finish() {
        // closed once its text is taken
    }

    @Override
    public void setIndent(String indent) {
        // in one line
    }

    @Override
    public void link(String href) {
        // for people who look at it in a browser
    }
}
