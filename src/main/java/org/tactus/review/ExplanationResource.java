package org.tactus.review;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.tactus.access.Recorded;
import org.tactus.access.Role;

/** Where a filed claim's decision is explained. */
@Path("/api/claims/{id}/explanation")
@RolesAllowed({Role.BILLING, Role.AUDITOR})
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Claims")
class ExplanationResource {

    private final Replays replays;
    private final SecurityIdentity identity;

    ExplanationResource(Replays replays, SecurityIdentity identity) {
        this.replays = replays;
        this.identity = identity;
    }

    /** Each rule that looked at the claim: what it saw, what it concluded, and whose rule it is. By what it was decided by. */
    @GET
    @Recorded(type = "Claim", id = "id")
    public ExplanationBody explain(@PathParam("id") UUID id) {
        return replays.explain(id, ReviewScope.of(identity));
    }
}
