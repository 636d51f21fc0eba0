package org.tactus.smart;

/** Carries the reason why a client gets nothing to who answers. */
final class OAuthException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final OAuthError error;

    OAuthException(OAuthError error, String description) {
        super(description, null, false, false);
        this.error = error;
    }

    OAuthError error() {
        return error;
    }
}
