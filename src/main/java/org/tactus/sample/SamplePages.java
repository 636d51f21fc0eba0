package org.tactus.sample;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tactus.access.Role;
import org.tactus.claim.Words;
import org.tactus.ledger.ClaimPopulation.Parting;
import org.tactus.rule.FindingCode;
import org.tactus.rule.Outcome;
import org.tactus.sample.SampleResource.SampleList;
import org.tactus.web.Form;
import org.tactus.web.Option;

/** Samples of claims: drawn, looked at, taken away. */
@Path("/samples")
@RolesAllowed(Role.AUDITOR)
@Produces(MediaType.TEXT_HTML)
class SamplePages {

    private final SampleResource samples;

    SamplePages(SampleResource samples) {
        this.samples = samples;
    }

    @CheckedTemplate(basePath = "sample")
    static class Templates {
        static native TemplateInstance samples(SampleList list);

        static native TemplateInstance draw(
                Form form, List<Option> outcomes, List<Option> partings, List<FindingCode> codes);

        static native TemplateInstance sample(SampleBody sample);
    }

    @GET
    public TemplateInstance list(@QueryParam("before") @Nullable String before, @Context UriInfo uri) {
        return Templates.samples(samples.list(before, null, uri));
    }

    @GET
    @Path("/new")
    public TemplateInstance begin() {
        return form(Form.empty().with("outcome", Words.of(Outcome.REJECTED)).with("size", "25"));
    }

    /** Draws, and leads to what was drawn. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response draw(MultivaluedMap<String, String> typed) {
        var form = Form.of(typed);
        return form.attempt(
                () -> {
                    var drawn = (SampleBody)
                            samples.draw(form.json(SampleOrder.class)).getEntity();
                    return Response.seeOther(URI.create("/samples/" + drawn.id()))
                            .build();
                },
                SamplePages::form);
    }

    @GET
    @Path("/{id}")
    public TemplateInstance get(@PathParam("id") UUID id) {
        return Templates.sample(samples.get(id));
    }

    private static TemplateInstance form(Form form) {
        return Templates.draw(
                form,
                Option.of(Words.of(Outcome.class)),
                Option.of(Words.of(Parting.class)),
                List.of(FindingCode.values()));
    }
}
