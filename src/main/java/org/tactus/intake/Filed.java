package org.tactus.intake;

import java.util.UUID;

/** What became of a filing. */
public sealed interface Filed {

    /** The claim on file. */
    UUID id();

    /**
     * It is on file now.
     *
     * @param decision JSON, as it is answered
     */
    record New(UUID id, String decision) implements Filed {}

    /**
     * The same claim was on file.
     *
     * @param decision as it was answered the first time
     */
    record Again(UUID id, String decision) implements Filed {}

    /** Another claim is on file under its control number; nothing was filed. */
    record Taken(UUID id) implements Filed {}
}
