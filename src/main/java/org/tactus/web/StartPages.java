package org.tactus.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** Where everybody starts. */
@Path("/")
@Authenticated
@Produces(MediaType.TEXT_HTML)
class StartPages {

    @CheckedTemplate(basePath = "web")
    static class Templates {
        static native TemplateInstance start();
    }

    @GET
    public TemplateInstance start() {
        return Templates.start();
    }

    /** Asked for by a page on which somebody reads or writes for long: the session goes on. */
    @GET
    @Path("/session")
    public Response stay() {
        return Response.noContent().build();
    }
}
