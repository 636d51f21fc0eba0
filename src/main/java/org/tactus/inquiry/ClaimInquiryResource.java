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
import org.tactus.access.Role;
import org.tactus.json.Violations;
import org.tactus.ledger.ClaimRecord;
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

    ClaimInquiryResource(Claims claims, ClaimSearch search, SecurityIdentity identity) {
        this.claims = claims;
        this.search = search;
        this.identity = identity;
    }

    /** The newest first. */
    @GET
    @APIResponse(responseCode = "200")
    @APIResponse(responseCode = "400", description = "a filter can't be read")
    public ClaimList list(@BeanParam ClaimFilters filters, @BeanParam PageOfClaims page, @Context UriInfo uri) {
        var violations = new Violations();
        var query = filters.toQuery(scope(), Set.of(), violations);
        var asked = page.read(violations);
        violations.throwIfAny();
        return ClaimList.of(query, asked, search, uri);
    }

    /** The last decision, as it was answered. */
    @GET
    @Path("/{id}")
    public String get(@PathParam("id") UUID id) {
        return claims.record(id, scope()).map(ClaimRecord::decision).orElseThrow(() -> Problem.of(
                        ProblemKind.NOT_FOUND, "There is no such claim.")
                .asException());
    }

    private Scope scope() {
        var caller = Caller.of(identity);
        return caller.is(Role.AUDITOR) ? Scope.ALL : Scope.of(Set.of(), caller.billingNpis());
    }
}
