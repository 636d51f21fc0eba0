package org.tactus.response;

import static org.tactus.exchange.FhirJsonType.FHIR_JSON;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.time.Clock;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.tactus.access.Caller;
import org.tactus.access.Role;
import org.tactus.access.Shown;
import org.tactus.exchange.Answers;
import org.tactus.exchange.FhirBase;
import org.tactus.exchange.Prefer;
import org.tactus.ledger.StoredResource;
import org.tactus.response.Responses.Kept;

/**
 * Where plans answer to claims.
 *
 * @see <a href="https://hl7.org/fhir/R4/http.html#create">create</a>
 * @see <a href="https://hl7.org/fhir/R4/claimresponse.html">ClaimResponse</a>
 */
@Path("/fhir")
@RolesAllowed(Role.PLAN)
@Tag(name = "FHIR R4")
class ClaimResponseResource {

    private final Responses responses;
    private final SecurityIdentity identity;
    private final FhirBase base;
    private final Shown shown;
    private final Clock clock;

    ClaimResponseResource(Responses responses, SecurityIdentity identity, FhirBase base, Shown shown, Clock clock) {
        this.responses = responses;
        this.identity = identity;
        this.base = base;
        this.shown = shown;
        this.clock = clock;
    }

    /** Files what a plan says to a claim of its own: that it has it, what it pays, or why it doesn't. */
    @POST
    @Path("/ClaimResponse")
    @Consumes({FHIR_JSON, MediaType.APPLICATION_JSON})
    @Produces({FHIR_JSON, MediaType.APPLICATION_JSON})
    @RequestBody(content = @Content(mediaType = FHIR_JSON, schema = @Schema(type = SchemaType.OBJECT)))
    @APIResponse(responseCode = "201", description = "filed; Location is its first version")
    @APIResponse(
            responseCode = "200",
            description = "one with the identifier of If-None-Exist is there: nothing was filed")
    @APIResponse(responseCode = "412", description = "several are there with that identifier")
    public Response create(
            @HeaderParam("If-None-Exist") @Nullable String ifNoneExist,
            @HeaderParam("Prefer") @Nullable String prefer,
            @Context UriInfo uri,
            byte[] body) {
        var where = base.of(uri);
        var unlessThere = IfNoneExist.of(ifNoneExist, where, clock.instant());
        var kept = responses.file(body, Caller.of(identity).plans(), unlessThere, where);
        shown.plan(kept.resource().plan());
        return answer(kept, prefer, where);
    }

    private static Response answer(Kept kept, @Nullable String prefer, String base) {
        var resource = kept.resource();
        return Answers.versioned(Response.status(kept.isNew() ? Response.Status.CREATED : Response.Status.OK), resource)
                .location(URI.create(base + "/" + resource.key() + "/_history/" + resource.version()))
                .entity(body(resource, Prefer.of(prefer)))
                .build();
    }

    private static @Nullable String body(StoredResource resource, Prefer prefer) {
        if (prefer.has("return=minimal")) {
            return null;
        }
        return prefer.has("return=OperationOutcome")
                ? "{\"resourceType\":\"OperationOutcome\",\"issue\":[{\"severity\":\"information\",\"code\":\"informational\","
                        + "\"diagnostics\":\"On file as " + resource.key() + ".\"}]}"
                : resource.body();
    }
}
