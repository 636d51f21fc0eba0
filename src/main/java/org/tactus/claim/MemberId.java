package org.tactus.claim;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Who a person is to a plan: a Medicare Beneficiary Identifier (MBI), or an id of the plan's own.
 *
 * <p>Dashes and blanks are left out and letters raised, as CMS asks for an MBI; two spellings of one id are equal.
 *
 * @param value without dashes and blanks, in capitals
 * @see <a href="https://www.cms.gov/medicare/new-medicare-card/understanding-the-mbi-with-format.pdf">CMS, MBI format</a>
 */
public record MemberId(String value) {

    private static final int MBI_LENGTH = 11;
    private static final String MBI_SHAPE = "0AX0AX0AA00";
    private static final String LETTERS_OF_NO_MBI = "SLOIBZ";
    private static final Pattern SEPARATORS = Pattern.compile("[\\s-]+");

    public MemberId {
        value = SEPARATORS.matcher(value).replaceAll("").toUpperCase(Locale.ROOT);
    }

    /** Whether it is an MBI, right to the letter. */
    public boolean isMbi() {
        return Shape.isOf(MBI_SHAPE, value) && value.charAt(0) != '0' && !hasLetterOfNoMbi();
    }

    private boolean hasLetterOfNoMbi() {
        for (int i = 0; i < LETTERS_OF_NO_MBI.length(); i++) {
            if (value.indexOf(LETTERS_OF_NO_MBI.charAt(i)) >= 0) {
                return true;
            }
        }
        return false;
    }

    /** False where it is empty, or has the length of an MBI and is none; an id of another length is the plan's own. */
    public boolean isValid() {
        return !value.isEmpty() && (value.length() != MBI_LENGTH || isMbi());
    }

    /** Masked, since records print themselves into logs. */
    @Override
    public String toString() {
        return "MemberId[…" + value.substring(Math.max(0, value.length() - 2)) + "]";
    }
}
