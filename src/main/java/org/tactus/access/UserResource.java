package org.tactus.access;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.tactus.json.StrictJson;
import org.tactus.problem.Problem;
import org.tactus.problem.ProblemKind;

/** Users, kept by an admin. */
@Path("/api/users")
@RolesAllowed(Role.ADMIN)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Users")
class UserResource {

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9._@-]{1,60}");

    private final Users users;
    private final PasswordLogin login;
    private final Sessions sessions;
    private final SecurityIdentity identity;

    UserResource(Users users, PasswordLogin login, Sessions sessions, SecurityIdentity identity) {
        this.users = users;
        this.login = login;
        this.sessions = sessions;
        this.identity = identity;
    }

    record UserList(List<UserBody> items) {}

    @GET
    public UserList list() {
        return new UserList(users.all().stream().map(UserBody::of).toList());
    }

    @GET
    @Path("/{name}")
    public UserBody get(@PathParam("name") String name) {
        return users.find(name).map(UserBody::of).orElseThrow(() -> Problem.of(
                        ProblemKind.NOT_FOUND, "There is no such user.")
                .asException());
    }

    /** 201 with a new user, 200 with one that was there. */
    @PUT
    @Path("/{name}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Transactional
    @APIResponse(responseCode = "201", description = "a new user")
    @APIResponse(responseCode = "200", description = "one that was there, changed")
    @APIResponse(responseCode = "409", description = "it would leave nobody with role admin")
    @RequestBody(content = @Content(schema = @Schema(implementation = UserBody.class)))
    public Response put(@PathParam("name") String name, byte[] json) {
        if (!NAME.matcher(name).matches()) {
            throw Problem.of(
                            ProblemKind.MALFORMED,
                            "A user's name has up to 60 letters, digits, dots, dashes, underscores and @.")
                    .asException();
        }
        var before = users.find(name);
        var changedBy = identity.getPrincipal().getName();
        var change = StrictJson.read(
                json,
                UserBody.class,
                (body, violations) -> body.toChange(name, changedBy, before.isEmpty(), violations));
        if (before.isPresent() && before.get().roles().contains(Role.ADMIN)) {
            requireAnotherAdmin(change.user());
        }
        users.put(change.user(), change.password());
        change.password().ifPresent(any -> sessions.endAllOf(name));
        login.forget();
        return Response.status(before.isEmpty() ? Response.Status.CREATED : Response.Status.OK)
                .entity(UserBody.of(change.user()))
                .build();
    }

    private void requireAnotherAdmin(User changed) {
        var isLast = users.all().stream()
                .noneMatch(user ->
                        user.roles().contains(Role.ADMIN) && !user.name().equals(changed.name()));
        if (isLast && !changed.roles().contains(Role.ADMIN)) {
            throw Problem.of(ProblemKind.CONFLICT, "This is the last admin; make another one first.")
                    .asException();
        }
    }
}
