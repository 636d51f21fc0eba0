package org.tactus.fhir;

import static org.tactus.fhir.FhirJsonType.FHIR_JSON;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.tactus.access.Caller;
import org.tactus.access.Role;
import org.tactus.ledger.Resources;
import org.tactus.ledger.Scope;
import org.tactus.problem.Problem;
import org.tactus.problem.ProblemKind;

/**
 * Reads FHIR: the stored bytes, as they are.
 *
 * @see <a href="https://hl7.org/fhir/R4/http.html#read">read</a>
 */
@Path("/fhir")
@Produces({FHIR_JSON, MediaType.APPLICATION_JSON})
@Tag(name = "FHIR R4")
class FhirResource {

    private final Resources resources;
    private final CapabilityMapper capabilities;
    private final SecurityIdentity identity;
    private final Optional<String> publicUrl;

    FhirResource(
            Resources resources,
            CapabilityMapper capabilities,
            SecurityIdentity identity,
            @ConfigProperty(name = "tactus.public-url") Optional<String> publicUrl) {
        this.resources = resources;
        this.capabilities = capabilities;
        this.identity = identity;
        this.publicUrl = publicUrl;
    }

    @GET
    @Path("/metadata")
    @PermitAll
    public String metadata(@Context UriInfo uri) {
        return capabilities.json(base(uri));
    }

    /** The claim with all that it refers to. */
    @GET
    @Path("/Bundle/{id}")
    @RolesAllowed({Role.PLAN, Role.BILLING, Role.AUDITOR})
    public Response bundle(@PathParam("id") String id, @Context UriInfo uri) {
        return uuid(id).flatMap(known -> resources.findBundle(known, scope()))
                .map(bundle -> answer(
                        BundleJson.write(bundle, resources.in(bundle), base(uri)),
                        bundle.version(),
                        bundle.lastUpdated()))
                .orElseThrow(FhirResource::nothing);
    }

    @GET
    @Path("/{type}/{id}")
    @RolesAllowed({Role.PLAN, Role.BILLING, Role.AUDITOR})
    public Response read(@PathParam("type") String type, @PathParam("id") String id) {
        return uuid(id).flatMap(known -> resources.find(type, known, scope()))
                .map(resource -> answer(resource.body(), resource.version(), resource.lastUpdated()))
                .orElseThrow(FhirResource::nothing);
    }

    private Scope scope() {
        return FhirScope.of(Caller.of(identity));
    }

    private String base(UriInfo uri) {
        return publicUrl.orElseGet(() -> uri.getBaseUri().toString()).replaceAll("/+$", "") + "/fhir";
    }

    private static Response answer(String body, int version, Instant lastUpdated) {
        return Response.ok(body)
                .tag(new EntityTag(Integer.toString(version), true))
                .lastModified(Date.from(lastUpdated))
                .build();
    }

    private static Optional<UUID> uuid(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException isNone) {
            return Optional.empty();
        }
    }

    private static RuntimeException nothing() {
        return Problem.of(ProblemKind.NOT_FOUND, "There is no such resource.").asException();
    }
}
