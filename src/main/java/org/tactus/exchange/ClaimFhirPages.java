package org.tactus.exchange;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateData;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.tactus.access.Caller;
import org.tactus.access.Recorded;
import org.tactus.access.Role;
import org.tactus.access.Shown;
import org.tactus.ledger.Claims;
import org.tactus.ledger.ResourceKey;
import org.tactus.ledger.StoredResource;

/** The FHIR that a claim became, laid out to be read. */
@Path("/claims/{id}/fhir")
@RolesAllowed({Role.BILLING, Role.AUDITOR})
@Produces(MediaType.TEXT_HTML)
class ClaimFhirPages {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final ObjectWriter LAID_OUT = JSON.writerWithDefaultPrettyPrinter();

    private final Claims claims;
    private final CurrentReads current;
    private final Bodies bodies;
    private final FhirBase base;
    private final SecurityIdentity identity;
    private final Shown shown;

    ClaimFhirPages(
            Claims claims, CurrentReads current, Bodies bodies, FhirBase base, SecurityIdentity identity, Shown shown) {
        this.claims = claims;
        this.current = current;
        this.bodies = bodies;
        this.base = base;
        this.identity = identity;
        this.shown = shown;
    }

    /**
     * A resource.
     *
     * @param address where a program gets the bytes
     * @param json the same, laid out
     */
    @TemplateData
    record Part(String type, String name, String address, int version, String json) {}

    @CheckedTemplate(basePath = "exchange")
    static class Templates {
        static native TemplateInstance claimFhir(UUID id, String controlNumber, List<Part> parts);
    }

    /** The claim and its bundle; neither, of a claim that wasn't accepted. */
    @GET
    @Recorded(type = "Claim", id = "id")
    public TemplateInstance fhir(@PathParam("id") UUID id, @Context UriInfo uri) {
        var scope = FhirScope.of(Caller.of(identity));
        var claim = claims.record(id, scope).orElseThrow(Answers::nothing);
        shown.one(claim.plan());
        var parts = Stream.of("Claim", "Bundle")
                .flatMap(type -> current.find(new ResourceKey(type, id), scope).stream())
                .map(resource -> part(resource, uri))
                .toList();
        return Templates.claimFhir(id, claim.key().controlNumber(), parts);
    }

    private Part part(StoredResource resource, UriInfo uri) {
        var type = resource.key().type();
        return new Part(
                type,
                type.equals("Claim") ? "The claim" : "The claim with everything that it refers to",
                "/fhir/" + resource.key(),
                resource.version(),
                laidOut(bodies.of(resource, base.of(uri))));
    }

    private static String laidOut(String json) {
        try {
            return LAID_OUT.writeValueAsString(JSON.readTree(json));
        } catch (JsonProcessingException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
