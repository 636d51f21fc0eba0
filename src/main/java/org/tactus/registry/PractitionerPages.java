package org.tactus.registry;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateData;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tactus.access.FhirInteraction;
import org.tactus.access.Recorded;
import org.tactus.access.Role;
import org.tactus.access.Shown;
import org.tactus.claim.Npi;
import org.tactus.claim.Words;
import org.tactus.fact.Credential;
import org.tactus.fact.StateLicense.Source;
import org.tactus.fact.StateLicense.Status;
import org.tactus.json.StrictJson;
import org.tactus.registry.EntryPages.Filed;
import org.tactus.registry.EntryPages.Found;
import org.tactus.registry.EntryPages.Version;
import org.tactus.registry.Licenses.Ending;
import org.tactus.web.Form;
import org.tactus.web.Option;

/** Practitioners: their licenses, what of these ends soon, and on which days nobody may pay them. */
@Path("/practitioners")
@Produces(MediaType.TEXT_HTML)
class PractitionerPages {

    /** How far ahead licenses are looked at that will have to be renewed. */
    private static final int SOON_DAYS = 60;

    private static final int MOST_ENDING = 50;

    private final Registrar registrar;
    private final EntryPages entries;
    private final Licenses licenses;
    private final Shown shown;
    private final Clock clock;

    PractitionerPages(Registrar registrar, EntryPages entries, Licenses licenses, Shown shown, Clock clock) {
        this.registrar = registrar;
        this.entries = entries;
        this.licenses = licenses;
        this.shown = shown;
        this.clock = clock;
    }

    @CheckedTemplate(basePath = "registry")
    static class Templates {
        static native TemplateInstance practitioners(Found<PractitionerRow> found, EndingCounts ending);

        static native TemplateInstance practitionersFound(Found<PractitionerRow> found);

        static native TemplateInstance endingLicenses(EndingPage page);

        static native TemplateInstance practitioner(
                String npi, String name, String taxonomy, PractitionerBody body, Filed filed);

        /** @param npi of who is changed; empty where somebody new is filed */
        static native TemplateInstance practitionerForm(Form form, String npi, String action, Choices choices);

        static native TemplateInstance practitionerHistory(String npi, List<Version> versions);
    }

    /** A practitioner in a list. */
    @TemplateData
    record PractitionerRow(String npi, String name, String licenses) {}

    /** How many licenses end within so many days, from today on, and how many have ended. */
    @TemplateData
    record EndingCounts(long soon, int days, long ended) {}

    /**
     * Licenses that end, or have ended.
     *
     * @param next address of the next page; null behind the last
     */
    @TemplateData
    record EndingPage(List<Ending> licenses, boolean isEnded, int days, @Nullable String next) {}

    /** What there is to choose from. */
    @TemplateData
    record Choices(List<Option> kinds, List<Option> sources, List<Option> statuses) {

        private static final Choices ALL = new Choices(
                Option.of(Words.of(Credential.class)),
                List.of(
                        new Option(Words.of(Source.PRIMARY), "primary: the board said so"),
                        new Option(Words.of(Source.SELF_ASSERTED), "self-asserted")),
                Option.of(Words.of(Status.class)));
    }

    @GET
    @RolesAllowed({Role.REGISTRAR, Role.AUDITOR, Role.ADMIN, Role.BILLING})
    @Recorded(interaction = FhirInteraction.SEARCH_TYPE, type = "Practitioner")
    public TemplateInstance list(@QueryParam("below") @DefaultValue("0") long below) {
        return Templates.practitioners(find("", below), counts());
    }

    /** Looks for words; what is looked for stands in no address. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed({Role.REGISTRAR, Role.AUDITOR, Role.ADMIN, Role.BILLING})
    @Recorded(interaction = FhirInteraction.SEARCH_TYPE, type = "Practitioner")
    public TemplateInstance find(
            MultivaluedMap<String, String> typed, @HeaderParam(EntryPages.PART) @Nullable String part) {
        var form = Form.of(typed);
        var found = find(form.text("words"), EntryPages.below(form));
        return part == null ? Templates.practitioners(found, counts()) : Templates.practitionersFound(found);
    }

    /** Licenses that end within some days, the next first; or that have ended, the last first. */
    @GET
    @Path("/licenses")
    @RolesAllowed({Role.REGISTRAR, Role.AUDITOR, Role.ADMIN})
    @Recorded(interaction = FhirInteraction.SEARCH_TYPE, type = "Practitioner")
    public TemplateInstance ending(
            @QueryParam("ended") @DefaultValue("false") boolean isEnded,
            @QueryParam("days") @DefaultValue("" + SOON_DAYS) int days,
            @QueryParam("day") @Nullable LocalDate day,
            @QueryParam("id") @DefaultValue("0") long id) {
        var found = isEnded
                ? licenses.endedBy(
                        day == null ? today().minusDays(1) : day, id == 0 ? Long.MAX_VALUE : id, MOST_ENDING + 1)
                : licenses.endingFrom(day == null ? today() : day, id, today().plusDays(days), MOST_ENDING + 1);
        var page = found.subList(0, Math.min(found.size(), MOST_ENDING));
        shown.resources(page.size());
        return Templates.endingLicenses(
                new EndingPage(page, isEnded, days, found.size() > MOST_ENDING ? next(page, isEnded, days) : null));
    }

    private static String next(List<Ending> page, boolean isEnded, int days) {
        var last = page.get(page.size() - 1);
        return "/practitioners/licenses?ended=%s&days=%d&day=%s&id=%d"
                .formatted(isEnded, days, last.endsOn(), last.id());
    }

    @GET
    @Path("/new")
    @RolesAllowed(Role.REGISTRAR)
    public TemplateInstance begin() {
        return form(Form.empty(), "");
    }

    @POST
    @Path("/new")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed(Role.REGISTRAR)
    public Response add(MultivaluedMap<String, String> typed) {
        return change("", typed, new Npi(Form.of(typed).text("npi")));
    }

    @GET
    @Path("/{npi}")
    @RolesAllowed({Role.REGISTRAR, Role.AUDITOR, Role.ADMIN, Role.BILLING})
    @Recorded(type = "Practitioner", id = "npi")
    public TemplateInstance get(@PathParam("npi") String npi) {
        var entry = entries.get(EntryKey.practitioner(new Npi(npi)));
        var body = StrictJson.read(entry.body(), PractitionerBody.class);
        return Templates.practitioner(
                entry.key(),
                EntryPages.name(body.familyName(), body.givenName()),
                Texts.orEmpty(body.taxonomy()),
                body,
                Filed.of(entry));
    }

    @GET
    @Path("/{npi}/history")
    @RolesAllowed({Role.REGISTRAR, Role.AUDITOR, Role.ADMIN})
    @Recorded(interaction = FhirInteraction.HISTORY_INSTANCE, type = "Practitioner", id = "npi")
    public TemplateInstance history(@PathParam("npi") String npi) {
        return Templates.practitionerHistory(npi, entries.history(EntryKey.practitioner(new Npi(npi))));
    }

    @GET
    @Path("/{npi}/edit")
    @RolesAllowed(Role.REGISTRAR)
    @Recorded(type = "Practitioner", id = "npi")
    public TemplateInstance edit(@PathParam("npi") String npi) {
        return form(EntryPages.form(entries.get(EntryKey.practitioner(new Npi(npi)))), npi);
    }

    @POST
    @Path("/{npi}/edit")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed(Role.REGISTRAR)
    public Response change(@PathParam("npi") String npi, MultivaluedMap<String, String> typed) {
        return change(npi, typed, new Npi(npi));
    }

    private Response change(String shownNpi, MultivaluedMap<String, String> typed, Npi npi) {
        var form = Form.of(typed);
        var edited = form.edited();
        if (edited.isPresent()) {
            return Response.ok(form(edited.get(), shownNpi)).build();
        }
        return form.attempt(() -> put(npi, form), again -> form(again, shownNpi));
    }

    private static TemplateInstance form(Form form, String npi) {
        var action = npi.isEmpty() ? "/practitioners/new" : "/practitioners/" + npi + "/edit";
        return Templates.practitionerForm(form, npi, action, Choices.ALL);
    }

    private Response put(Npi npi, Form form) {
        entries.requireSame(EntryKey.practitioner(npi), form);
        return EntryPages.put(
                () -> registrar.putPractitioner(npi, form.json(PractitionerBody.class), entries.user()),
                UriBuilder.fromPath("/practitioners/{npi}"),
                npi.value());
    }

    private Found<PractitionerRow> find(String words, long below) {
        return entries.find(Kind.PRACTITIONER, words, below, PractitionerPages::row);
    }

    private static PractitionerRow row(Entry entry) {
        var body = StrictJson.read(entry.body(), PractitionerBody.class);
        return new PractitionerRow(
                entry.key(),
                EntryPages.name(body.familyName(), body.givenName()),
                body.licenseNumbers()
                        .map(license -> license.state() + " " + license.number())
                        .collect(Collectors.joining(", ")));
    }

    private EndingCounts counts() {
        return new EndingCounts(
                licenses.countEnding(today(), today().plusDays(SOON_DAYS)),
                SOON_DAYS,
                licenses.countEnding(LocalDate.EPOCH, today().minusDays(1)));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
