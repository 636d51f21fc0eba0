package org.tactus.audit;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.tactus.access.FhirInteraction;
import org.tactus.access.Recorded;
import org.tactus.access.Role;
import org.tactus.access.Shown;
import org.tactus.json.Page;

/** Who was shown what. To look here is an access, too. */
@Path("/api/accesses")
@RolesAllowed({Role.AUDITOR, Role.ADMIN})
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Auditors")
class AccessResource {

    private final AccessEvents events;
    private final Shown shown;

    AccessResource(AccessEvents events, Shown shown) {
        this.events = events;
        this.shown = shown;
    }

    /** The newest first. */
    @GET
    @APIResponse(responseCode = "200")
    @APIResponse(responseCode = "400")
    @Recorded(interaction = FhirInteraction.SEARCH_TYPE, type = "AccessEvent")
    public AccessList list(@BeanParam AccessFilters filters, @Context UriInfo uri) {
        var query = filters.toQuery();
        var page = Page.of(events.page(query.withCount(query.count() + 1)), query.count(), AccessEvent::id, uri);
        shown.resources(page.items().size());
        return AccessList.of(page);
    }
}
