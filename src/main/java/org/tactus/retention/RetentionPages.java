package org.tactus.retention;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.function.Consumer;
import org.tactus.access.Role;
import org.tactus.retention.RetentionOrder.HoldOrder;
import org.tactus.web.Form;

/** What is kept until when, what has gone, and what must not go, for people. */
@Path("/retention")
@RolesAllowed({Role.AUDITOR, Role.ADMIN})
@Produces(MediaType.TEXT_HTML)
class RetentionPages {

    private final RetentionResource retention;

    RetentionPages(RetentionResource retention) {
        this.retention = retention;
    }

    @CheckedTemplate(basePath = "retention")
    static class Templates {
        static native TemplateInstance retention(RetentionBody kept);

        /** @param deed {@code hold}, {@code release} or {@code remove} */
        static native TemplateInstance change(Form form, int year, String deed);
    }

    @GET
    public TemplateInstance show() {
        return Templates.retention(retention.get());
    }

    @GET
    @Path("/{year}/{deed:hold|release|remove}")
    @RolesAllowed(Role.ADMIN)
    public TemplateInstance begin(@PathParam("year") int year, @PathParam("deed") String deed) {
        return Templates.change(Form.empty(), year, deed);
    }

    /** Nothing of the year goes until somebody ends it. */
    @POST
    @Path("/{year}/hold")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed(Role.ADMIN)
    public Response hold(@PathParam("year") int year, MultivaluedMap<String, String> typed) {
        return change(
                year,
                "hold",
                typed,
                form -> retention.hold(year, form.with("held", "true").json(HoldOrder.class)));
    }

    @POST
    @Path("/{year}/release")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed(Role.ADMIN)
    public Response release(@PathParam("year") int year, MultivaluedMap<String, String> typed) {
        return change(
                year,
                "release",
                typed,
                form -> retention.hold(year, form.with("held", "false").json(HoldOrder.class)));
    }

    /** For good. */
    @POST
    @Path("/{year}/remove")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed(Role.ADMIN)
    public Response remove(@PathParam("year") int year, MultivaluedMap<String, String> typed) {
        return change(year, "remove", typed, form -> retention.remove(year, form.json(RetentionOrder.class)));
    }

    private static Response change(
            int year, String deed, MultivaluedMap<String, String> typed, Consumer<Form> useCase) {
        var form = Form.of(typed);
        return form.attempt(
                () -> {
                    useCase.accept(form);
                    return Response.seeOther(URI.create("/retention")).build();
                },
                again -> Templates.change(again, year, deed));
    }
}
