package org.tactus.inquiry;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tactus.access.FhirInteraction;
import org.tactus.access.Recorded;
import org.tactus.access.Role;
import org.tactus.claim.Words;
import org.tactus.problem.Problem;
import org.tactus.problem.ProblemKind;
import org.tactus.web.Form;

/** What was rejected, and why. */
@Path("/rejections")
@RolesAllowed(Role.AUDITOR)
@Produces(MediaType.TEXT_HTML)
class RejectionPages {

    private static final String PATH = "/rejections";
    private static final String USUAL = "rejected";

    private final RejectionResource rejections;
    private final SoughtPeople people;

    RejectionPages(RejectionResource rejections, SoughtPeople people) {
        this.rejections = rejections;
        this.people = people;
    }

    @CheckedTemplate(basePath = "inquiry")
    static class Templates {
        static native TemplateInstance rejections(ListedClaims list);
    }

    /** @param counted whether to say how many there are, in all pages together */
    @GET
    @Recorded(interaction = FhirInteraction.SEARCH_TYPE, type = "Claim")
    public Response list(
            @BeanParam ClaimFilters filters,
            @BeanParam PageOfClaims page,
            @QueryParam("counted") boolean counted,
            @Context UriInfo uri) {
        var form = people.opened(Form.of(uri.getQueryParameters()), filters);
        return form.attempt(
                () -> {
                    var list = rejections.page(filters, page, uri);
                    var count = counted ? Optional.of(rejections.count(filters).count()) : Optional.<Long>empty();
                    return Response.ok(Templates.rejections(ListedClaims.of(PATH, USUAL, form, list, count, uri)))
                            .build();
                },
                again -> Templates.rejections(ListedClaims.none(PATH, USUAL, again)));
    }

    /** Leads to what was asked for. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response find(MultivaluedMap<String, String> typed) {
        return Response.seeOther(people.address(PATH, typed)).build();
    }

    /** All of them, to take away. */
    @GET
    @Path("/file")
    @Recorded(interaction = FhirInteraction.SEARCH_TYPE, type = "Claim")
    @Produces(MediaType.WILDCARD)
    public Response file(@BeanParam ClaimFilters filters, @QueryParam("as") @Nullable String as, @Context UriInfo uri) {
        people.opened(Form.of(uri.getQueryParameters()), filters);
        var file = Words.constant(RejectionFile.class, as == null ? "" : as)
                .orElseThrow(() -> Problem.of(ProblemKind.NOT_FOUND, "There are such files as csv and as ndjson.")
                        .asException());
        return rejections
                .file(file, filters)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"claims." + as + "\"")
                .build();
    }
}
