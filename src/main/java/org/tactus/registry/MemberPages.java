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
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tactus.access.FhirInteraction;
import org.tactus.access.Recorded;
import org.tactus.access.Role;
import org.tactus.claim.Gender;
import org.tactus.claim.MemberId;
import org.tactus.claim.PlanId;
import org.tactus.claim.Words;
import org.tactus.json.StrictJson;
import org.tactus.registry.EntryPages.Filed;
import org.tactus.registry.EntryPages.Found;
import org.tactus.registry.EntryPages.Version;
import org.tactus.web.Form;
import org.tactus.web.Option;

/** The rosters of plans: members with their coverage, authorizations and referrals. */
@Path("/members")
@RolesAllowed({Role.REGISTRAR, Role.AUDITOR, Role.ADMIN})
@Produces(MediaType.TEXT_HTML)
class MemberPages {

    private static final List<Option> GENDERS = Option.of(Words.of(Gender.class));

    private static final String ADDRESS = "/members/{plan}/{memberId}";

    private final Registrar registrar;
    private final EntryPages entries;

    MemberPages(Registrar registrar, EntryPages entries) {
        this.registrar = registrar;
        this.entries = entries;
    }

    @CheckedTemplate(basePath = "registry")
    static class Templates {
        static native TemplateInstance members(Found<MemberRow> found);

        static native TemplateInstance membersFound(Found<MemberRow> found);

        static native TemplateInstance member(Key key, MemberBody body, String name, String address, Filed filed);

        /** @param key of who is changed; that of nobody where somebody new is filed */
        static native TemplateInstance memberForm(Form form, Key key, List<Option> genders);

        static native TemplateInstance memberHistory(Key key, List<Version> versions);
    }

    /** Under what a member is on file. */
    @TemplateData
    record Key(String plan, String memberId) {

        private static final Key NEW = new Key("", "");

        private static Key of(Entry entry) {
            var parts = entry.key().split("/", 2);
            return new Key(parts[0], parts[1]);
        }

        public String href() {
            return UriBuilder.fromPath(ADDRESS).build(plan, memberId).toString();
        }

        /** Where a form about it is sent. */
        public String action() {
            return isNew() ? "/members/new" : href() + "/edit";
        }

        public boolean isNew() {
            return plan.isEmpty();
        }
    }

    /** A member in a list. */
    @TemplateData
    record MemberRow(Key key, String name, @Nullable LocalDate birthDate, String coverage) {}

    @GET
    @Recorded(interaction = FhirInteraction.SEARCH_TYPE, type = "Member")
    public TemplateInstance list(@QueryParam("below") @DefaultValue("0") long below) {
        return Templates.members(entries.find(Kind.MEMBER, "", below, MemberPages::row));
    }

    /** Looks for words; what is looked for stands in no address. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Recorded(interaction = FhirInteraction.SEARCH_TYPE, type = "Member")
    public TemplateInstance find(
            MultivaluedMap<String, String> typed, @HeaderParam(EntryPages.PART) @Nullable String part) {
        var form = Form.of(typed);
        var found = entries.find(Kind.MEMBER, form.text("words"), EntryPages.below(form), MemberPages::row);
        return part == null ? Templates.members(found) : Templates.membersFound(found);
    }

    @GET
    @Path("/new")
    @RolesAllowed(Role.REGISTRAR)
    public TemplateInstance begin() {
        return Templates.memberForm(Form.empty(), Key.NEW, GENDERS);
    }

    @POST
    @Path("/new")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed(Role.REGISTRAR)
    public Response add(MultivaluedMap<String, String> typed) {
        var form = Form.of(typed);
        return change(Key.NEW, new PlanId(form.text("plan")), new MemberId(form.text("memberId")), form);
    }

    @GET
    @Path("/{plan}/{memberId}")
    @Recorded(
            type = "Member",
            id = {"plan", "memberId"})
    public TemplateInstance get(@PathParam("plan") String plan, @PathParam("memberId") String memberId) {
        var entry = entries.get(EntryKey.member(new PlanId(plan), new MemberId(memberId)));
        var body = StrictJson.read(entry.body(), MemberBody.class);
        return Templates.member(
                Key.of(entry),
                body,
                EntryPages.name(body.familyName(), body.givenName()),
                Optional.ofNullable(body.address()).map(MemberPages::line).orElse(""),
                Filed.of(entry));
    }

    @GET
    @Path("/{plan}/{memberId}/history")
    @Recorded(
            interaction = FhirInteraction.HISTORY_INSTANCE,
            type = "Member",
            id = {"plan", "memberId"})
    public TemplateInstance history(@PathParam("plan") String plan, @PathParam("memberId") String memberId) {
        var versions = entries.history(EntryKey.member(new PlanId(plan), new MemberId(memberId)));
        return Templates.memberHistory(new Key(plan, memberId), versions);
    }

    @GET
    @Path("/{plan}/{memberId}/edit")
    @RolesAllowed(Role.REGISTRAR)
    @Recorded(
            type = "Member",
            id = {"plan", "memberId"})
    public TemplateInstance edit(@PathParam("plan") String plan, @PathParam("memberId") String memberId) {
        var entry = entries.get(EntryKey.member(new PlanId(plan), new MemberId(memberId)));
        return Templates.memberForm(EntryPages.form(entry), Key.of(entry), GENDERS);
    }

    @POST
    @Path("/{plan}/{memberId}/edit")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed(Role.REGISTRAR)
    public Response change(
            @PathParam("plan") String plan,
            @PathParam("memberId") String memberId,
            MultivaluedMap<String, String> typed) {
        return change(new Key(plan, memberId), new PlanId(plan), new MemberId(memberId), Form.of(typed));
    }

    private Response change(Key key, PlanId plan, MemberId member, Form form) {
        var edited = form.edited();
        if (edited.isPresent()) {
            return Response.ok(Templates.memberForm(edited.get(), key, GENDERS)).build();
        }
        return form.attempt(() -> put(plan, member, form), again -> Templates.memberForm(again, key, GENDERS));
    }

    private Response put(PlanId plan, MemberId member, Form form) {
        entries.requireSame(EntryKey.member(plan, member), form);
        return EntryPages.put(
                () -> registrar.putMember(plan, member, form.json(MemberBody.class), entries.user()),
                UriBuilder.fromPath(ADDRESS),
                plan.value(),
                member.value());
    }

    private static MemberRow row(Entry entry) {
        var body = StrictJson.read(entry.body(), MemberBody.class);
        return new MemberRow(
                Key.of(entry),
                EntryPages.name(body.familyName(), body.givenName()),
                body.birthDate(),
                Stream.ofNullable(body.coverage())
                        .flatMap(List::stream)
                        .flatMap(Stream::ofNullable)
                        .map(MemberPages::span)
                        .collect(Collectors.joining("; ")));
    }

    private static String span(PeriodBody period) {
        return period.through() == null ? "since " + period.from() : period.from() + " to " + period.through();
    }

    private static String line(AddressBody address) {
        return Stream.of(address.line(), address.city(), address.state(), address.postalCode())
                .flatMap(part -> Texts.stated(part).stream())
                .collect(Collectors.joining(", "));
    }
}
