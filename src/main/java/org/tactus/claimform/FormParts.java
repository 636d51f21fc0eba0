package org.tactus.claimform;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tactus.access.Caller;
import org.tactus.access.FhirInteraction;
import org.tactus.access.Recorded;
import org.tactus.access.Role;
import org.tactus.access.Shown;
import org.tactus.casefile.ClaimSubmission;
import org.tactus.claimform.FormCheck.Showing;
import org.tactus.claimform.FormView.Found;
import org.tactus.claimform.FormView.Offer;
import org.tactus.json.StrictJson;
import org.tactus.json.Violations;
import org.tactus.registry.PractitionerBody.LicenseBody;
import org.tactus.registry.PractitionerBody.StandingBody;
import org.tactus.registry.PractitionerSearch;
import org.tactus.registry.PractitionerSearch.FoundPractitioner;
import org.tactus.registry.Texts;
import org.tactus.web.Form;

/** What is said about a form while it is written, and what is looked up for it: parts of the page, or all of it where no script asks. */
@Path("/claims/form")
@RolesAllowed(Role.BILLING)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@Produces(MediaType.TEXT_HTML)
class FormParts {

    private static final String BY_SCRIPT = "HX-Request";
    private static final String NEW_ADDRESS = "HX-Replace-Url";

    private final FormCheck check;
    private final AutoSave autoSave;
    private final LookUps lookUps;
    private final PractitionerSearch practitioners;
    private final SecurityIdentity identity;
    private final Shown shown;

    FormParts(
            FormCheck check,
            AutoSave autoSave,
            LookUps lookUps,
            PractitionerSearch practitioners,
            SecurityIdentity identity,
            Shown shown) {
        this.check = check;
        this.autoSave = autoSave;
        this.lookUps = lookUps;
        this.practitioners = practitioners;
        this.identity = identity;
        this.shown = shown;
    }

    @CheckedTemplate(basePath = "claimform")
    static class Templates {
        /** Everything that may be said, to be put where it belongs. */
        static native TemplateInstance said(FormView view);

        static native TemplateInstance found(Found found);
    }

    /** The page has the draft's address from then on: whoever loads it again, or signs in again, finds what they have typed. */
    @POST
    @Path("/check")
    public Response check(MultivaluedMap<String, String> typed) {
        var caller = Caller.of(identity);
        var view = autoSave.keep(check.view(Form.of(typed), caller, Showing.TYPED), caller);
        var answer = Response.ok(Templates.said(view));
        autoSave.idOf(view.form()).ifPresent(draft -> answer.header(NEW_ADDRESS, AutoSave.addressOf(draft)));
        return answer.build();
    }

    @POST
    @Path("/members")
    @Recorded(interaction = FhirInteraction.SEARCH_TYPE, type = "Patient")
    public TemplateInstance members(MultivaluedMap<String, String> typed, @HeaderParam(BY_SCRIPT) @Nullable String by) {
        var form = Form.of(typed);
        var asked = asked(form, "member");
        var offers = asked.isEmpty()
                ? List.<Offer>of()
                : lookUps.members(Caller.of(identity), asked).stream()
                        .map(FormParts::offer)
                        .toList();
        return answer(
                form,
                new Found(
                        "member",
                        offers,
                        asked.isEmpty()
                                ? ""
                                : "Nobody whom you have billed is found by that. Type the whole member id to look on rosters."),
                by);
    }

    @POST
    @Path("/orders")
    @Recorded(interaction = FhirInteraction.SEARCH_TYPE, type = "Order")
    public TemplateInstance orders(MultivaluedMap<String, String> typed, @HeaderParam(BY_SCRIPT) @Nullable String by) {
        var form = Form.of(typed);
        var asked = asked(form, "order");
        var offers = lookUps.orders(Caller.of(identity), claim(form), asked).stream()
                .map(FormParts::offer)
                .toList();
        return answer(
                form,
                new Found(
                        "order",
                        offers,
                        form.text("member.id").isEmpty() && asked.isEmpty()
                                ? "Fill in the member first, or type the order's whole number."
                                : "No order is on file for this member. Fill it in below, as it stands on the paper."),
                by);
    }

    @POST
    @Path("/therapists")
    @Recorded(interaction = FhirInteraction.SEARCH_TYPE, type = "Practitioner")
    public TemplateInstance therapists(
            MultivaluedMap<String, String> typed, @HeaderParam(BY_SCRIPT) @Nullable String by) {
        var form = Form.of(typed);
        var asked = asked(form, "therapist");
        var offers = practitioners.find(asked, LookUps.MOST).stream()
                .flatMap(found -> offers(found).stream())
                .toList();
        return answer(
                form,
                new Found(
                        "therapist",
                        offers,
                        asked.isEmpty() ? "" : "No practitioner on file has such a name or number."),
                by);
    }

    @POST
    @Path("/diagnoses")
    public TemplateInstance diagnoses(
            MultivaluedMap<String, String> typed, @HeaderParam(BY_SCRIPT) @Nullable String by) {
        var form = Form.of(typed);
        var asked = form.button("diagnosis");
        var day = new Violations().day("", form.text("lines[0].serviceDate"));
        var offers = asked.isEmpty() || day == null
                ? List.<Offer>of()
                : lookUps.diagnoses(asked, day).stream()
                        .map(found -> new Offer(
                                "diagnosis:" + found.code().dotted(),
                                (found.code().dotted() + " " + found.label()).strip(),
                                Sentences.of(found.status(), found.condition())))
                        .toList();
        return answer(
                form,
                new Found(
                        "diagnosis",
                        offers,
                        asked.isEmpty()
                                ? ""
                                : "No diagnosis is found by that. Try fewer words, or how the code begins."),
                by);
    }

    /** What was asked for, of all that the form holds, comes on record. */
    private String asked(Form form, String kind) {
        var asked = form.button(kind);
        shown.asked(Stream.of("_" + kind, "member.id")
                .filter(name -> !form.text(name).isEmpty())
                .filter(name -> name.startsWith("_") || kind.equals("order"))
                .map(name -> name + "=" + form.text(name))
                .toList());
        return asked;
    }

    private TemplateInstance answer(Form form, Found found, @Nullable String byScript) {
        shown.resources(found.offers().size());
        if (byScript != null) {
            return Templates.found(found);
        }
        var caller = Caller.of(identity);
        return ClaimFormPages.Templates.form(
                autoSave.keep(check.view(form, caller, Showing.TYPED), caller).withFound(found));
    }

    private static ClaimSubmission claim(Form form) {
        return StrictJson.read(form.json(ClaimSubmission.class), ClaimSubmission.class, new Violations())
                .orElseGet(() -> StrictJson.read("{}", ClaimSubmission.class));
    }

    private static Offer offer(LookUps.FoundMember found) {
        var member = found.member();
        return new Offer(
                "member:" + found.key(),
                name(member.familyName(), member.givenName()),
                "born " + member.birthDate() + ", " + member.id() + ", plan " + found.plan()
                        + (found.isOnRoster() ? ", on its roster" : ""));
    }

    private static Offer offer(LookUps.FoundOrder found) {
        var order = found.order();
        var by = Optional.ofNullable(order.orderedBy())
                .map(orderer -> " by " + name(orderer.familyName(), orderer.givenName()))
                .orElse("");
        return new Offer(
                "order:" + Texts.orEmpty(order.number()),
                Texts.orEmpty(order.number()) + ", " + order.authoredOn() + by,
                found.left().map(Sentences::left).orElse("It is " + Texts.orEmpty(order.status()) + "."));
    }

    /** With each license one; without any, one all the same. */
    private static List<Offer> offers(FoundPractitioner found) {
        var name = name(found.body().familyName(), found.body().givenName());
        var licenses = found.body().licenses();
        if (licenses == null || licenses.isEmpty()) {
            return List.of(new Offer(
                    "therapist:" + found.npi().value(), name, found.npi().value() + ", no license on file"));
        }
        var offers = new ArrayList<Offer>();
        IntStream.range(0, licenses.size()).forEach(i -> Optional.ofNullable(licenses.get(i))
                .ifPresent(license -> offers.add(new Offer(
                        "therapist:" + found.npi().value() + "/" + i,
                        name,
                        found.npi().value() + ", " + license.state() + " " + license.number() + ends(license)))));
        return offers;
    }

    private static String ends(LicenseBody license) {
        var periods = license.periods();
        return Optional.ofNullable(periods).stream()
                .flatMap(List::stream)
                .flatMap(Stream::ofNullable)
                .map(StandingBody::through)
                .flatMap(Stream::ofNullable)
                .max(LocalDate::compareTo)
                .map(day -> " through " + day)
                .orElse("");
    }

    private static String name(@Nullable String family, @Nullable String given) {
        return Stream.of(Texts.orEmpty(family), Texts.orEmpty(given))
                .filter(part -> !part.isEmpty())
                .reduce((one, other) -> one + ", " + other)
                .orElse("");
    }
}
