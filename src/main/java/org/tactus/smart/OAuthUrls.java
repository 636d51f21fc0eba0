package org.tactus.smart;

/**
 * The endpoints of OAuth.
 *
 * @param root of tactus, as the outside world calls it, without a slash at the end
 */
record OAuthUrls(String root) {

    static final String TOKEN = "/oauth/token";
    static final String INTROSPECTION = "/oauth/introspect";

    String token() {
        return root + TOKEN;
    }

    String introspection() {
        return root + INTROSPECTION;
    }
}
