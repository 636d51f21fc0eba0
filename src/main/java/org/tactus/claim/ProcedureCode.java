package org.tactus.claim;

import java.util.Locale;
import java.util.regex.Pattern;

/** A CPT or HCPCS Level II code as stated, in capitals: {@code 97124}. */
public record ProcedureCode(String value) {

    private static final Pattern SHAPE = Pattern.compile("[0-9]{4}[0-9A-Z]|[A-Z][0-9]{4}");

    public ProcedureCode {
        value = value.strip().toUpperCase(Locale.ROOT);
    }

    /** Five characters, of which four are digits; whether there is such a code is another question. */
    public boolean isWellFormed() {
        return SHAPE.matcher(value).matches();
    }

    /** Of HCPCS Level II, a letter first, and not of CPT. */
    public boolean isHcpcsLevelTwo() {
        return !value.isEmpty() && Character.isLetter(value.charAt(0));
    }

    @Override
    public String toString() {
        return value;
    }
}
