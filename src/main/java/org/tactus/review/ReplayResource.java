package org.tactus.review;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.tactus.access.Recorded;
import org.tactus.access.Role;
import org.tactus.casefile.DecisionBody;
import org.tactus.json.StrictJson;
import org.tactus.problem.Problem;
import org.tactus.problem.ProblemKind;

/** Where a filed claim is decided again. */
@Path("/api/claims/{id}/replay")
@RolesAllowed({Role.BILLING, Role.AUDITOR})
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Claims")
class ReplayResource {

    private final Replays replays;
    private final SecurityIdentity identity;
    private final Clock clock;

    ReplayResource(Replays replays, SecurityIdentity identity, Clock clock) {
        this.replays = replays;
        this.identity = identity;
        this.clock = clock;
    }

    /** The decision again, by what it was decided by; with {@code asOf}, by what another moment knew. Changes nothing. */
    @POST
    @RequestBody(required = false, content = @Content(schema = @Schema(implementation = AsOfBody.class)))
    @APIResponse(
            responseCode = "200",
            description = "without asOf the decision, byte for byte; with asOf what would differ",
            content = @Content(schema = @Schema(oneOf = {DecisionBody.class, ReplayBody.class})))
    @APIResponse(
            responseCode = "409",
            description = "it can't be repeated: what comes out differs from what is on file")
    @Recorded(type = "Claim", id = "id")
    public String replay(@PathParam("id") UUID id, byte[] json) {
        var moment = json.length == 0
                ? Optional.<Instant>empty()
                : StrictJson.read(json, AsOfBody.class, (body, violations) -> body.moment(clock, violations));
        return moment.map(then -> StrictJson.write(replays.replayAsOf(id, ReviewScope.of(identity), then)))
                .orElseGet(() -> again(id));
    }

    private String again(UUID id) {
        var replay = replays.replay(id, ReviewScope.of(identity));
        if (!replay.isTheSame()) {
            throw Problem.of(
                            ProblemKind.CONFLICT,
                            "Decided again, the claim is decided otherwise than on file: somebody changed what is kept, or it is a"
                                    + " fault of tactus. Please report it.")
                    .about("/api/claims/" + id)
                    .asException();
        }
        return replay.decision();
    }
}
