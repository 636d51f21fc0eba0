package org.tactus.access;

/** What somebody may do with resources of a type, in the order in which a SMART scope spells it: {@code cruds}. */
public enum Interaction {
    CREATE('c'),
    /** Also a version, or the history, of a resource whose id is known. */
    READ('r'),
    UPDATE('u'),
    DELETE('d'),
    /** Also the history of a type. */
    SEARCH('s');

    private final char letter;

    Interaction(char letter) {
        this.letter = letter;
    }

    char letter() {
        return letter;
    }
}
