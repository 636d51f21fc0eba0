package org.tactus.trail;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriBuilder;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.tactus.access.Recorded;
import org.tactus.access.Role;
import org.tactus.access.Shown;
import org.tactus.claim.Words;
import org.tactus.json.PageParameters;
import org.tactus.json.QueryParameters;
import org.tactus.json.Violations;
import org.tactus.ledger.Claims;
import org.tactus.ledger.Scope;
import org.tactus.problem.Problem;
import org.tactus.problem.ProblemKind;

/** All that happened to a claim, from its first submission to the last look at it. */
@Path("/api/claims/{id}/trail")
@RolesAllowed(Role.AUDITOR)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Auditors")
class TrailResource {

    private static final String AFTER = "after";

    private final Claims claims;
    private final Trails trails;
    private final Shown shown;

    TrailResource(Claims claims, Trails trails, Shown shown) {
        this.claims = claims;
        this.trails = trails;
        this.shown = shown;
    }

    /** In the order of time. To look here is a part of it, from the next time on. */
    @GET
    @Recorded(type = "Claim", id = "id")
    @APIResponse(responseCode = "200")
    @APIResponse(responseCode = "400")
    public TrailBody get(
            @PathParam("id") UUID id,
            @QueryParam(AFTER) @Parameter(description = "as next gives it") @Nullable String after,
            @QueryParam("count") @Parameter(description = "of looks: 50 where left out, 200 at most") @Nullable
                    String count,
            @Context UriInfo uri) {
        var violations = new Violations();
        var behind = QueryParameters.read(AFTER, after, UUID::fromString, "isn't what next gave", violations);
        var most = PageParameters.read(null, count, violations).count();
        violations.throwIfAny();
        var claim = claims.record(id, Scope.ALL)
                .orElseThrow(() -> Problem.of(ProblemKind.NOT_FOUND, "There is no such claim.")
                        .asException());
        shown.one(claim.plan());
        var part = trails.part(claim, behind, most);
        return new TrailBody(
                id,
                claim.key().controlNumber(),
                claim.plan(),
                claim.key().billingNpi(),
                Words.of(claim.standing()),
                part.items(),
                part.last().map(last -> next(uri, last)).orElse(null));
    }

    private static String next(UriInfo uri, UUID last) {
        var path = UriBuilder.fromPath(uri.getPath());
        uri.getQueryParameters().forEach((name, values) -> path.queryParam(name, values.toArray()));
        return path.replaceQueryParam(AFTER, last).build().toString();
    }
}
