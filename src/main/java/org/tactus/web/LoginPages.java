package org.tactus.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tactus.access.SessionCookie;
import org.tactus.access.Sessions;
import org.tactus.access.SignIn;

/** Where people sign in and out. */
@Path("/")
@PermitAll
@Produces(MediaType.TEXT_HTML)
class LoginPages {

    private final SignIn signIn;
    private final Sessions sessions;
    private final RoutingContext http;

    LoginPages(SignIn signIn, Sessions sessions, RoutingContext http) {
        this.signIn = signIn;
        this.sessions = sessions;
        this.http = http;
    }

    @CheckedTemplate(basePath = "web")
    static class Templates {
        /** @param says what happened before, or what was wrong; empty at first */
        static native TemplateInstance login(Form form, String says);
    }

    @GET
    @Path("/login")
    public TemplateInstance login(@QueryParam("to") @Nullable String to, @QueryParam("out") @Nullable String out) {
        var form = Form.empty().with("to", SafePath.checked(to));
        return Templates.login(form, out == null ? "" : "You are signed out.");
    }

    /** Leads on to what was asked for. A session that the browser had before ends. */
    @POST
    @Path("/login")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response login(
            MultivaluedMap<String, String> typed, @CookieParam(SessionCookie.NAME) @Nullable String before) {
        var form = Form.of(typed);
        var token = signIn.withPassword(form.text("name"), form.text("password"));
        if (token.isEmpty()) {
            return Response.status(Response.Status.UNAUTHORIZED)
                    .entity(Templates.login(
                            form, "There is no user of that name with that password. Check both, and try again."))
                    .build();
        }
        Optional.ofNullable(before).ifPresent(sessions::end);
        return Response.seeOther(URI.create(SafePath.checked(form.text("to"))))
                .cookie(SessionCookie.of(token.get(), isSecure()))
                .build();
    }

    @POST
    @Path("/logout")
    public Response logout(@CookieParam(SessionCookie.NAME) @Nullable String token) {
        Optional.ofNullable(token).ifPresent(sessions::end);
        return Response.seeOther(URI.create("/login?out=true"))
                .cookie(SessionCookie.gone(isSecure()))
                .build();
    }

    private boolean isSecure() {
        return http.request().scheme().equals("https");
    }
}
