package org.tactus.x12;

import java.util.Set;
import java.util.regex.Pattern;

/**
 * Elements of envelopes of ours that repeat those of a file: as they stand there where they are as X12 asks, otherwise as near to it as
 * can be, since an envelope with anything else in it would be read by nobody.
 */
final class Fitted {

    private static final Set<String> QUALIFIERS = Set.of("01", "14", "20", "27", "28", "29", "30", "33", "ZZ");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,9}");
    private static final int LONGEST_ID = 15;
    private static final int SHORTEST_NAME = 2;
    private static final int LONGEST_NUMBER = 9;
    private static final int SHORTEST_SET_NUMBER = 4;

    private Fitted() {}

    /** ISA05, ISA07. */
    static String qualifier(String text) {
        return QUALIFIERS.contains(text) ? text : "ZZ";
    }

    /** ISA06, ISA08. */
    static String party(String text) {
        var legal = LegalText.of(text, LONGEST_ID);
        return legal + " ".repeat(LONGEST_ID - legal.length());
    }

    /** ISA13. */
    static String interchangeNumber(String text) {
        return zeros(groupNumber(text), LONGEST_NUMBER);
    }

    /** ISA15: what isn't a test is meant. */
    static String usage(String text) {
        return text.equals("T") ? "T" : "P";
    }

    /** GS02, GS03. */
    static String name(String text) {
        var legal = LegalText.of(text, LONGEST_ID);
        return legal + "-".repeat(Math.max(0, SHORTEST_NAME - legal.length()));
    }

    /** GS06. */
    static String groupNumber(String text) {
        return NUMBER.matcher(text).matches() ? text : "0";
    }

    /** ST02. */
    static String setNumber(String text) {
        return zeros(LegalText.of(text, LONGEST_NUMBER), SHORTEST_SET_NUMBER);
    }

    private static String zeros(String text, int length) {
        return "0".repeat(Math.max(0, length - text.length())) + text;
    }
}
