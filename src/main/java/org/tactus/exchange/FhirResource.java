package org.tactus.exchange;

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
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.tactus.access.Caller;
import org.tactus.access.Role;
import org.tactus.access.Shown;
import org.tactus.ledger.ResourceKey;
import org.tactus.ledger.Resources;
import org.tactus.ledger.Scope;
import org.tactus.ledger.StoredResource;

/**
 * What can be asked of resources. In one class, since all of it begins with a type.
 *
 * @see <a href="https://hl7.org/fhir/R4/http.html">RESTful API</a>
 */
@Path("/fhir")
@RolesAllowed({Role.PLAN, Role.BILLING, Role.AUDITOR})
@Produces({FHIR_JSON, MediaType.APPLICATION_JSON})
@Tag(name = "FHIR R4")
class FhirResource {

    private final Resources resources;
    private final CurrentReads current;
    private final Bodies bodies;
    private final Searches searches;
    private final Histories histories;
    private final SecurityIdentity identity;
    private final FhirBase base;
    private final Shown shown;

    FhirResource(
            Resources resources,
            CurrentReads current,
            Bodies bodies,
            Searches searches,
            Histories histories,
            SecurityIdentity identity,
            FhirBase base,
            Shown shown) {
        this.resources = resources;
        this.current = current;
        this.bodies = bodies;
        this.searches = searches;
        this.histories = histories;
        this.identity = identity;
        this.base = base;
        this.shown = shown;
    }

    /** As it is now. */
    @GET
    @Path("/{type}/{id}")
    public Response read(
            @PathParam("type") String type,
            @PathParam("id") String id,
            @Context Request request,
            @Context UriInfo uri) {
        return answer(current.find(new ResourceKey(type, Answers.id(id)), scope()), request, uri);
    }

    /** As it was in that version. */
    @GET
    @Path("/{type}/{id}/_history/{version: [0-9]{1,9}}")
    public Response readVersion(
            @PathParam("type") String type,
            @PathParam("id") String id,
            @PathParam("version") int version,
            @Context Request request,
            @Context UriInfo uri) {
        var key = new ResourceKey(type, Answers.id(id));
        return answer(resources.find(key, version, scope()), request, uri);
    }

    /** Versions of one resource, the last first. */
    @GET
    @Path("/{type}/{id}/_history")
    public byte[] history(
            @PathParam("type") String type,
            @PathParam("id") String id,
            @HeaderParam("Prefer") @Nullable String prefer,
            @Context UriInfo uri) {
        return Answers.bytes(
                histories.page(type, Optional.of(Answers.id(id)), asked(uri), Slips.of(Prefer.of(prefer)), asker(uri)));
    }

    /** Versions of all resources of a type, the last first. */
    @GET
    @Path("/{type}/_history")
    public byte[] history(
            @PathParam("type") String type, @HeaderParam("Prefer") @Nullable String prefer, @Context UriInfo uri) {
        return Answers.bytes(
                histories.page(type, Optional.empty(), asked(uri), Slips.of(Prefer.of(prefer)), asker(uri)));
    }

    @GET
    @Path("/{type}")
    public byte[] search(
            @PathParam("type") String type, @HeaderParam("Prefer") @Nullable String prefer, @Context UriInfo uri) {
        return Answers.bytes(searches.page(type, asked(uri), Slips.of(Prefer.of(prefer)), asker(uri)));
    }

    /** The same with parameters that no log of addresses sees. */
    @POST
    @Path("/{type}/_search")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public byte[] searchByForm(
            @PathParam("type") String type,
            @HeaderParam("Prefer") @Nullable String prefer,
            @Context UriInfo uri,
            MultivaluedMap<String, String> form) {
        return Answers.bytes(
                searches.page(type, asked(uri).and(Asked.of(form)), Slips.of(Prefer.of(prefer)), asker(uri)));
    }

    private Response answer(Optional<StoredResource> found, Request request, UriInfo uri) {
        var resource = found.orElseThrow(Answers::nothing);
        shown.resources(1);
        shown.plan(resource.plan());
        return Answers.of(resource, bodies.of(resource, base.of(uri)), request);
    }

    private static Asked asked(UriInfo uri) {
        return Asked.of(uri.getQueryParameters());
    }

    private Scope scope() {
        return FhirScope.of(Caller.of(identity));
    }

    private Asker asker(UriInfo uri) {
        return new Asker(Caller.of(identity), base.of(uri));
    }
}
