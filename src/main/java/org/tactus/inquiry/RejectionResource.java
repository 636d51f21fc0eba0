package org.tactus.inquiry;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.tactus.access.Role;
import org.tactus.ledger.ClaimSearch;
import org.tactus.ledger.Scope;
import org.tactus.rule.Outcome;

/** What was rejected, and why. */
@Path("/api/rejections")
@RolesAllowed(Role.AUDITOR)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Auditors")
class RejectionResource {

    private final ClaimSearch search;

    RejectionResource(ClaimSearch search) {
        this.search = search;
    }

    /** The newest first; with {@code outcome}, those that were held or accepted instead. */
    @GET
    public ClaimList list(@BeanParam ClaimFilters filters, @Context UriInfo uri) {
        return ClaimList.of(filters.toQuery(Scope.ALL, Optional.of(Outcome.REJECTED)), search, uri);
    }
}
