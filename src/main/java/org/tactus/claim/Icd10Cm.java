package org.tactus.claim;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * An ICD-10-CM diagnosis code as stated, without its dot.
 *
 * @param code in capitals, without dot and blanks: {@code M5450}
 */
public record Icd10Cm(String code) {

    private static final Pattern SEPARATORS = Pattern.compile("[\\s.]+");
    private static final int CATEGORY_LENGTH = 3;
    private static final int LENGTH_WITH_EXTENSION = 7;

    public Icd10Cm {
        code = SEPARATORS.matcher(code).replaceAll("").toUpperCase(Locale.ROOT);
    }

    /**
     * A letter, two characters of which one at least is a digit ({@code QA0} is a category since fiscal year 2026), and up to four
     * more; whether there is such a code is another question.
     */
    public boolean isWellFormed() {
        return code.length() >= CATEGORY_LENGTH
                && Shape.isOfBeginning("AXXXXXX", code)
                && (Shape.isDigit(code.charAt(1)) || Shape.isDigit(code.charAt(2)));
    }

    /** As people write it: {@code M54.50}. */
    public String dotted() {
        return code.length() <= CATEGORY_LENGTH
                ? code
                : code.substring(0, CATEGORY_LENGTH) + "." + code.substring(CATEGORY_LENGTH);
    }

    /** Whether it is that header or lies below it. */
    public boolean isWithin(String header) {
        return code.startsWith(header);
    }

    /**
     * Whether both name one condition, one of them perhaps less closely: the episode of care (the seventh character) doesn't
     * count, and a header stands for the codes below it. See docs/clarifications.md#ordered-diagnosis.
     */
    public boolean namesSameConditionAs(Icd10Cm other) {
        var mine = condition();
        var theirs = other.condition();
        return mine.startsWith(theirs) || theirs.startsWith(mine);
    }

    private String condition() {
        if (code.length() < LENGTH_WITH_EXTENSION) {
            return code;
        }
        var end = LENGTH_WITH_EXTENSION - 1;
        while (end > CATEGORY_LENGTH && code.charAt(end - 1) == 'X') {
            end--;
        }
        return code.substring(0, end);
    }

    @Override
    public String toString() {
        return dotted();
    }
}
