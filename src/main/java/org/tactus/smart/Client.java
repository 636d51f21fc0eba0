package org.tactus.smart;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.tactus.access.Caller;
import org.tactus.access.Scopes;

/**
 * A plan's system.
 *
 * @param plans that it may read of, each with its segment
 * @param scopes that it may have, each as an admin spelled it
 * @param jwks its public keys as a JWK Set, where it handed them in …
 * @param jwksUrl … or where it publishes them: one of the two is there
 */
record Client(String id, SortedSet<String> plans, List<String> scopes, Optional<String> jwks, Optional<URI> jwksUrl) {

    private static final Pattern ID = Pattern.compile("[A-Za-z0-9._@-]{1,60}");

    Client {
        plans = new TreeSet<>(plans);
        scopes = List.copyOf(scopes);
    }

    static boolean isId(String text) {
        return ID.matcher(text).matches();
    }

    Scopes allowed() {
        return Scopes.of(String.join(" ", scopes));
    }

    /** With a token that has these scopes. */
    Caller caller(Scopes granted) {
        return Caller.ofSystem(id, plans, granted);
    }
}
