package org.tactus.x12;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a claim says beyond what 837P has an element for, as it stands in a {@code K3} of ours: {@code path=value} says it,
 * {@code -path} that it says nothing there, {@code +path=value} what follows on the text that stands there.
 *
 * @param path into the submission, or into a line of it: {@code order.signedOn}
 * @param value encoded: letters and digits, {@code . - _}, {@code +} for a blank, {@code %XX} for the bytes of all else in UTF-8;
 *     a list's are separated by commas, {@code !} being an empty text in it
 */
record Statement(Kind kind, String path, String value) {

    /** What is said of the path. */
    enum Kind {
        SET,
        REMOVE,
        APPEND
    }

    private static final Pattern SHAPE =
            Pattern.compile("([-+]?)([A-Za-z]+(?:\\.[A-Za-z]+){0,3})(?:=([-A-Za-z0-9._+%,!]*))?");
    private static final String EMPTY_IN_LIST = "!";

    static Statement set(String path, String text) {
        return new Statement(Kind.SET, path, encoded(text));
    }

    static Statement set(String path, List<String> texts) {
        return new Statement(
                Kind.SET,
                path,
                String.join(
                        ",",
                        texts.stream()
                                .map(text -> text.isEmpty() ? EMPTY_IN_LIST : encoded(text))
                                .toList()));
    }

    static Statement remove(String path) {
        return new Statement(Kind.REMOVE, path, "");
    }

    static Statement append(String path, String text) {
        return new Statement(Kind.APPEND, path, encoded(text));
    }

    /** Empty where it is none. */
    static Optional<Statement> parse(String text) {
        var match = SHAPE.matcher(text);
        if (!match.matches() || match.group(1).equals("-") != (match.group(3) == null)) {
            return Optional.empty();
        }
        return switch (match.group(1)) {
            case "-" -> Optional.of(remove(match.group(2)));
            case "+" -> checked(new Statement(Kind.APPEND, match.group(2), match.group(3)));
            default -> checked(new Statement(Kind.SET, match.group(2), match.group(3)));
        };
    }

    String written() {
        return switch (kind) {
            case SET -> path + "=" + value;
            case REMOVE -> "-" + path;
            case APPEND -> "+" + path + "=" + value;
        };
    }

    String text() {
        return decoded(value);
    }

    List<String> texts() {
        return value.isEmpty()
                ? List.of()
                : List.of(value.split(",", -1)).stream()
                        .map(text -> text.equals(EMPTY_IN_LIST) ? "" : decoded(text))
                        .toList();
    }

    private static Optional<Statement> checked(Statement statement) {
        try {
            statement.texts();
            return Optional.of(statement);
        } catch (IllegalArgumentException noEncoding) {
            return Optional.empty();
        }
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("*", "%2A");
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
