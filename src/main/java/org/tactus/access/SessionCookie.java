package org.tactus.access;

import jakarta.ws.rs.core.NewCookie;

/** The cookie that holds a session's token: no script reads it, and other sites' forms don't send it. */
public final class SessionCookie {

    public static final String NAME = "tactus-session";

    private static final int UNTIL_THE_BROWSER_ENDS = NewCookie.DEFAULT_MAX_AGE;

    private SessionCookie() {}

    /** @param isSecure whether tactus is asked over TLS */
    public static NewCookie of(String token, boolean isSecure) {
        return cookie(token, isSecure, UNTIL_THE_BROWSER_ENDS);
    }

    /** Takes it out of the browser. */
    public static NewCookie gone(boolean isSecure) {
        return cookie("", isSecure, 0);
    }

    private static NewCookie cookie(String value, boolean isSecure, int maxAge) {
        return new NewCookie.Builder(NAME)
                .value(value)
                .path("/")
                .httpOnly(true)
                .secure(isSecure)
                .sameSite(NewCookie.SameSite.LAX)
                .maxAge(maxAge)
                .build();
    }
}
