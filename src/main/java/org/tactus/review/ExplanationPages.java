package org.tactus.review;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.tactus.access.Recorded;
import org.tactus.access.Role;

/** A filed claim's decision, explained to people. */
@Path("/claims/{id}/explanation")
@RolesAllowed({Role.BILLING, Role.AUDITOR})
@Produces(MediaType.TEXT_HTML)
class ExplanationPages {

    private final Replays replays;
    private final SecurityIdentity identity;

    ExplanationPages(Replays replays, SecurityIdentity identity) {
        this.replays = replays;
        this.identity = identity;
    }

    @CheckedTemplate(basePath = "review")
    static class Templates {
        static native TemplateInstance explanation(ExplanationBody explanation);
    }

    /** Every rule, met or not, with what it saw. */
    @GET
    @Recorded(type = "Claim", id = "id")
    public TemplateInstance explanation(@PathParam("id") UUID id) {
        return Templates.explanation(replays.explain(id, ReviewScope.of(identity)));
    }
}
