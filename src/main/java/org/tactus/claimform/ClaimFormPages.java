package org.tactus.claimform;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tactus.access.Caller;
import org.tactus.access.Recorded;
import org.tactus.access.Role;
import org.tactus.access.Shown;
import org.tactus.casefile.ClaimSubmission;
import org.tactus.claimform.FormCheck.Showing;
import org.tactus.intake.Filed;
import org.tactus.intake.FilingQueue;
import org.tactus.intake.Submissions;
import org.tactus.problem.Problem;
import org.tactus.problem.ProblemException;
import org.tactus.problem.ProblemKind;
import org.tactus.web.Form;

/** Where billing staff write a claim; each button sends the whole form, so that nothing is lost and no script is needed. */
@Path("/claims/new")
@RolesAllowed(Role.BILLING)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@Produces(MediaType.TEXT_HTML)
class ClaimFormPages {

    private final ClaimForms forms;
    private final FormCheck check;
    private final FormUse use;
    private final AutoSave autoSave;
    private final Drafts drafts;
    private final Submissions submissions;
    private final FilingQueue queue;
    private final SecurityIdentity identity;
    private final Shown shown;

    ClaimFormPages(
            ClaimForms forms,
            FormCheck check,
            FormUse use,
            AutoSave autoSave,
            Drafts drafts,
            Submissions submissions,
            FilingQueue queue,
            SecurityIdentity identity,
            Shown shown) {
        this.forms = forms;
        this.check = check;
        this.use = use;
        this.autoSave = autoSave;
        this.drafts = drafts;
        this.submissions = submissions;
        this.queue = queue;
        this.identity = identity;
        this.shown = shown;
    }

    @CheckedTemplate(basePath = "claimform")
    static class Templates {
        static native TemplateInstance form(FormView view);
    }

    /** An empty form, or a draft of one's own. */
    @GET
    @Consumes(MediaType.WILDCARD)
    @Recorded(type = "Draft")
    public TemplateInstance begin(@QueryParam("draft") @Nullable UUID draft) {
        var caller = Caller.of(identity);
        if (draft == null) {
            shown.resources(0);
            return page(forms.blank(caller), Showing.NOTHING);
        }
        var found = drafts.find(caller.name(), draft)
                .orElseThrow(() -> Problem.of(ProblemKind.NOT_FOUND, "There is no such draft; its claim may be filed.")
                        .asException());
        shown.resources(1);
        return Templates.form(AutoSave.kept(check.view(AutoSave.form(found), caller, Showing.TYPED), found));
    }

    /** What becomes of it says the button: a line more or less, something found, kept, checked, or filed. */
    @POST
    public Response send(MultivaluedMap<String, String> typed) {
        var caller = Caller.of(identity);
        var form = Form.of(typed);
        var edited = form.edited();
        if (edited.isPresent()) {
            var isMore = !form.button("add").isEmpty();
            return kept(
                    isMore ? ClaimForms.withUsualLine(edited.get()).with("_filled", "lines") : edited.get(),
                    Showing.TYPED);
        }
        if (!form.button("use").isEmpty()) {
            return kept(use.of(form, caller), Showing.TYPED);
        }
        return switch (form.button("do")) {
            case "save" ->
                Response.seeOther(URI.create(AutoSave.addressOf(autoSave.save(form, caller))))
                        .build();
            case "submit" -> submit(form, caller);
            default -> kept(form, Showing.ALL);
        };
    }

    private Response submit(Form form, Caller caller) {
        try {
            var filed = queue.file(submissions.read(form.json(ClaimSubmission.class), caller));
            if (filed instanceof Filed.Taken taken) {
                throw taken.asException();
            }
            autoSave.idOf(form).ifPresent(draft -> drafts.delete(caller.name(), draft));
            return Response.seeOther(URI.create("/claims/" + filed.id())).build();
        } catch (ProblemException refused) {
            return refused(form, caller, refused.problem());
        }
    }

    /** With everything that was typed, and that is wrong with it. */
    private Response refused(Form form, Caller caller, Problem problem) {
        var view = autoSave.keep(check.view(form, caller, Showing.ALL), caller);
        var told = problem.kind() == ProblemKind.CONFLICT
                ? view.form()
                        .withNotes(List.of(new Form.Note(
                                "controlNumber",
                                "error",
                                "Another claim is on file under this control number.",
                                "Use another.")))
                : view.form();
        var why =
                new Problem(problem.kind(), problem.detail(), List.of(), problem.retryAfterSeconds(), problem.about());
        return Response.status(problem.kind().status())
                .entity(Templates.form(view.withForm(told.withProblem(why), view.saved())))
                .build();
    }

    private Response kept(Form form, Showing showing) {
        var caller = Caller.of(identity);
        return Response.ok(Templates.form(autoSave.keep(check.view(form, caller, showing), caller)))
                .build();
    }

    private TemplateInstance page(Form form, Showing showing) {
        return Templates.form(check.view(form, Caller.of(identity), showing));
    }
}
