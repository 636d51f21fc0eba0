package org.tactus.audit;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import org.tactus.access.Caller;
import org.tactus.access.FhirInteraction;
import org.tactus.access.Recorded;
import org.tactus.access.Role;
import org.tactus.access.Shown;
import org.tactus.json.Page;
import org.tactus.web.Form;

/** What a plan's own users and systems pulled, when, and how it was answered; for the plan itself. */
@Path("/pulls")
@RolesAllowed(Role.PLAN)
@Produces(MediaType.TEXT_HTML)
class PullPages {

    private final AccessEvents events;
    private final SecurityIdentity identity;
    private final Shown shown;

    PullPages(AccessEvents events, SecurityIdentity identity, Shown shown) {
        this.events = events;
        this.identity = identity;
        this.shown = shown;
    }

    @CheckedTemplate(basePath = "audit")
    static class Templates {
        static native TemplateInstance pulls(AccessList list, Form form);
    }

    /** The newest first. To look here is on record, too. */
    @GET
    @Recorded(interaction = FhirInteraction.SEARCH_TYPE, type = "AuditEvent")
    public TemplateInstance list(@BeanParam AccessFilters filters, @Context UriInfo uri) {
        var query = filters.toQuery();
        var page = Page.of(
                events.pulls(Caller.of(identity).plans(), query.withCount(query.count() + 1)),
                query.count(),
                AccessEvent::id,
                uri);
        shown.resources(page.items().size());
        return Templates.pulls(AccessList.of(page), Form.of(uri.getQueryParameters()));
    }
}
