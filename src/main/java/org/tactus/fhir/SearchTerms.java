package org.tactus.fhir;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * How a code, identifier or reference becomes tokens of the index: each with its parameter, once for each way in which it may be asked
 * for.
 */
public final class SearchTerms {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    private SearchTerms() {}

    /** {@code active} is found by itself, {@code system|active} with its system, {@code system|} by its system alone. */
    public static List<String> ofToken(String parameter, String system, String code) {
        return system.isEmpty()
                ? List.of(code(parameter, code), coded(parameter, "", code))
                : List.of(code(parameter, code), coded(parameter, system, code), system(parameter, system));
    }

    /** In any system. */
    public static String code(String parameter, String code) {
        return parameter + "=" + code;
    }

    /** In that system; in none, where that is empty. */
    public static String coded(String parameter, String system, String code) {
        return parameter + "=" + system + "|" + code;
    }

    /** Any code of that system. */
    public static String system(String parameter, String system) {
        return parameter + "=" + system + "|";
    }

    /** @param target {@code Patient/019a…} */
    public static String reference(String parameter, String target) {
        return parameter + "=" + target;
    }

    /** As texts are compared: without regard to case and accents. */
    public static String text(String value) {
        var plain =
                MARKS.matcher(Normalizer.normalize(value, Normalizer.Form.NFD)).replaceAll("");
        return plain.toLowerCase(Locale.ROOT);
    }
}
