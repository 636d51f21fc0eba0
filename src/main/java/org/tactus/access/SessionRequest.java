package org.tactus.access;

import io.quarkus.security.identity.request.BaseAuthenticationRequest;

/** Whose session's token it is, is asked. */
class SessionRequest extends BaseAuthenticationRequest {

    private final String token;

    SessionRequest(String token) {
        this.token = token;
    }

    String token() {
        return token;
    }
}
