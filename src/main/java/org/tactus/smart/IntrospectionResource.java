package org.tactus.smart;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.function.Predicate;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.tactus.access.PublicUrl;
import org.tactus.access.Role;

/**
 * Says what a token is good for: to an admin of any, to a client of its own.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc7662">RFC 7662</a>
 */
@Path(OAuthUrls.INTROSPECTION)
@PermitAll
@Tag(name = "SMART")
class IntrospectionResource {

    private final ClientLogin login;
    private final Tokens tokens;
    private final PublicUrl tactus;
    private final SecurityIdentity identity;

    IntrospectionResource(ClientLogin login, Tokens tokens, PublicUrl tactus, SecurityIdentity identity) {
        this.login = login;
        this.tokens = tokens;
        this.tactus = tactus;
        this.identity = identity;
    }

    /** Of a token that isn't good, that it isn't, and nothing else. */
    @Schema(name = "Introspection")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record TokenState(boolean active, @Nullable String scope, @Nullable String client_id, @Nullable Long exp) {

        static final TokenState INACTIVE = new TokenState(false, null, null, null);

        static TokenState of(Tokens.Token token) {
            return new TokenState(
                    true,
                    token.scopes().toString(),
                    token.client().id(),
                    token.expiresAt().getEpochSecond());
        }
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Produces(MediaType.APPLICATION_JSON)
    @APIResponse(responseCode = "200", description = "whether the token is active, and for what")
    @APIResponse(
            responseCode = "400",
            description = "there is no token in the request",
            content = @Content(schema = @Schema(implementation = OAuthErrorBody.class)))
    @APIResponse(
            responseCode = "401",
            description = "neither an admin nor a client that is on file",
            content = @Content(schema = @Schema(implementation = OAuthErrorBody.class)))
    @APIResponse(responseCode = "403", description = "a user who isn't an admin")
    public TokenState introspect(MultivaluedMap<String, String> fields, @Context UriInfo uri) {
        var form = new Form(fields);
        var mayBeTold = asker(form, uri);
        return tokens.find(form.require("token"))
                .filter(mayBeTold)
                .map(TokenState::of)
                .orElse(TokenState.INACTIVE);
    }

    private Predicate<Tokens.Token> asker(Form form, UriInfo uri) {
        if (form.find(ClientLogin.ASSERTION).isEmpty()) {
            requireAdmin();
            return any -> true;
        }
        var urls = new OAuthUrls(tactus.of(uri));
        var client = login.authenticate(form, List.of(urls.introspection(), urls.token()));
        return token -> token.client().id().equals(client.client().id());
    }

    private void requireAdmin() {
        if (identity.isAnonymous()) {
            throw new UnauthorizedException();
        }
        if (!identity.hasRole(Role.ADMIN)) {
            throw new ForbiddenException();
        }
    }
}
