package org.tactus.codeset;

/** A table as its publisher released it, in codes alone. */
public sealed interface PublishedTable permits DiagnosisList, TabularNotes, UnitEdits, PairEdits {

    Release release();

    /** Whether those that begin on one day are parts of one release, and stand together. */
    default boolean isPart() {
        return false;
    }
}
