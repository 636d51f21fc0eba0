package org.tactus.access;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.tactus.problem.Problem;
import org.tactus.problem.ProblemKind;

/** Users, kept by an admin. */
@Path("/api/users")
@RolesAllowed(Role.ADMIN)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Users")
class UserResource {

    private final Users users;
    private final UserChanges changes;
    private final SecurityIdentity identity;

    UserResource(Users users, UserChanges changes, SecurityIdentity identity) {
        this.users = users;
        this.changes = changes;
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
    @APIResponse(responseCode = "201", description = "a new user")
    @APIResponse(responseCode = "200", description = "one that was there, changed")
    @APIResponse(responseCode = "409", description = "it would leave nobody with role admin")
    @RequestBody(content = @Content(schema = @Schema(implementation = UserBody.class)))
    public Response put(@PathParam("name") String name, byte[] json) {
        var kept = changes.put(name, json, identity.getPrincipal().getName());
        return Response.status(kept.isNew() ? Response.Status.CREATED : Response.Status.OK)
                .entity(UserBody.of(kept.user()))
                .build();
    }
}
