package org.tactus.registry;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.tactus.access.FhirInteraction;
import org.tactus.access.Recorded;
import org.tactus.access.Role;
import org.tactus.registry.OnFileAnswers.EntryList;

/** Orders for massage. */
@Path("/api/orders")
@RolesAllowed({Role.REGISTRAR, Role.AUDITOR, Role.ADMIN})
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "On file")
class OrderResource {

    private final Registrar registrar;
    private final OnFileAnswers answers;
    private final SecurityIdentity identity;

    OrderResource(Registrar registrar, OnFileAnswers answers, SecurityIdentity identity) {
        this.registrar = registrar;
        this.answers = answers;
        this.identity = identity;
    }

    @GET
    @Recorded(interaction = FhirInteraction.SEARCH_TYPE, type = "Order")
    public EntryList list(
            @QueryParam("below") @DefaultValue("0") long below, @QueryParam("count") @DefaultValue("50") int count) {
        return answers.list(Kind.ORDER, "/api/orders", below, count);
    }

    @GET
    @Path("/{number}")
    @Recorded(type = "Order", id = "number")
    public Response get(@PathParam("number") String number) {
        return answers.get(EntryKey.order(number.strip()));
    }

    @GET
    @Path("/{number}/history")
    @Recorded(interaction = FhirInteraction.HISTORY_INSTANCE, type = "Order", id = "number")
    public EntryList history(@PathParam("number") String number) {
        return answers.history(EntryKey.order(number.strip()));
    }

    @PUT
    @Path("/{number}")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.REGISTRAR)
    @APIResponse(responseCode = "201", description = "on file now")
    @APIResponse(responseCode = "200", description = "on file in place of what was there, which is kept as a version")
    @RequestBody(content = @Content(schema = @Schema(implementation = OrderBody.class)))
    public Response put(@PathParam("number") String number, byte[] json) {
        return OnFileAnswers.put(
                registrar.putOrder(number.strip(), json, identity.getPrincipal().getName()));
    }
}
