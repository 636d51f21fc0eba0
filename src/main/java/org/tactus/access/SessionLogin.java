package org.tactus.access;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Finds out whose session it is; asks the database each time, so that a session ends when it is to end. */
@ApplicationScoped
class SessionLogin implements IdentityProvider<SessionRequest> {

    private final Sessions sessions;

    SessionLogin(Sessions sessions) {
        this.sessions = sessions;
    }

    @Override
    public Class<SessionRequest> getRequestType() {
        return SessionRequest.class;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(SessionRequest request, AuthenticationRequestContext context) {
        return context.runBlocking(() -> sessions.find(request.token())
                .map(user -> Caller.of(user).toIdentity())
                .orElseThrow(AuthenticationFailedException::new));
    }
}
