package org.tactus.x12;

import java.text.Normalizer;
import java.util.regex.Pattern;

/**
 * A text in X12's extended character set, as far as it can be put into it.
 *
 * <p>Letters lose their accents. What separates in our files ({@code * : ^ ~}), and line ends, become blanks; any other character
 * becomes {@code ?}. Blanks at both ends are left out, and of several in a row one stays.
 */
final class LegalText {

    private static final String OWN_SEPARATORS = "*:^";
    private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");
    private static final Pattern SEPARATORS = Pattern.compile("[*:^~\\s]+");
    private static final Pattern OTHERS = Pattern.compile("[^ -~]");

    private LegalText() {}

    static String of(String text) {
        if (isLegal(text)) {
            return text;
        }
        var plain =
                ACCENTS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("");
        var unseparated = SEPARATORS.matcher(plain).replaceAll(" ").strip();
        return OTHERS.matcher(unseparated).replaceAll("?");
    }

    private static boolean isLegal(String text) {
        char before = ' ';
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' || c > '}' || OWN_SEPARATORS.indexOf(c) >= 0 || c == ' ' && before == ' ') {
                return false;
            }
            before = c;
        }
        return text.isEmpty() || before != ' ';
    }

    /** Its beginning, no longer than an element may be. */
    static String of(String text, int longest) {
        var legal = of(text);
        return legal.length() <= longest ? legal : legal.substring(0, longest).strip();
    }
}
