package org.tactus.record;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A list of texts as JSON, letter by letter as PostgreSQL's {@code to_json} writes it: no blanks, and nothing escaped that need not be. */
final class JsonTexts {

    private static final char FIRST_PRINTABLE = ' ';

    private JsonTexts() {}

    static String of(List<@Nullable String> texts) {
        var json = new StringBuilder("[");
        for (var text : texts) {
            if (json.length() > 1) {
                json.append(',');
            }
            if (text == null) {
                json.append("null");
            } else {
                quote(text, json);
            }
        }
        return json.append(']').toString();
    }

    private static void quote(String text, StringBuilder json) {
        json.append('"');
        for (int i = 0; i < text.length(); i++) {
            escape(text.charAt(i), json);
        }
        json.append('"');
    }

    private static void escape(char character, StringBuilder json) {
        switch (character) {
            case '"' -> json.append("\\\"");
            case '\\' -> json.append("\\\\");
            case '\b' -> json.append("\\b");
            case '\f' -> json.append("\\f");
            case '\n' -> json.append("\\n");
            case '\r' -> json.append("\\r");
            case '\t' -> json.append("\\t");
            default -> {
                if (character < FIRST_PRINTABLE) {
                    json.append("\\u%04x".formatted((int) character));
                } else {
                    json.append(character);
                }
            }
        }
    }
}
