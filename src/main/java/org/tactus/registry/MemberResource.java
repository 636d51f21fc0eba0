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
import org.tactus.claim.MemberId;
import org.tactus.claim.PlanId;
import org.tactus.registry.OnFileAnswers.EntryList;

/** The rosters of plans: members with their coverage, authorizations and referrals. */
@Path("/api/members")
@RolesAllowed({Role.REGISTRAR, Role.AUDITOR, Role.ADMIN})
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "On file")
class MemberResource {

    private final Registrar registrar;
    private final OnFileAnswers answers;
    private final SecurityIdentity identity;

    MemberResource(Registrar registrar, OnFileAnswers answers, SecurityIdentity identity) {
        this.registrar = registrar;
        this.answers = answers;
        this.identity = identity;
    }

    @GET
    @Recorded(interaction = FhirInteraction.SEARCH_TYPE, type = "Member")
    public EntryList list(
            @QueryParam("below") @DefaultValue("0") long below, @QueryParam("count") @DefaultValue("50") int count) {
        return answers.list(Kind.MEMBER, "/api/members", below, count);
    }

    @GET
    @Path("/{plan}/{memberId}")
    @Recorded(
            type = "Member",
            id = {"plan", "memberId"})
    public Response get(@PathParam("plan") String plan, @PathParam("memberId") String memberId) {
        return answers.get(EntryKey.member(new PlanId(plan), new MemberId(memberId)));
    }

    @GET
    @Path("/{plan}/{memberId}/history")
    @Recorded(
            interaction = FhirInteraction.HISTORY_INSTANCE,
            type = "Member",
            id = {"plan", "memberId"})
    public EntryList history(@PathParam("plan") String plan, @PathParam("memberId") String memberId) {
        return answers.history(EntryKey.member(new PlanId(plan), new MemberId(memberId)));
    }

    @PUT
    @Path("/{plan}/{memberId}")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.REGISTRAR)
    @APIResponse(responseCode = "201", description = "on file now")
    @APIResponse(responseCode = "200", description = "on file in place of what was there, which is kept as a version")
    @RequestBody(content = @Content(schema = @Schema(implementation = MemberBody.class)))
    public Response put(@PathParam("plan") String plan, @PathParam("memberId") String memberId, byte[] json) {
        return OnFileAnswers.put(registrar.putMember(
                new PlanId(plan),
                new MemberId(memberId),
                json,
                identity.getPrincipal().getName()));
    }
}
