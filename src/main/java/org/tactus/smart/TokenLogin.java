package org.tactus.smart;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.TokenAuthenticationRequest;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;

/** Finds out whose token it is; asks the database each time, so that a token ends when it is to end. */
@ApplicationScoped
class TokenLogin implements IdentityProvider<TokenAuthenticationRequest> {

    private final TokenLookups lookups;

    TokenLogin(TokenLookups lookups) {
        this.lookups = lookups;
    }

    @Override
    public Class<TokenAuthenticationRequest> getRequestType() {
        return TokenAuthenticationRequest.class;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(
            TokenAuthenticationRequest request, AuthenticationRequestContext context) {
        var here = Vertx.currentContext();
        return lookups.find(request.getToken().getToken())
                .emitOn(task -> here.runOnContext(any -> task.run()))
                .map(found -> found.orElseThrow(AuthenticationFailedException::new));
    }
}
