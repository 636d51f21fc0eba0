package org.tactus.intake;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.tactus.access.Caller;
import org.tactus.access.Role;
import org.tactus.casefile.ClaimSubmission;
import org.tactus.casefile.DecisionBody;
import org.tactus.casefile.Filing;
import org.tactus.json.StrictJson;
import org.tactus.ledger.Scope;

/** Where billing staff submit claims. */
@Path("/api/claims")
@RolesAllowed(Role.BILLING)
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Claims")
class ClaimResource {

    private final Submissions submissions;
    private final FilingQueue queue;
    private final ClaimIntake intake;
    private final HeldClaims heldClaims;
    private final SecurityIdentity identity;
    private final Clock clock;

    ClaimResource(
            Submissions submissions,
            FilingQueue queue,
            ClaimIntake intake,
            HeldClaims heldClaims,
            SecurityIdentity identity,
            Clock clock) {
        this.submissions = submissions;
        this.queue = queue;
        this.intake = intake;
        this.heldClaims = heldClaims;
        this.identity = identity;
        this.clock = clock;
    }

    /** 201 with the decision, whichever it is; 200 with the first one where the same claim comes again. */
    @POST
    @RequestBody(content = @Content(schema = @Schema(implementation = ClaimSubmission.class)))
    @APIResponse(
            responseCode = "201",
            description = "decided and filed: accepted, held or rejected",
            content = @Content(schema = @Schema(implementation = DecisionBody.class)))
    @APIResponse(
            responseCode = "200",
            description = "the same control number with the same content, again: the first decision, unchanged",
            content = @Content(schema = @Schema(implementation = DecisionBody.class)))
    @APIResponse(responseCode = "400", description = "not JSON of this shape: nothing is filed")
    @APIResponse(responseCode = "409", description = "the same control number, other content")
    @APIResponse(responseCode = "429", description = "too many at once; Retry-After says when")
    public Response submit(byte[] json) {
        return answer(queue.file(filing(json)));
    }

    /** The decision that there would be, and with which few changes it would be accepted; nothing is filed. */
    @POST
    @Path("/check")
    @RequestBody(content = @Content(schema = @Schema(implementation = ClaimSubmission.class)))
    @APIResponse(
            responseCode = "200",
            description = "the decision that there would be, with id null",
            content = @Content(schema = @Schema(implementation = DecisionBody.class)))
    public String check(byte[] json) {
        var checked = intake.check(filing(json));
        return StrictJson.write(DecisionBody.ofCheck(
                checked.decision(), clock.instant().truncatedTo(ChronoUnit.MILLIS), checked.wouldPass()));
    }

    /** Accepts a held claim in spite of its holds, for a reason that is kept. */
    @POST
    @Path("/{id}/release")
    @RequestBody(content = @Content(schema = @Schema(implementation = ReasonBody.class)))
    @APIResponse(
            responseCode = "200",
            description = "accepted: the decision",
            content = @Content(schema = @Schema(implementation = DecisionBody.class)))
    @APIResponse(responseCode = "409", description = "it isn't held, or wouldn't be accepted by what is on file now")
    public String release(@PathParam("id") UUID id, byte[] json) {
        var caller = Caller.of(identity);
        return heldClaims.release(
                id, scopeOf(caller), caller.name(), StrictJson.read(json, ReasonBody.class, ReasonBody::text));
    }

    /** Takes a held claim back, for a reason that is kept. */
    @POST
    @Path("/{id}/withdraw")
    @RequestBody(content = @Content(schema = @Schema(implementation = ReasonBody.class)))
    @APIResponse(responseCode = "204", description = "withdrawn")
    @APIResponse(responseCode = "409", description = "it isn't held")
    public void withdraw(@PathParam("id") UUID id, byte[] json) {
        var caller = Caller.of(identity);
        heldClaims.withdraw(
                id, scopeOf(caller), caller.name(), StrictJson.read(json, ReasonBody.class, ReasonBody::text));
    }

    private static Scope scopeOf(Caller caller) {
        return Scope.of(Set.of(), caller.billingNpis());
    }

    private Filing filing(byte[] json) {
        return submissions.read(json, Caller.of(identity));
    }

    private static Response answer(Filed filed) {
        var path = "/api/claims/" + filed.id();
        if (filed instanceof Filed.New claim) {
            return Response.created(URI.create(path)).entity(claim.decision()).build();
        }
        if (filed instanceof Filed.Again claim) {
            return Response.ok(claim.decision())
                    .header("Content-Location", path)
                    .build();
        }
        throw ((Filed.Taken) filed).asException();
    }
}
