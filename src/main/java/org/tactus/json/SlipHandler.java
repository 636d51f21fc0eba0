package org.tactus.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.deser.DeserializationProblemHandler;
import com.fasterxml.jackson.databind.deser.ValueInstantiator;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Notes what Jackson can't bind, skips it, and lets Jackson go on. */
final class SlipHandler extends DeserializationProblemHandler {

    static final String VIOLATIONS = "violations";

    @Override
    public boolean handleUnknownProperty(
            DeserializationContext context,
            JsonParser parser,
            JsonDeserializer<?> deserializer,
            Object beanOrClass,
            String propertyName)
            throws IOException {
        var object = objectAt(context.getParser());
        add(context, object.isEmpty() ? propertyName : object + "." + propertyName, "there is no such field");
        parser.skipChildren();
        return true;
    }

    @Override
    public @Nullable Object handleUnexpectedToken(
            DeserializationContext context,
            JavaType targetType,
            JsonToken token,
            JsonParser parser,
            @Nullable String failure)
            throws IOException {
        add(context, fieldOf(parser.getParsingContext()), "is " + said(token) + ", not " + expected(targetType));
        parser.skipChildren();
        return null;
    }

    @Override
    public @Nullable Object handleWeirdStringValue(
            DeserializationContext context, Class<?> targetType, String value, String failure) {
        add(
                context,
                fieldOf(context.getParser().getParsingContext()),
                "is a text, not " + expected(context.constructType(targetType)));
        return null;
    }

    @Override
    public @Nullable Object handleMissingInstantiator(
            DeserializationContext context,
            Class<?> type,
            ValueInstantiator instantiator,
            @Nullable JsonParser parser,
            String message)
            throws IOException {
        add(
                context,
                fieldOf(context.getParser().getParsingContext()),
                "is " + said(context.getParser().currentToken()) + ", not an object");
        return null;
    }

    static void add(DeserializationContext context, String field, String message) {
        ((Violations) context.getAttribute(VIOLATIONS)).add(field, message);
    }

    /** {@code /lines/0/charge} as {@code lines[0].charge}. */
    static String fieldOf(@Nullable JsonStreamContext place) {
        var path = new StringBuilder();
        append(place, path);
        return path.toString();
    }

    /**
     * The object that a field stands in. A record is made once its last component is read: until then Jackson puts aside what it
     * doesn't know, and by then the parser stands behind it.
     */
    private static String objectAt(JsonParser parser) {
        var place = parser.getParsingContext();
        return switch (parser.currentToken()) {
            case END_OBJECT -> fieldOf(place);
            case START_OBJECT, START_ARRAY -> fieldOf(place.getParent().getParent());
            default -> fieldOf(place.getParent());
        };
    }

    static String fieldOf(JsonMappingException slip) {
        var path = new StringBuilder();
        for (var reference : slip.getPath()) {
            appendStep(path, reference.getFieldName(), reference.getIndex());
        }
        return path.toString();
    }

    /** A context for an object that has just begun stands within its parent's: the parent names it. */
    private static void append(@Nullable JsonStreamContext place, StringBuilder path) {
        if (place == null || place.inRoot()) {
            return;
        }
        append(place.getParent(), path);
        if (place.inObject() && place.hasCurrentName()) {
            appendStep(path, place.getCurrentName(), -1);
        } else if (place.inArray() && place.hasCurrentIndex()) {
            appendStep(path, null, place.getCurrentIndex());
        }
    }

    private static void appendStep(StringBuilder path, @Nullable String name, int index) {
        if (name != null) {
            path.append(path.isEmpty() ? "" : ".").append(name);
        } else if (index >= 0) {
            path.append('[').append(index).append(']');
        }
    }

    private static String said(JsonToken token) {
        return switch (token) {
            case START_OBJECT -> "an object";
            case START_ARRAY -> "a list";
            case VALUE_STRING -> "a text";
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> "a number";
            case VALUE_TRUE, VALUE_FALSE -> "true or false";
            default -> "nothing that fits";
        };
    }

    private static String expected(JavaType type) {
        if (type.isCollectionLikeType()) {
            return "a list";
        }
        if (type.hasRawClass(String.class)) {
            return "a text";
        }
        if (type.hasRawClass(Boolean.class)) {
            return "true or false";
        }
        return Number.class.isAssignableFrom(type.getRawClass()) ? "a number" : "an object";
    }
}
