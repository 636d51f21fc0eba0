package org.tactus.inquiry;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.tactus.access.Caller;
import org.tactus.access.FhirInteraction;
import org.tactus.access.Recorded;
import org.tactus.access.Role;
import org.tactus.access.Shown;
import org.tactus.json.Violations;
import org.tactus.ledger.Claims;
import org.tactus.ledger.Scope;
import org.tactus.problem.Problem;
import org.tactus.problem.ProblemKind;
import org.tactus.search.ClaimSearch;

/** Claims on file: a biller's own, or for an auditor all. */
@Path("/api/claims")
@RolesAllowed({Role.BILLING, Role.AUDITOR})
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Claims")
class ClaimInquiryResource {

    private final Claims claims;
    private final ClaimSearch search;
    private final SecurityIdentity identity;
    private final Shown shown;

    ClaimInquiryResource(Claims claims, ClaimSearch search, SecurityIdentity identity, Shown shown) {
        this.claims = claims;
        this.search = search;
        this.identity = identity;
        this.shown = shown;
    }

    /** The newest first. */
    @GET
    @Recorded(interaction = FhirInteraction.SEARCH_TYPE, type = "Claim")
    @APIResponse(responseCode = "200")
    @APIResponse(responseCode = "400", description = "a filter can't be read")
    public ClaimList list(@BeanParam ClaimFilters filters, @BeanParam PageOfClaims page, @Context UriInfo uri) {
        var violations = new Violations();
        var query = filters.toQuery(scope(), Set.of(), violations);
        var asked = page.read(violations);
        violations.throwIfAny();
        var list = ClaimList.of(query, asked, search, uri);
        shown.resources(list.items().size());
        return list;
    }

    /** The last decision, as it was answered. */
    @GET
    @Path("/{id}")
    @Recorded(type = "Claim", id = "id")
    public String get(@PathParam("id") UUID id) {
        var claim = claims.record(id, scope())
                .orElseThrow(() -> Problem.of(ProblemKind.NOT_FOUND, "There is no such claim.")
                        .asException());
        shown.one(claim.plan());
        return claim.decision();
    }

    private Scope scope() {
        var caller = Caller.of(identity);
        return caller.is(Role.AUDITOR) ? Scope.ALL : Scope.of(Set.of(), caller.billingNpis());
    }
}
