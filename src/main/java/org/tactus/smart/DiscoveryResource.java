package org.tactus.smart;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.tactus.access.PublicUrl;

/** Where somebody looks who knows the host alone. */
@Path("/" + SmartConfiguration.PATH)
@PermitAll
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "SMART")
class DiscoveryResource {

    private final PublicUrl tactus;

    DiscoveryResource(PublicUrl tactus) {
        this.tactus = tactus;
    }

    @GET
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = SmartConfiguration.class)))
    public Response configuration(@Context UriInfo uri) {
        return SmartConfiguration.answer(new OAuthUrls(tactus.of(uri)));
    }
}
