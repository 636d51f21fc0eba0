package org.tactus.oracle;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** When two texts say the same, and when a text is what it should be. */
final class Spelling {

    // CMS, Understanding the MBI
    private static final Pattern MBI = Pattern.compile(
            "[1-9][AC-HJKMNP-RT-Y][AC-HJKMNP-RT-Y0-9][0-9][AC-HJKMNP-RT-Y][AC-HJKMNP-RT-Y0-9][0-9][AC-HJKMNP-RT-Y]{2}[0-9]{2}");
    private static final Pattern PLAN = Pattern.compile("[HRSE][0-9]{4}-[0-9]{3}(-[0-9]{3})?");

    private static final Set<String> STATES = Set.of(
            ("AL AK AZ AR CA CO CT DE DC FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV NH NJ NM NY NC ND OH OK OR PA RI "
                            + "SC SD TN TX UT VT VA WA WV WI WY PR VI GU AS MP")
                    .split(" "));

    private Spelling() {}

    static boolean isBlank(String text) {
        return text == null || text.isBlank();
    }

    private static String upper(String text) {
        return text == null ? "" : text.strip().toUpperCase(Locale.ROOT);
    }

    /** Capitals without the dot: docs/api/claims.md. */
    static String diagnosis(String text) {
        return upper(text).replace(".", "");
    }

    /** Capitals without dashes: docs/rejections.md, member-id-invalid. */
    static String memberId(String text) {
        return upper(text).replace("-", "");
    }

    /** 11 characters are an MBI, another length is the plan's own: docs/rejections.md, member-id-invalid. */
    static boolean isMemberId(String text) {
        var id = memberId(text);
        return !id.isEmpty() && (id.length() != 11 || isMbi(text));
    }

    static boolean isMbi(String text) {
        return MBI.matcher(memberId(text)).matches();
    }

    /** With the segment, 000 where it is left out: clarifications, Segment. Null where it is none. */
    static String plan(String text) {
        var plan = upper(text);
        if (!PLAN.matcher(plan).matches()) {
            return null;
        }
        return plan.length() == 9 ? plan + "-000" : plan;
    }

    /** Letters and digits alone, in capitals: clarifications, License number. */
    static String license(String text) {
        return upper(text).replaceAll("[^A-Z0-9]", "");
    }

    static String code(String text) {
        return upper(text);
    }

    static boolean isState(String text) {
        return STATES.contains(upper(text));
    }

    /** Null where it is none. */
    static String state(String text) {
        return isState(text) ? upper(text) : null;
    }

    /** 10 digits, the first 1 or 2, Luhn over 80840 and them: 45 CFR 162.406. */
    static boolean isNpi(String text) {
        if (text == null || !text.strip().matches("[12][0-9]{9}")) {
            return false;
        }
        var digits = "80840" + text.strip();
        int sum = 0;
        for (int fromRight = 0; fromRight < digits.length(); fromRight++) {
            int digit = digits.charAt(digits.length() - 1 - fromRight) - '0';
            int weighed = fromRight % 2 == 0 ? digit : 2 * digit;
            sum += weighed / 10 + weighed % 10;
        }
        return sum % 10 == 0;
    }
}
