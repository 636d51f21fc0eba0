package org.tactus.claimform;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateData;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.tactus.access.Caller;
import org.tactus.access.FhirInteraction;
import org.tactus.access.Recorded;
import org.tactus.access.Role;
import org.tactus.access.Shown;
import org.tactus.fact.Plan;
import org.tactus.json.Violations;
import org.tactus.registry.PlanSearch;
import org.tactus.web.Form;

/** What plans cover, and what a member has left of it. */
@Path("/coverage")
@RolesAllowed(Role.BILLING)
@Produces(MediaType.TEXT_HTML)
class CoveragePages {

    private final PlanSearch plans;
    private final LookUps lookUps;
    private final ClaimForms forms;
    private final SecurityIdentity identity;
    private final Shown shown;

    CoveragePages(PlanSearch plans, LookUps lookUps, ClaimForms forms, SecurityIdentity identity, Shown shown) {
        this.plans = plans;
        this.lookUps = lookUps;
        this.forms = forms;
        this.identity = identity;
        this.shown = shown;
    }

    /**
     * A plan in a year.
     *
     * @param says what it covers, line by line; none where it has no massage benefit
     * @param left of it for the member; empty where nobody was asked about
     */
    @TemplateData
    record Covered(String id, int year, String name, String payer, List<Sentences.Said> says, String left) {}

    @CheckedTemplate(basePath = "claimform")
    static class Templates {
        static native TemplateInstance coverage(Form form, boolean isAsked, List<Covered> plans);
    }

    @GET
    public TemplateInstance ask() {
        return Templates.coverage(
                Form.empty().with("day", forms.today(Caller.of(identity)).toString()), false, List.of());
    }

    /** A member's id stands in no address. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Recorded(interaction = FhirInteraction.SEARCH_TYPE, type = "Coverage")
    public TemplateInstance answer(MultivaluedMap<String, String> typed) {
        var form = Form.of(typed);
        var caller = Caller.of(identity);
        var stated = new Violations().day("day", form.text("day"));
        var day = stated == null ? forms.today(caller) : stated;
        var found = plans.find(form.text("plan") + " " + day.getYear(), LookUps.MOST).stream()
                .filter(plan -> plan.year() == day.getYear())
                .toList();
        var left = left(caller, found, form.text("memberId"), day);
        shown.resources(left.stream().filter(text -> !text.isEmpty()).count());
        return Templates.coverage(
                form.with("day", day.toString()),
                true,
                Stream.iterate(0, i -> i < found.size(), i -> i + 1)
                        .map(i -> covered(found.get(i), left.get(i)))
                        .toList());
    }

    private List<String> left(Caller caller, List<Plan> found, String member, LocalDate day) {
        if (member.isEmpty()) {
            return found.stream().map(plan -> "").toList();
        }
        return lookUps
                .left(caller, found.stream().map(plan -> plan.id().value()).toList(), member, day)
                .stream()
                .map(left -> left.map(Sentences::left).orElse(""))
                .toList();
    }

    private static Covered covered(Plan plan, String left) {
        return new Covered(
                plan.id().value(),
                plan.year(),
                plan.name(),
                plan.payer().name(),
                plan.benefit().map(Sentences::of).orElse(List.of()),
                left);
    }
}
