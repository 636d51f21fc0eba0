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
import org.tactus.access.Role;
import org.tactus.claim.PlanId;
import org.tactus.registry.OnFileAnswers.EntryList;

/** Plans and their massage benefits by year. */
@Path("/api/plans")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "On file")
class PlanResource {

    private final Registrar registrar;
    private final OnFileAnswers answers;
    private final SecurityIdentity identity;

    PlanResource(Registrar registrar, OnFileAnswers answers, SecurityIdentity identity) {
        this.registrar = registrar;
        this.answers = answers;
        this.identity = identity;
    }

    @GET
    @RolesAllowed({Role.REGISTRAR, Role.AUDITOR, Role.ADMIN, Role.BILLING})
    public EntryList list(
            @QueryParam("below") @DefaultValue("0") long below, @QueryParam("count") @DefaultValue("50") int count) {
        return answers.list(Kind.PLAN, "/api/plans", below, count);
    }

    @GET
    @Path("/{plan}/{year}")
    @RolesAllowed({Role.REGISTRAR, Role.AUDITOR, Role.ADMIN, Role.BILLING})
    public Response get(@PathParam("plan") String plan, @PathParam("year") int year) {
        return answers.get(EntryKey.plan(new PlanId(plan), year));
    }

    @GET
    @Path("/{plan}/{year}/history")
    @RolesAllowed({Role.REGISTRAR, Role.AUDITOR, Role.ADMIN})
    public EntryList history(@PathParam("plan") String plan, @PathParam("year") int year) {
        return answers.history(EntryKey.plan(new PlanId(plan), year));
    }

    @PUT
    @Path("/{plan}/{year}")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.REGISTRAR)
    @APIResponse(responseCode = "201", description = "on file now")
    @APIResponse(responseCode = "200", description = "on file in place of what was there, which is kept as a version")
    @RequestBody(content = @Content(schema = @Schema(implementation = PlanBody.class)))
    public Response put(@PathParam("plan") String plan, @PathParam("year") int year, byte[] json) {
        return OnFileAnswers.put(registrar.putPlan(
                new PlanId(plan), year, json, identity.getPrincipal().getName()));
    }
}
