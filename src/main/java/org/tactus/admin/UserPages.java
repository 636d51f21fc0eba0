package org.tactus.admin;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.identity.SecurityIdentity;
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
import java.util.List;
import org.tactus.access.Role;
import org.tactus.access.User;
import org.tactus.access.UserBody;
import org.tactus.access.UserChanges;
import org.tactus.access.Users;
import org.tactus.problem.Problem;
import org.tactus.problem.ProblemKind;
import org.tactus.web.Form;
import org.tactus.web.Option;

/** Users, and what they may do. */
@Path("/users")
@RolesAllowed(Role.ADMIN)
@Produces(MediaType.TEXT_HTML)
class UserPages {

    private static final List<Option> ROLES = List.of(
            new Option(Role.BILLING, "billing: files claims, and sees their own"),
            new Option(Role.REGISTRAR, "registrar: keeps what is on file"),
            new Option(Role.AUDITOR, "auditor: reads everything, changes nothing"),
            new Option(Role.PLAN, "plan: reads its own accepted claims"),
            new Option(Role.ADMIN, "admin: keeps users and clients"));

    private final Users users;
    private final UserChanges changes;
    private final SecurityIdentity identity;

    UserPages(Users users, UserChanges changes, SecurityIdentity identity) {
        this.users = users;
        this.changes = changes;
        this.identity = identity;
    }

    @CheckedTemplate(basePath = "admin")
    static class Templates {
        static native TemplateInstance users(List<User> users);

        /** @param name of the user; empty for a new one */
        static native TemplateInstance user(Form form, String name, List<Option> roles);
    }

    @GET
    public TemplateInstance list() {
        return Templates.users(users.all());
    }

    @GET
    @Path("/new")
    public TemplateInstance begin() {
        return Templates.user(Form.empty(), "", ROLES);
    }

    @GET
    @Path("/{name}")
    public TemplateInstance get(@PathParam("name") String name) {
        return users.find(name)
                .map(user -> Templates.user(Form.ofBody(UserBody.of(user)), name, ROLES))
                .orElseThrow(() -> Problem.of(ProblemKind.NOT_FOUND, "There is no such user.")
                        .asException());
    }

    /** Makes a user; one that is there already isn't replaced by the way. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response add(MultivaluedMap<String, String> typed) {
        var form = Form.of(typed);
        return form.attempt(
                () -> {
                    requireNew(form.text("name"));
                    return put(form.text("name"), form);
                },
                again -> Templates.user(again, "", ROLES));
    }

    @POST
    @Path("/{name}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response change(@PathParam("name") String name, MultivaluedMap<String, String> typed) {
        var form = Form.of(typed);
        return form.attempt(() -> put(name, form), again -> Templates.user(again, name, ROLES));
    }

    private void requireNew(String name) {
        if (users.find(name).isPresent()) {
            throw Problem.of(
                            ProblemKind.CONFLICT,
                            "There is a user of that name; change that one, or take another name.")
                    .asException();
        }
    }

    private Response put(String name, Form form) {
        changes.put(name, form.json(UserBody.class), identity.getPrincipal().getName());
        return Response.seeOther(URI.create("/users")).build();
    }
}
