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
import org.tactus.claim.Npi;
import org.tactus.registry.OnFileAnswers.EntryList;

/** Practitioners with their licenses and exclusions. */
@Path("/api/practitioners")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "On file")
class PractitionerResource {

    private final Registrar registrar;
    private final OnFileAnswers answers;
    private final SecurityIdentity identity;

    PractitionerResource(Registrar registrar, OnFileAnswers answers, SecurityIdentity identity) {
        this.registrar = registrar;
        this.answers = answers;
        this.identity = identity;
    }

    @GET
    @RolesAllowed({Role.REGISTRAR, Role.AUDITOR, Role.ADMIN, Role.BILLING})
    @Recorded(interaction = FhirInteraction.SEARCH_TYPE, type = "Practitioner")
    public EntryList list(
            @QueryParam("below") @DefaultValue("0") long below, @QueryParam("count") @DefaultValue("50") int count) {
        return answers.list(Kind.PRACTITIONER, "/api/practitioners", below, count);
    }

    @GET
    @Path("/{npi}")
    @RolesAllowed({Role.REGISTRAR, Role.AUDITOR, Role.ADMIN, Role.BILLING})
    @Recorded(type = "Practitioner", id = "npi")
    public Response get(@PathParam("npi") String npi) {
        return answers.get(EntryKey.practitioner(new Npi(npi)));
    }

    @GET
    @Path("/{npi}/history")
    @RolesAllowed({Role.REGISTRAR, Role.AUDITOR, Role.ADMIN})
    @Recorded(interaction = FhirInteraction.HISTORY_INSTANCE, type = "Practitioner", id = "npi")
    public EntryList history(@PathParam("npi") String npi) {
        return answers.history(EntryKey.practitioner(new Npi(npi)));
    }

    @PUT
    @Path("/{npi}")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.REGISTRAR)
    @APIResponse(responseCode = "201", description = "on file now")
    @APIResponse(responseCode = "200", description = "on file in place of what was there, which is kept as a version")
    @RequestBody(content = @Content(schema = @Schema(implementation = PractitionerBody.class)))
    public Response put(@PathParam("npi") String npi, byte[] json) {
        return OnFileAnswers.put(registrar.putPractitioner(
                new Npi(npi), json, identity.getPrincipal().getName()));
    }
}
