package org.tactus.smart;

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
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.tactus.access.PublicUrl;
import org.tactus.access.Scopes;

/**
 * Gives a token to a client that shows who it is.
 *
 * @see <a href="https://hl7.org/fhir/smart-app-launch/STU2.2/backend-services.html#obtain-access-token">Obtain access token</a>
 */
@Path(OAuthUrls.TOKEN)
@PermitAll
@Tag(name = "SMART")
class TokenResource {

    private static final String GRANT = "client_credentials";
    private static final int MOST_SCOPE_CHARACTERS = 5_000;

    private final ClientLogin login;
    private final Tokens tokens;
    private final PublicUrl tactus;

    TokenResource(ClientLogin login, Tokens tokens, PublicUrl tactus) {
        this.login = login;
        this.tokens = tokens;
        this.tactus = tactus;
    }

    @Schema(name = "Token")
    record TokenBody(String access_token, String token_type, long expires_in, String scope) {}

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Produces(MediaType.APPLICATION_JSON)
    @APIResponse(responseCode = "200", description = "a token, for as much of the scope as the client may have")
    @APIResponse(
            responseCode = "400",
            description = "the request, the grant or the scope isn't good",
            content = @Content(schema = @Schema(implementation = OAuthErrorBody.class)))
    @APIResponse(
            responseCode = "401",
            description = "not a client that is on file",
            content = @Content(schema = @Schema(implementation = OAuthErrorBody.class)))
    public TokenBody issue(MultivaluedMap<String, String> fields, @Context UriInfo uri) {
        var form = new Form(fields);
        if (!form.require("grant_type").equals(GRANT)) {
            throw OAuthError.UNSUPPORTED_GRANT_TYPE.because("grant_type isn't " + GRANT + ".");
        }
        var client = login.authenticate(form, List.of(new OAuthUrls(tactus.of(uri)).token()));
        var granted = grant(form.find("scope").orElse(""), client.client());
        return new TokenBody(tokens.issue(client, granted), "bearer", Tokens.LIFE.toSeconds(), granted.toString());
    }

    private static Scopes grant(String asked, Client client) {
        if (asked.length() > MOST_SCOPE_CHARACTERS) {
            throw OAuthError.INVALID_SCOPE.because("scope has more than " + MOST_SCOPE_CHARACTERS + " characters.");
        }
        var granted = Scopes.of(asked).within(client.allowed());
        if (granted.isEmpty()) {
            throw OAuthError.INVALID_SCOPE.because(
                    "Nothing in scope that this client may have; it may have " + client.allowed() + ".");
        }
        return granted;
    }
}
