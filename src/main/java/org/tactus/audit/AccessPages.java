package org.tactus.audit;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tactus.access.FhirInteraction;
import org.tactus.access.Recorded;
import org.tactus.access.Role;
import org.tactus.access.Shown;
import org.tactus.ledger.SealedTexts;
import org.tactus.problem.Problem;
import org.tactus.problem.ProblemKind;
import org.tactus.web.Form;

/** Who was shown what, for people. An id may be a member's, so that an address carries it sealed. */
@Path("/accesses")
@RolesAllowed({Role.AUDITOR, Role.ADMIN})
@Produces(MediaType.TEXT_HTML)
class AccessPages {

    private static final String PATH = "/accesses";
    private static final String ID = "id";
    private static final String SEALED_ID = "sought";
    private static final List<String> IN_THE_ADDRESS = List.of("who", "type", "from", "to");

    private final AccessResource accesses;
    private final SealedTexts texts;
    private final SecurityIdentity identity;
    private final Shown shown;

    AccessPages(AccessResource accesses, SealedTexts texts, SecurityIdentity identity, Shown shown) {
        this.accesses = accesses;
        this.texts = texts;
        this.identity = identity;
        this.shown = shown;
    }

    @CheckedTemplate(basePath = "audit")
    static class Templates {
        static native TemplateInstance accesses(Form form, AccessList list, boolean isNarrowed);
    }

    @GET
    @Recorded(interaction = FhirInteraction.SEARCH_TYPE, type = "AccessEvent")
    public Response list(@BeanParam AccessFilters filters, @Context UriInfo uri) {
        var form = opened(Form.of(uri.getQueryParameters()), filters);
        var isNarrowed = Stream.concat(IN_THE_ADDRESS.stream(), Stream.of(ID)).anyMatch(form::isTyped);
        return form.attempt(
                () -> Response.ok(Templates.accesses(form, accesses.list(filters, uri), isNarrowed))
                        .build(),
                again -> Templates.accesses(again, new AccessList(List.of(), null), isNarrowed));
    }

    private Form opened(Form form, AccessFilters filters) {
        var sealed = form.text(SEALED_ID);
        if (sealed.isEmpty()) {
            return form;
        }
        var id = texts.open(sealed, caller())
                .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
                .orElseThrow(() -> Problem.of(
                                ProblemKind.MALFORMED,
                                "The id in this address is sealed for somebody else; search anew.")
                        .asException());
        filters.id = id;
        shown.asked(ID, id);
        return form.with(ID, id);
    }

    /** Leads to what was asked for. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response find(MultivaluedMap<String, String> typed) {
        var form = Form.of(typed);
        var asked = IN_THE_ADDRESS.stream()
                .filter(form::isTyped)
                .map(name -> name + "=" + URLEncoder.encode(form.text(name), StandardCharsets.UTF_8));
        var sealed = Stream.of(form.text(ID))
                .filter(id -> !id.isEmpty())
                .map(id -> SEALED_ID + "=" + texts.seal(id.getBytes(StandardCharsets.UTF_8), caller()));
        var query = Stream.concat(asked, sealed).collect(Collectors.joining("&"));
        return Response.seeOther(URI.create(PATH + (query.isEmpty() ? "" : "?" + query)))
                .build();
    }

    private String caller() {
        return identity.getPrincipal().getName();
    }
}
