package org.tactus.claimform;

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
import org.tactus.casefile.ClaimSubmission;
import org.tactus.claim.Words;
import org.tactus.claimform.FormCheck.Showing;
import org.tactus.intake.Filed;
import org.tactus.intake.FilingQueue;
import org.tactus.intake.Submissions;
import org.tactus.ledger.ClaimRecord;
import org.tactus.ledger.Claims;
import org.tactus.ledger.Scope;
import org.tactus.ledger.Standing;
import org.tactus.problem.Problem;
import org.tactus.problem.ProblemKind;
import org.tactus.web.Form;

/** A claim on file as the beginning of another: corrected and sent again, replaced, or taken back. */
@Path("/claims/{id}")
@RolesAllowed(Role.BILLING)
@Produces(MediaType.TEXT_HTML)
class CorrectionPages {

    private final Claims claims;
    private final ClaimForms forms;
    private final FormCheck check;
    private final Submissions submissions;
    private final FilingQueue queue;
    private final SecurityIdentity identity;
    private final Shown shown;

    CorrectionPages(
            Claims claims,
            ClaimForms forms,
            FormCheck check,
            Submissions submissions,
            FilingQueue queue,
            SecurityIdentity identity,
            Shown shown) {
        this.claims = claims;
        this.forms = forms;
        this.check = check;
        this.submissions = submissions;
        this.queue = queue;
        this.identity = identity;
        this.shown = shown;
    }

    @CheckedTemplate(basePath = "claimform")
    static class Templates {
        static native TemplateInstance takeBack(UUID id, String controlNumber, Form form);
    }

    @GET
    @Path("/correct")
    @Recorded(type = "Claim", id = "id")
    public TemplateInstance correct(@PathParam("id") UUID id) {
        var claim = find(id, Standing.REJECTED);
        return page(forms.correcting(Caller.of(identity), claim));
    }

    @GET
    @Path("/replace")
    @Recorded(type = "Claim", id = "id")
    public TemplateInstance replace(@PathParam("id") UUID id) {
        return page(forms.replacing(Caller.of(identity), find(id, Standing.IN_FORCE)));
    }

    @GET
    @Path("/void")
    @Recorded(type = "Claim", id = "id")
    public TemplateInstance askToTakeBack(@PathParam("id") UUID id) {
        var claim = find(id, Standing.IN_FORCE);
        var number = forms.voiding(Caller.of(identity), claim).text("controlNumber");
        return Templates.takeBack(id, claim.key().controlNumber(), Form.empty().with("controlNumber", number));
    }

    /** Files a void of the claim, which says all that the claim said. */
    @POST
    @Path("/void")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response takeBack(@PathParam("id") UUID id, MultivaluedMap<String, String> typed) {
        var caller = Caller.of(identity);
        var claim = find(id, Standing.IN_FORCE);
        var form = Form.of(typed);
        return form.attempt(
                () -> {
                    var taken = forms.voiding(caller, claim).with("controlNumber", form.text("controlNumber"));
                    var filed = queue.file(submissions.read(taken.json(ClaimSubmission.class), caller));
                    if (filed instanceof Filed.Taken other) {
                        throw other.asException();
                    }
                    return Response.seeOther(URI.create("/claims/" + filed.id()))
                            .build();
                },
                again -> Templates.takeBack(id, claim.key().controlNumber(), again));
    }

    private TemplateInstance page(Form form) {
        return ClaimFormPages.Templates.form(check.view(form, Caller.of(identity), Showing.ALL));
    }

    private ClaimRecord find(UUID id, Standing standing) {
        var claim = claims.record(id, Scope.of(Set.of(), Caller.of(identity).billingNpis()))
                .orElseThrow(() -> Problem.of(ProblemKind.NOT_FOUND, "There is no such claim.")
                        .asException());
        shown.one(claim.plan());
        if (claim.standing() != standing) {
            throw Problem.of(
                            ProblemKind.CONFLICT,
                            "That goes with a claim that is " + Words.of(standing) + "; this one is "
                                    + Words.of(claim.standing()) + ".")
                    .about("/api/claims/" + id)
                    .asException();
        }
        return claim;
    }
}
