package org.tactus.codeset;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/**
 * All codes of a release of ICD-10-CM.
 *
 * <p>Kept as a text of sorted lines, one a code: seven characters, filled up with blanks, then {@code 1} where the code is billable and
 * {@code 0} where it is a header. It is searched as it is: a hundred thousand codes are one text of a megabyte.
 */
public final class DiagnosisList implements PublishedTable, KnownCodes {

    private static final int CODE_LENGTH = 7;
    private static final String BLANKS = " ".repeat(CODE_LENGTH);
    private static final char BILLABLE = '1';
    private static final char HEADER = '0';
    private static final String FIRST_CHARACTER = "0";

    private final Release release;
    private final SortedCells codes;

    /** @param text as {@link #write} makes it */
    public DiagnosisList(Release release, String text) {
        this.release = release;
        this.codes = new SortedCells(text, CODE_LENGTH + 2);
    }

    /** @param codes without dots, and whether they are billable */
    public static String write(SortedMap<String, Boolean> codes) {
        var text = new StringBuilder(codes.size() * (CODE_LENGTH + 2));
        for (Map.Entry<String, Boolean> code : codes.entrySet()) {
            text.append(padded(code.getKey()))
                    .append(code.getValue() ? BILLABLE : HEADER)
                    .append('\n');
        }
        return text.toString();
    }

    @Override
    public Release release() {
        return release;
    }

    @Override
    public boolean isBillable(String code) {
        return isListed(code, BILLABLE);
    }

    @Override
    public boolean isHeader(String code) {
        return isListed(code, HEADER);
    }

    @Override
    public boolean takesSeventhCharacter(String stem) {
        return codes.beginsWith(codes.firstFrom(stem + FIRST_CHARACTER), stem);
    }

    @Override
    public boolean isWholeAround(String code) {
        return true;
    }

    /** Codes and headers that begin so, in order, at most so many. */
    List<String> beginningWith(String prefix, int most) {
        var found = new ArrayList<String>();
        for (int cell = codes.firstFrom(prefix); found.size() < most && codes.beginsWith(cell, prefix); cell++) {
            found.add(codes.textOf(cell, CODE_LENGTH).strip());
        }
        return found;
    }

    private boolean isListed(String code, char flag) {
        var key = padded(code);
        int cell = codes.firstFrom(key);
        return codes.beginsWith(cell, key) && codes.charAt(cell, CODE_LENGTH) == flag;
    }

    private static String padded(String code) {
        return code + BLANKS.substring(code.length());
    }
}
