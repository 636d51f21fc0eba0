package org.tactus.claim;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A therapist's license as a claim names it.
 *
 * @param state two letters, in capitals
 * @param number as stated; boards write theirs in many ways
 */
public record LicenseNumber(String state, String number) {

    private static final Pattern OTHER_THAN_LETTERS_AND_DIGITS = Pattern.compile("[^A-Z0-9]");

    public LicenseNumber {
        state = state.strip().toUpperCase(Locale.ROOT);
        number = number.strip();
    }

    /** Letters (in capitals) and digits alone: two spellings of one number have one key (docs/clarifications.md#license-number). */
    public String key() {
        return OTHER_THAN_LETTERS_AND_DIGITS
                .matcher(number.toUpperCase(Locale.ROOT))
                .replaceAll("");
    }

    public boolean isSameAs(LicenseNumber other) {
        return state.equals(other.state) && key().equals(other.key());
    }
}
