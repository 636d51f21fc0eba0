package org.tactus.claim;

import java.util.Locale;

/** A CPT or HCPCS Level II code as stated, in capitals: {@code 97124}. */
public record ProcedureCode(String value) {

    public ProcedureCode {
        value = value.strip().toUpperCase(Locale.ROOT);
    }

    /** Five characters, of which four are digits; whether there is such a code is another question. */
    public boolean isWellFormed() {
        return Shape.isOf("0000X", value) || Shape.isOf("A0000", value);
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
