package org.tactus.postgres;

/** The embedded PostgreSQL can't be had; the message is one sentence for the person at the console. */
public final class CannotStart extends RuntimeException {

    private static final long serialVersionUID = 1L;

    CannotStart(String sentence) {
        super(sentence);
    }

    CannotStart(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
