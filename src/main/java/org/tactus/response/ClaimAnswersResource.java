package org.tactus.response;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.tactus.access.Caller;
import org.tactus.access.Recorded;
import org.tactus.access.Role;
import org.tactus.access.Shown;
import org.tactus.ledger.Claims;
import org.tactus.ledger.Scope;
import org.tactus.problem.Problem;
import org.tactus.problem.ProblemKind;

/** Where a biller sees what the plan answered. */
@Path("/api/claims/{id}/responses")
@RolesAllowed({Role.BILLING, Role.AUDITOR})
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Claims")
class ClaimAnswersResource {

    private final Claims claims;
    private final Responses responses;
    private final SecurityIdentity identity;
    private final Shown shown;

    ClaimAnswersResource(Claims claims, Responses responses, SecurityIdentity identity, Shown shown) {
        this.claims = claims;
        this.responses = responses;
        this.identity = identity;
        this.shown = shown;
    }

    /** The plan's answers to a claim. */
    @Schema(name = "ClaimAnswerList")
    record AnswerList(List<AnswerBody> items) {}

    /** The first first; none, as long as the plan has said nothing. */
    @GET
    @Recorded(type = "Claim", id = "id")
    public AnswerList list(@PathParam("id") UUID id) {
        var caller = Caller.of(identity);
        var scope = caller.is(Role.AUDITOR) ? Scope.ALL : Scope.of(Set.of(), caller.billingNpis());
        var claim = claims.record(id, scope)
                .orElseThrow(() -> Problem.of(ProblemKind.NOT_FOUND, "There is no such claim.")
                        .asException());
        shown.one(claim.plan());
        return new AnswerList(responses.told(id, scope));
    }
}
