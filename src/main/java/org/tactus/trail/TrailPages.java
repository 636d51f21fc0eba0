package org.tactus.trail;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tactus.access.Recorded;
import org.tactus.access.Role;

/** All that happened to a claim, on a time line. */
@Path("/claims/{id}/trail")
@RolesAllowed(Role.AUDITOR)
@Produces(MediaType.TEXT_HTML)
class TrailPages {

    private final TrailResource trails;

    TrailPages(TrailResource trails) {
        this.trails = trails;
    }

    @CheckedTemplate(basePath = "trail")
    static class Templates {
        static native TemplateInstance trail(TrailBody trail, List<TrailEvent> events);
    }

    @GET
    @Recorded(type = "Claim", id = "id")
    public TemplateInstance show(
            @PathParam("id") UUID id,
            @QueryParam("after") @Nullable String after,
            @QueryParam("count") @Nullable String count,
            @Context UriInfo uri) {
        var trail = trails.get(id, after, count, uri);
        return Templates.trail(trail, trail.items().stream().map(TrailEvent::of).toList());
    }
}
