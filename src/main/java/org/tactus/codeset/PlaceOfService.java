package org.tactus.codeset;

import java.util.Set;

/**
 * CMS's place of service codes, as far as massage goes.
 *
 * <p>Which places fit is our reading: docs/clarifications.md#place-of-service.
 *
 * @see <a href="https://www.cms.gov/medicare/coding-billing/place-of-service-codes">CMS, place of service codes</a>
 */
public enum PlaceOfService {
    FITS,
    /** 99, which a note has to explain. */
    FITS_WITH_NOTE,
    /** 02 and 10: hands-on work isn't done from afar. */
    TELEHEALTH,
    /** A place where a plan doesn't pay massage as a benefit of its own: inpatient, emergency, ambulance, laboratory. */
    DOES_NOT_FIT,
    /** No code of the list. */
    UNASSIGNED;

    private static final String OTHER_PLACE = "99";
    private static final Set<String> FROM_AFAR = Set.of("02", "10");
    private static final Set<String> UNFIT = Set.of("21", "23", "24", "41", "42", "51", "81");

    public static PlaceOfService of(String code) {
        if (code.equals(OTHER_PLACE)) {
            return FITS_WITH_NOTE;
        }
        if (FROM_AFAR.contains(code)) {
            return TELEHEALTH;
        }
        if (UNFIT.contains(code)) {
            return DOES_NOT_FIT;
        }
        return isAssigned(code) ? FITS : UNASSIGNED;
    }

    private static boolean isAssigned(String code) {
        if (code.length() != 2 || !isDigit(code.charAt(0)) || !isDigit(code.charAt(1))) {
            return false;
        }
        int number = Integer.parseInt(code);
        return isBetween(number, 1, 27)
                || isBetween(number, 31, 34)
                || isBetween(number, 41, 42)
                || isBetween(number, 49, 58)
                || isBetween(number, 60, 62)
                || isBetween(number, 65, 66)
                || isBetween(number, 71, 72);
    }

    private static boolean isDigit(char character) {
        return isBetween(character, '0', '9');
    }

    private static boolean isBetween(int number, int first, int last) {
        return number >= first && number <= last;
    }
}
