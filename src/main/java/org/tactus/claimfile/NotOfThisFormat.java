package org.tactus.claimfile;

/** A file that isn't what it was sent as. The message says what it isn't and what would be right, and quotes nothing of it. */
public final class NotOfThisFormat extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public NotOfThisFormat(String message) {
        super(message);
    }
}
