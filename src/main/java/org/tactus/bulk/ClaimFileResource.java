package org.tactus.bulk;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.tactus.access.Caller;
import org.tactus.access.Recorded;
import org.tactus.access.Role;
import org.tactus.batch.BatchViewer;
import org.tactus.batch.Batches;
import org.tactus.batch.ReceivedFile;
import org.tactus.problem.Problem;
import org.tactus.problem.ProblemKind;

/** Where billing staff send whole files of claims. */
@Path("/api/batches")
@RolesAllowed(Role.BILLING)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Batches")
class ClaimFileResource {

    private static final String FORMATS =
            "Files are text/csv, application/x-ndjson, application/fhir+json or application/edi-x12, or one of these as a part of"
                    + " multipart/form-data.";

    private final ClaimFileArrivals arrivals;
    private final Batches batches;
    private final Worklist worklist;
    private final SecurityIdentity identity;

    ClaimFileResource(ClaimFileArrivals arrivals, Batches batches, Worklist worklist, SecurityIdentity identity) {
        this.arrivals = arrivals;
        this.batches = batches;
        this.worklist = worklist;
        this.identity = identity;
    }

    /** Keeps the file, and files its claims in the background, in their order. */
    @POST
    @Consumes(MediaType.WILDCARD)
    @RequestBody(
            content = {
                @Content(mediaType = "text/csv"),
                @Content(mediaType = "application/x-ndjson"),
                @Content(mediaType = "application/fhir+json"),
                @Content(mediaType = "application/edi-x12"),
                @Content(mediaType = MediaType.MULTIPART_FORM_DATA)
            })
    @APIResponse(responseCode = "202", description = "kept; Location is its batch")
    @APIResponse(responseCode = "400")
    @APIResponse(responseCode = "415", description = "CSV, NDJSON, FHIR and X12 are read, and nothing else")
    public Response add(@Context HttpHeaders headers, InputStream body) throws IOException {
        var format = FileFormat.of(headers.getMediaType())
                .orElseThrow(() ->
                        Problem.of(ProblemKind.UNSUPPORTED_MEDIA_TYPE, FORMATS).asException());
        try (var file = ReceivedFile.of(body)) {
            return accepted(arrivals.keep(file, format, Caller.of(identity)));
        }
    }

    /** The same from a browser's form; what its part doesn't say is told from how the file begins. */
    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @APIResponse(responseCode = "202", description = "kept; Location is its batch")
    public Response add(@RestForm(FileUpload.ALL) List<FileUpload> parts) {
        return accepted(arrivals.keep(parts, Caller.of(identity)));
    }

    /** What is left to be done about its claims: by what mends them, and whom that depends on. */
    @GET
    @Path("/{id}/worklist")
    @RolesAllowed({Role.BILLING, Role.AUDITOR})
    @APIResponse(responseCode = "200")
    @Recorded(type = "Batch", id = "id")
    public WorkItems worklist(@PathParam("id") UUID id) {
        return batches.find(id, BatchViewer.of(Caller.of(identity)))
                .filter(batch -> batch.kind().equals(ClaimFiles.BATCH))
                .map(batch -> new WorkItems(worklist.of(batch.id())))
                .orElseThrow(() -> Problem.of(ProblemKind.NOT_FOUND, "There is no such file of claims.")
                        .asException());
    }

    /** The most claims first; some hundred at most. */
    @Schema(name = "Worklist")
    record WorkItems(List<Worklist.Item> items) {}

    private static Response accepted(UUID id) {
        return Response.accepted(Map.of("id", id))
                .header(HttpHeaders.LOCATION, "/api/batches/" + id)
                .build();
    }
}
