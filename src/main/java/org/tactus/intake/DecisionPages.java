package org.tactus.intake;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Set;
import java.util.UUID;
import org.tactus.access.Caller;
import org.tactus.access.Recorded;
import org.tactus.access.Role;
import org.tactus.access.Shown;
import org.tactus.json.StrictJson;
import org.tactus.ledger.ClaimHistories;
import org.tactus.ledger.Claims;
import org.tactus.ledger.Scope;
import org.tactus.problem.Problem;
import org.tactus.problem.ProblemKind;
import org.tactus.web.Form;

/** What was decided about a claim, why, and what to do next. */
@Path("/claims/{id}")
@Produces(MediaType.TEXT_HTML)
class DecisionPages {

    private final Claims claims;
    private final ClaimHistories histories;
    private final HeldClaims heldClaims;
    private final SecurityIdentity identity;
    private final Shown shown;

    DecisionPages(
            Claims claims, ClaimHistories histories, HeldClaims heldClaims, SecurityIdentity identity, Shown shown) {
        this.claims = claims;
        this.histories = histories;
        this.heldClaims = heldClaims;
        this.identity = identity;
        this.shown = shown;
    }

    @CheckedTemplate(basePath = "intake")
    static class Templates {
        static native TemplateInstance decision(DecisionView claim, Form form);
    }

    @GET
    @RolesAllowed({Role.BILLING, Role.AUDITOR})
    @Recorded(type = "Claim", id = "id")
    public TemplateInstance decision(@PathParam("id") UUID id) {
        return page(id, Form.empty());
    }

    /** Accepts it in spite of its holds. */
    @POST
    @Path("/release")
    @RolesAllowed(Role.BILLING)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response release(@PathParam("id") UUID id, MultivaluedMap<String, String> typed) {
        var caller = Caller.of(identity);
        var form = Form.of(typed);
        return form.attempt(
                () -> {
                    heldClaims.release(id, own(caller), caller.name(), reason(form));
                    return back(id);
                },
                again -> page(id, again));
    }

    /** Takes it back. */
    @POST
    @Path("/withdraw")
    @RolesAllowed(Role.BILLING)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response withdraw(@PathParam("id") UUID id, MultivaluedMap<String, String> typed) {
        var caller = Caller.of(identity);
        var form = Form.of(typed);
        return form.attempt(
                () -> {
                    heldClaims.withdraw(id, own(caller), caller.name(), reason(form));
                    return back(id);
                },
                again -> page(id, again));
    }

    private static String reason(Form form) {
        return StrictJson.read(form.json(ReasonBody.class), ReasonBody.class, ReasonBody::text);
    }

    private static Response back(UUID id) {
        return Response.seeOther(URI.create("/claims/" + id)).build();
    }

    private TemplateInstance page(UUID id, Form form) {
        var caller = Caller.of(identity);
        var claim = claims.record(id, caller.is(Role.AUDITOR) ? Scope.ALL : own(caller))
                .orElseThrow(() -> Problem.of(ProblemKind.NOT_FOUND, "There is no such claim.")
                        .asException());
        shown.one(claim.plan());
        var isOwn = caller.is(Role.BILLING)
                && caller.billingNpis().contains(claim.key().billingNpi());
        return Templates.decision(DecisionView.of(claim, histories.of(id).events(), isOwn), form);
    }

    private static Scope own(Caller caller) {
        return Scope.of(Set.of(), caller.billingNpis());
    }
}
