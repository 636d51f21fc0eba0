package org.tactus.smart;

import java.util.Locale;

/**
 * Why there is no token.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc6749#section-5.2">RFC 6749, 5.2</a>
 */
enum OAuthError {
    INVALID_REQUEST(400),
    /** The client hasn't shown who it is. */
    INVALID_CLIENT(401),
    INVALID_SCOPE(400),
    UNSUPPORTED_GRANT_TYPE(400);

    private final int status;

    OAuthError(int status) {
        this.status = status;
    }

    int status() {
        return status;
    }

    String wire() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @param description for whoever writes the client; nothing that it sent, and nothing secret */
    OAuthException because(String description) {
        return new OAuthException(this, description);
    }
}
