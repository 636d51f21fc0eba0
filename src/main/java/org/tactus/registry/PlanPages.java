package org.tactus.registry;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateData;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import java.util.List;
import org.tactus.access.Role;
import org.tactus.claim.PlanId;
import org.tactus.claim.Words;
import org.tactus.fact.Benefit.CauseOnly;
import org.tactus.fact.Benefit.UnitRule;
import org.tactus.fact.Credential;
import org.tactus.fact.LimitPeriod;
import org.tactus.fact.Plan;
import org.tactus.json.StrictJson;
import org.tactus.json.Violations;
import org.tactus.registry.EntryPages.Filed;
import org.tactus.registry.EntryPages.Found;
import org.tactus.registry.EntryPages.Version;
import org.tactus.web.Form;
import org.tactus.web.Option;

/** Plans and their massage benefits, by year. */
@Path("/plans")
@Produces(MediaType.TEXT_HTML)
class PlanPages {

    private static final String HAS_BENEFIT = "_benefit";
    private static final String NO = "no";
    private static final String YES = "yes";

    private final Registrar registrar;
    private final EntryPages entries;

    PlanPages(Registrar registrar, EntryPages entries) {
        this.registrar = registrar;
        this.entries = entries;
    }

    @CheckedTemplate(basePath = "registry")
    static class Templates {
        static native TemplateInstance plans(Found<PlanRow> found);

        static native TemplateInstance plan(PlanView plan);

        /** @param key of what is changed; empty where something new is filed */
        static native TemplateInstance planForm(Form form, String key, Choices choices);

        static native TemplateInstance planHistory(String key, List<Version> versions);
    }

    /** A plan in a list. */
    @TemplateData
    record PlanRow(String plan, int year, String name, String organization, String benefit) {}

    /**
     * A plan as it is on file.
     *
     * @param benefit what it covers; empty where it files no massage benefit
     */
    @TemplateData
    record PlanView(
            String plan, int year, String name, String organization, String payerId, List<Fact> benefit, Filed filed) {}

    /** What there is to choose from. */
    @TemplateData
    record Choices(
            List<Option> hasBenefit,
            List<Option> periods,
            List<Option> credentials,
            List<Option> unitRules,
            List<Option> causes,
            List<Option> groups) {

        private static final Choices ALL = new Choices(
                List.of(
                        new Option(YES, "files a massage benefit"),
                        new Option(NO, "files none this year, or is a drug plan")),
                Option.of(Words.of(LimitPeriod.class)),
                Option.of(Words.of(Credential.class)),
                Option.of(Words.of(UnitRule.class)),
                Option.of(Words.of(CauseOnly.class)),
                List.of(new Option("PR", "PR: the member may be asked"), new Option("CO", "CO: nobody may be asked")));
    }

    @GET
    @RolesAllowed({Role.REGISTRAR, Role.AUDITOR, Role.ADMIN, Role.BILLING})
    public TemplateInstance list(
            @QueryParam("q") @DefaultValue("") String words, @QueryParam("below") @DefaultValue("0") long below) {
        return Templates.plans(entries.find(Kind.PLAN, words.strip(), below, PlanPages::row));
    }

    /** Begins a form: with the usual benefit, or with that of a year before. */
    @GET
    @Path("/new")
    @RolesAllowed(Role.REGISTRAR)
    public TemplateInstance begin(
            @QueryParam("plan") @DefaultValue("") String plan, @QueryParam("year") @DefaultValue("0") int year) {
        var form = plan.isEmpty()
                ? withBenefit("{\"benefit\": " + StrictJson.write(BenefitBody.USUAL) + "}")
                : withBenefit(entries.get(EntryKey.plan(new PlanId(plan), year)).body())
                        .with("plan", plan)
                        .with("year", Integer.toString(year + 1));
        return Templates.planForm(form, "", Choices.ALL);
    }

    @POST
    @Path("/new")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed(Role.REGISTRAR)
    public Response add(MultivaluedMap<String, String> typed) {
        var form = Form.of(typed);
        return form.attempt(
                () -> put(new PlanId(form.text("plan")), year(form), form),
                again -> Templates.planForm(again, "", Choices.ALL));
    }

    @GET
    @Path("/{plan}/{year}")
    @RolesAllowed({Role.REGISTRAR, Role.AUDITOR, Role.ADMIN, Role.BILLING})
    public TemplateInstance get(@PathParam("plan") String plan, @PathParam("year") int year) {
        return Templates.plan(view(entries.get(EntryKey.plan(new PlanId(plan), year))));
    }

    @GET
    @Path("/{plan}/{year}/history")
    @RolesAllowed({Role.REGISTRAR, Role.AUDITOR, Role.ADMIN})
    public TemplateInstance history(@PathParam("plan") String plan, @PathParam("year") int year) {
        var key = EntryKey.plan(new PlanId(plan), year);
        return Templates.planHistory(key.key(), entries.history(key));
    }

    @GET
    @Path("/{plan}/{year}/edit")
    @RolesAllowed(Role.REGISTRAR)
    public TemplateInstance edit(@PathParam("plan") String plan, @PathParam("year") int year) {
        var entry = entries.get(EntryKey.plan(new PlanId(plan), year));
        return Templates.planForm(
                withBenefit(entry.body()).with(EntryPages.VERSION, Integer.toString(entry.version())),
                entry.key(),
                Choices.ALL);
    }

    @POST
    @Path("/{plan}/{year}/edit")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed(Role.REGISTRAR)
    public Response change(
            @PathParam("plan") String plan, @PathParam("year") int year, MultivaluedMap<String, String> typed) {
        var key = EntryKey.plan(new PlanId(plan), year);
        var form = Form.of(typed);
        return form.attempt(
                () -> put(new PlanId(plan), year, form), again -> Templates.planForm(again, key.key(), Choices.ALL));
    }

    private Response put(PlanId plan, int year, Form form) {
        entries.requireSame(EntryKey.plan(plan, year), form);
        return EntryPages.put(
                () -> registrar.putPlan(plan, year, json(form), entries.user()),
                UriBuilder.fromPath("/plans/{plan}/{year}"),
                plan.value(),
                year);
    }

    private static PlanRow row(Entry entry) {
        var plan = plan(entry);
        return new PlanRow(
                plan.id().value(),
                plan.year(),
                plan.name(),
                plan.payer().name(),
                plan.benefit().map(BenefitWords::inShort).orElse(""));
    }

    private static PlanView view(Entry entry) {
        var plan = plan(entry);
        return new PlanView(
                plan.id().value(),
                plan.year(),
                plan.name(),
                plan.payer().name(),
                plan.payer().payerId(),
                plan.benefit().map(BenefitWords::of).orElse(List.of()),
                Filed.of(entry));
    }

    private static Plan plan(Entry entry) {
        var key = entry.key().split("/");
        return StrictJson.read(entry.body(), PlanBody.class)
                .toPlan(new PlanId(key[0]), Integer.parseInt(key[1]), new Violations());
    }

    /** No number is no year that a plan could have. */
    private static int year(Form form) {
        try {
            return Integer.parseInt(form.text("year"));
        } catch (NumberFormatException none) {
            return 0;
        }
    }

    private static Form withBenefit(String body) {
        var form = Form.ofJson(body);
        return form.with(HAS_BENEFIT, form.isTyped("benefit") ? YES : NO);
    }

    private static byte[] json(Form form) {
        return (form.text(HAS_BENEFIT).equals(NO) ? form.without("benefit") : form).json(PlanBody.class);
    }
}
