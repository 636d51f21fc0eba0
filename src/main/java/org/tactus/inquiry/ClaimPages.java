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
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Optional;
import org.tactus.access.FhirInteraction;
import org.tactus.access.Recorded;
import org.tactus.access.Role;
import org.tactus.web.Form;

/** Claims on file: a biller's own, or for an auditor all. */
@Path("/claims")
@RolesAllowed({Role.BILLING, Role.AUDITOR})
@Produces(MediaType.TEXT_HTML)
class ClaimPages {

    private static final String PATH = "/claims";
    private static final String USUAL = "any";

    private final ClaimInquiryResource claims;
    private final SoughtPeople people;

    ClaimPages(ClaimInquiryResource claims, SoughtPeople people) {
        this.claims = claims;
        this.people = people;
    }

    @CheckedTemplate(basePath = "inquiry")
    static class Templates {
        static native TemplateInstance claims(ListedClaims list);
    }

    @GET
    @Recorded(interaction = FhirInteraction.SEARCH_TYPE, type = "Claim")
    public Response list(@BeanParam ClaimFilters filters, @BeanParam PageOfClaims page, @Context UriInfo uri) {
        var form = people.opened(Form.of(uri.getQueryParameters()), filters);
        return form.attempt(
                () -> Response.ok(Templates.claims(ListedClaims.of(
                                PATH, USUAL, form, claims.list(filters, page, uri), Optional.empty(), uri)))
                        .build(),
                again -> Templates.claims(ListedClaims.none(PATH, USUAL, again)));
    }

    /** Leads to what was asked for. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response find(MultivaluedMap<String, String> typed) {
        return Response.seeOther(people.address(PATH, typed)).build();
    }
}
