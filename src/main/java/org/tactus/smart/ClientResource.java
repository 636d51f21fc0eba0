package org.tactus.smart;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
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
import org.tactus.access.Caller;
import org.tactus.access.Role;
import org.tactus.json.StrictJson;
import org.tactus.problem.Problem;
import org.tactus.problem.ProblemKind;

/** Plans' systems, kept by an admin. */
@Path("/api/clients")
@RolesAllowed(Role.ADMIN)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Clients")
class ClientResource {

    private final Clients clients;
    private final SecurityIdentity identity;

    ClientResource(Clients clients, SecurityIdentity identity) {
        this.clients = clients;
        this.identity = identity;
    }

    record ClientList(List<ClientBody> items) {}

    @GET
    public ClientList list() {
        return new ClientList(clients.all().stream().map(ClientBody::of).toList());
    }

    @GET
    @Path("/{clientId}")
    public ClientBody get(@PathParam("clientId") String id) {
        return clients.find(id).map(ClientBody::of).orElseThrow(ClientResource::nothing);
    }

    /** 201 with a new client, 200 with one that was there; where that changes anything, its tokens end. */
    @PUT
    @Path("/{clientId}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Transactional
    @APIResponse(responseCode = "201", description = "a new client")
    @APIResponse(responseCode = "200", description = "one that was there, changed; its tokens have ended")
    @RequestBody(content = @Content(schema = @Schema(implementation = ClientBody.class)))
    public Response put(@PathParam("clientId") String id, byte[] json) {
        var client = read(id, json);
        var isNew = clients.put(client, admin());
        return Response.status(isNew ? Response.Status.CREATED : Response.Status.OK)
                .entity(ClientBody.of(client))
                .build();
    }

    /** @throws org.tactus.problem.ProblemException malformed, with all its slips */
    static Client read(String id, byte[] json) {
        if (!Client.isId(id)) {
            throw Problem.of(
                            ProblemKind.MALFORMED,
                            "A client's id has up to 60 letters, digits, dots, dashes, underscores and @.")
                    .asException();
        }
        return StrictJson.read(json, ClientBody.class, (body, violations) -> body.toClient(id, violations));
    }

    /** Its tokens end at once. */
    @DELETE
    @Path("/{clientId}")
    @Transactional
    @APIResponse(responseCode = "204", description = "the client is gone, and its tokens have ended")
    public void delete(@PathParam("clientId") String id) {
        if (!clients.delete(id, admin())) {
            throw nothing();
        }
    }

    private String admin() {
        return Caller.of(identity).name();
    }

    static RuntimeException nothing() {
        return Problem.of(ProblemKind.NOT_FOUND, "There is no such client.").asException();
    }
}
