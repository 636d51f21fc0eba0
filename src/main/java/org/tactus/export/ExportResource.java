package org.tactus.export;

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
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.tactus.access.Caller;
import org.tactus.access.Role;
import org.tactus.claim.PlanId;
import org.tactus.exchange.Answers;
import org.tactus.exchange.Asked;
import org.tactus.exchange.FhirBase;
import org.tactus.exchange.Prefer;
import org.tactus.exchange.Slips;
import org.tactus.ledger.Scope;
import org.tactus.problem.Problem;
import org.tactus.problem.ProblemKind;

/**
 * Where an export is asked for.
 *
 * @see <a href="https://hl7.org/fhir/uv/bulkdata/STU2/export.html">Bulk Data Access, export</a>
 */
@Path("/fhir")
@RolesAllowed({Role.PLAN, Role.AUDITOR})
@Produces({FHIR_JSON, MediaType.APPLICATION_JSON})
@Tag(name = "FHIR R4, bulk data")
class ExportResource {

    /** Some clients escape the dollar. */
    private static final String EXPORT = "{operation: (?:[$]|%24)export}";

    private final ExportStart start;
    private final SecurityIdentity identity;
    private final FhirBase base;

    ExportResource(ExportStart start, SecurityIdentity identity, FhirBase base) {
        this.start = start;
        this.identity = identity;
        this.base = base;
    }

    /** Of all that the caller may see. */
    @GET
    @Path("/" + EXPORT)
    public Response ofAll(@HeaderParam("Prefer") @Nullable String prefer, @Context UriInfo uri) {
        return kickOff(asked(uri), ExportStart.everything(Caller.of(identity)), prefer, uri);
    }

    @POST
    @Path("/" + EXPORT)
    @Consumes({FHIR_JSON, MediaType.APPLICATION_JSON})
    public Response ofAll(@HeaderParam("Prefer") @Nullable String prefer, @Context UriInfo uri, String parameters) {
        return kickOff(
                asked(uri).and(ExportParameters.read(parameters)),
                ExportStart.everything(Caller.of(identity)),
                prefer,
                uri);
    }

    /** Of all members; with {@code patient}, of these. */
    @GET
    @Path("/Patient/" + EXPORT)
    public Response ofPatients(@HeaderParam("Prefer") @Nullable String prefer, @Context UriInfo uri) {
        return kickOff(asked(uri), ExportStart.everything(Caller.of(identity)), prefer, uri);
    }

    @POST
    @Path("/Patient/" + EXPORT)
    @Consumes({FHIR_JSON, MediaType.APPLICATION_JSON})
    public Response ofPatients(
            @HeaderParam("Prefer") @Nullable String prefer, @Context UriInfo uri, String parameters) {
        return kickOff(
                asked(uri).and(ExportParameters.read(parameters)),
                ExportStart.everything(Caller.of(identity)),
                prefer,
                uri);
    }

    /** Of one plan, which is the group's id. */
    @GET
    @Path("/Group/{plan}/" + EXPORT)
    public Response ofGroup(
            @PathParam("plan") String plan, @HeaderParam("Prefer") @Nullable String prefer, @Context UriInfo uri) {
        return kickOff(asked(uri), of(plan), prefer, uri);
    }

    @POST
    @Path("/Group/{plan}/" + EXPORT)
    @Consumes({FHIR_JSON, MediaType.APPLICATION_JSON})
    public Response ofGroup(
            @PathParam("plan") String plan,
            @HeaderParam("Prefer") @Nullable String prefer,
            @Context UriInfo uri,
            String parameters) {
        return kickOff(asked(uri).and(ExportParameters.read(parameters)), of(plan), prefer, uri);
    }

    private Scope of(String group) {
        var plan = new PlanId(group).value();
        var whose = ExportStart.everything(Caller.of(identity));
        if (!whose.isAll() && !whose.plans().contains(plan)) {
            throw Answers.nothing();
        }
        return Scope.of(Set.of(plan), Set.of());
    }

    private static Asked asked(UriInfo uri) {
        return Asked.of(uri.getQueryParameters());
    }

    private Response kickOff(Asked asked, Scope whose, @Nullable String header, UriInfo uri) {
        var prefer = Prefer.of(header);
        if (!prefer.has("respond-async")) {
            throw Problem.of(
                            ProblemKind.MALFORMED,
                            "An export takes a while: send Prefer: respond-async, and look where Content-Location says.")
                    .asException();
        }
        var id = start.start(
                asked, uri.getRequestUri().toString(), base.of(uri), whose, Caller.of(identity), Slips.of(prefer));
        return Response.accepted()
                .header(HttpHeaders.CONTENT_LOCATION, base.of(uri) + "/_export/" + id)
                .build();
    }
}
