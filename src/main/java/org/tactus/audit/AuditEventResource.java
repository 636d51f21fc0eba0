package org.tactus.audit;

import static org.tactus.exchange.FhirJsonType.FHIR_JSON;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.tactus.access.Caller;
import org.tactus.access.Role;
import org.tactus.access.Shown;
import org.tactus.exchange.Answers;
import org.tactus.exchange.Asked;
import org.tactus.exchange.FhirBase;
import org.tactus.exchange.Prefer;
import org.tactus.exchange.Slips;
import org.tactus.fhir.FhirJson;

/**
 * The accesses on record as FHIR tells them, for whom {@link AccessResource} tells them. To look here is an access, too.
 *
 * @see <a href="https://hl7.org/fhir/R4/auditevent.html">AuditEvent</a>
 */
@Path("/fhir/AuditEvent")
@RolesAllowed({Role.AUDITOR, Role.ADMIN})
@Produces({FHIR_JSON, MediaType.APPLICATION_JSON})
@Tag(name = "FHIR R4")
class AuditEventResource {

    private final AccessEvents events;
    private final AuditSearches searches;
    private final SecurityIdentity identity;
    private final FhirBase base;
    private final Shown shown;

    AuditEventResource(
            AccessEvents events, AuditSearches searches, SecurityIdentity identity, FhirBase base, Shown shown) {
        this.events = events;
        this.searches = searches;
        this.identity = identity;
        this.base = base;
        this.shown = shown;
    }

    /** An access; it never changes. */
    @GET
    @Path("/{id}")
    public String read(@PathParam("id") String id) {
        var access = events.find(Answers.id(id)).orElseThrow(Answers::nothing);
        shown.resources(1);
        return FhirJson.write(AuditEventMapper.toFhir(access));
    }

    /** The newest first, unless {@code _sort} says otherwise. */
    @GET
    public String search(@HeaderParam("Prefer") @Nullable String prefer, @Context UriInfo uri) {
        return page(Asked.of(uri.getQueryParameters()), prefer, uri);
    }

    /** The same with parameters that no log of addresses sees. */
    @POST
    @Path("/_search")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public String searchByForm(
            @HeaderParam("Prefer") @Nullable String prefer, @Context UriInfo uri, MultivaluedMap<String, String> form) {
        return page(Asked.of(uri.getQueryParameters()).and(Asked.of(form)), prefer, uri);
    }

    private String page(Asked asked, @Nullable String prefer, UriInfo uri) {
        var page = searches.page(
                asked, Slips.of(Prefer.of(prefer)), Caller.of(identity).name(), base.of(uri));
        shown.resources(page.getEntry().size());
        return FhirJson.write(page);
    }
}
