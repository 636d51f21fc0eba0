package org.tactus.codeset;

/** Which diagnosis codes there are on a day, as far as a table tells. */
interface KnownCodes {

    boolean isBillable(String code);

    /** Whether codes below it are in force. */
    boolean isHeader(String code);

    /** Whether codes have a seventh character after these six. */
    boolean takesSeventhCharacter(String stem);

    /** Whether a code that the table doesn't list is none. */
    boolean isWholeAround(String code);
}
