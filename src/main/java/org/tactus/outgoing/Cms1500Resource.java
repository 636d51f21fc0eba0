package org.tactus.outgoing;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.tactus.access.Caller;
import org.tactus.access.Recorded;
import org.tactus.access.Role;
import org.tactus.ledger.Scope;

/** An accepted claim as a page to read. */
@Path("/api/claims/{id}/cms-1500")
@RolesAllowed({Role.BILLING, Role.AUDITOR})
@Tag(name = "Claims")
class Cms1500Resource {

    private static final String PDF = "application/pdf";

    private final AcceptedClaims claims;
    private final Cms1500Pdf pdf;
    private final SecurityIdentity identity;

    Cms1500Resource(AcceptedClaims claims, Cms1500Pdf pdf, SecurityIdentity identity) {
        this.claims = claims;
        this.pdf = pdf;
        this.identity = identity;
    }

    /** As it was accepted, whatever became of it later; 409 where it wasn't. */
    @GET
    @Produces(PDF)
    @APIResponse(responseCode = "200", description = "the page", content = @Content(mediaType = PDF))
    @APIResponse(responseCode = "409", description = "it wasn't accepted; detail says what to do")
    @Recorded(type = "Claim", id = "id")
    public Response get(@PathParam("id") UUID id) {
        return Response.ok(pdf.print(claims.find(id, scope())))
                .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"" + id + ".pdf\"")
                .build();
    }

    private Scope scope() {
        var caller = Caller.of(identity);
        return caller.is(Role.AUDITOR) ? Scope.ALL : Scope.of(Set.of(), caller.billingNpis());
    }
}
