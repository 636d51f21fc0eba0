package org.tactus.claimform;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tactus.access.FhirInteraction;
import org.tactus.access.Recorded;
import org.tactus.access.Role;
import org.tactus.access.Shown;
import org.tactus.problem.Problem;
import org.tactus.problem.ProblemKind;

/** Drafts of one's own. */
@Path("/drafts")
@RolesAllowed(Role.BILLING)
@Produces(MediaType.TEXT_HTML)
class DraftPages {

    private static final int PAGE = 50;

    private final Drafts drafts;
    private final SecurityIdentity identity;
    private final Shown shown;

    DraftPages(Drafts drafts, SecurityIdentity identity, Shown shown) {
        this.drafts = drafts;
        this.identity = identity;
        this.shown = shown;
    }

    @CheckedTemplate(basePath = "claimform")
    static class Templates {
        /** @param next where more are; null where there are no more */
        static native TemplateInstance drafts(List<Draft> drafts, @Nullable String next);
    }

    /** @param behind the last draft of the page before */
    @GET
    @Recorded(interaction = FhirInteraction.SEARCH_TYPE, type = "Draft")
    public TemplateInstance list(@QueryParam("behind") @Nullable UUID behind) {
        var owner = owner();
        var place = Optional.ofNullable(behind)
                .flatMap(id -> drafts.find(owner, id))
                .map(draft -> new Drafts.Place(draft.changedAt(), draft.id()));
        var page = drafts.page(owner, place, PAGE + 1);
        var items = page.stream().limit(PAGE).toList();
        shown.resources(items.size());
        var next = page.size() > PAGE ? "/drafts?behind=" + items.get(PAGE - 1).id() : null;
        return Templates.drafts(items, next);
    }

    @POST
    @Path("/delete")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response delete(@FormParam("draft") @Nullable UUID draft) {
        if (draft == null || !drafts.delete(owner(), draft)) {
            throw Problem.of(ProblemKind.NOT_FOUND, "There is no such draft any more.")
                    .asException();
        }
        return Response.seeOther(URI.create("/drafts")).build();
    }

    private String owner() {
        return identity.getPrincipal().getName();
    }
}
