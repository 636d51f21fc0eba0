package org.tactus.access;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.credential.PasswordCredential;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.request.UsernamePasswordAuthenticationRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/**
 * Begins sessions.
 *
 * <p>This is the place for another way to sign in, OpenID Connect say: whoever has found out which user it is, begins a session for
 * them; nothing behind it needs to know how.
 */
@ApplicationScoped
public class SignIn {

    private final IdentityProviderManager identities;
    private final Sessions sessions;

    SignIn(IdentityProviderManager identities, Sessions sessions) {
        this.identities = identities;
        this.sessions = sessions;
    }

    /** The new session's token; empty where there is no such user with that password. */
    public Optional<String> withPassword(String name, String password) {
        var request = new UsernamePasswordAuthenticationRequest(name, new PasswordCredential(password.toCharArray()));
        try {
            var identity = identities.authenticateBlocking(request);
            return Optional.of(sessions.begin(identity.getPrincipal().getName()));
        } catch (AuthenticationFailedException wrong) {
            return Optional.empty();
        }
    }
}
