package org.tactus.export;

import static org.tactus.exchange.FhirJsonType.FHIR_JSON;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Date;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.tactus.access.Caller;
import org.tactus.access.Role;
import org.tactus.access.Shown;
import org.tactus.exchange.Answers;
import org.tactus.export.ExportManifest.File;
import org.tactus.fhir.FhirInstant;
import org.tactus.problem.Problem;
import org.tactus.problem.ProblemKind;

/**
 * How far an export is, and its files.
 *
 * @see <a href="https://hl7.org/fhir/uv/bulkdata/STU2/export.html#bulk-data-status-request">Status</a>
 * @see <a href="https://hl7.org/fhir/uv/bulkdata/STU2/export.html#bulk-data-output-file-request">Files</a>
 */
@Path("/fhir/_export/{id}")
@RolesAllowed({Role.PLAN, Role.AUDITOR})
@Tag(name = "FHIR R4, bulk data")
class ExportFileResource {

    static final String NDJSON = "application/fhir+ndjson";

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int LOOK_AGAIN_SECONDS = 1;

    private final Exports exports;
    private final ExportFiles files;
    private final Polls polls;
    private final SecurityIdentity identity;
    private final Shown shown;

    ExportFileResource(Exports exports, ExportFiles files, Polls polls, SecurityIdentity identity, Shown shown) {
        this.exports = exports;
        this.files = files;
        this.polls = polls;
        this.identity = identity;
        this.shown = shown;
    }

    /** 202 while it is prepared, then the manifest. */
    @GET
    @Produces({MediaType.APPLICATION_JSON, FHIR_JSON})
    public Response status(@PathParam("id") String id) {
        var job = find(id);
        return switch (job.state()) {
            case FAILED ->
                throw Problem.of(ProblemKind.BROKEN, "The export could not be prepared; ask for it again.")
                        .asException();
            case DONE ->
                Response.ok(manifest(job)).expires(Date.from(job.expiresAt())).build();
            case CANCELLED -> throw Answers.nothing();
            case QUEUED -> wait(job, "waits for its turn");
            case RUNNING -> wait(job, "is being prepared");
        };
    }

    private Response wait(ExportJob job, String progress) {
        polls.check(job.id());
        return Response.accepted()
                .header("X-Progress", progress)
                .header(HttpHeaders.RETRY_AFTER, LOOK_AGAIN_SECONDS)
                .build();
    }

    /** Stops it, or throws it away: from now on it isn't there. */
    @DELETE
    @Produces(FHIR_JSON)
    public Response remove(@PathParam("id") String id) {
        if (!exports.remove(Answers.id(id), Caller.of(identity))) {
            throw Answers.nothing();
        }
        return Response.accepted().build();
    }

    /** Or a part of it, where its length is known: {@code Range: bytes=1000-}. */
    @GET
    @Path("/{file}")
    @Produces({NDJSON, FHIR_JSON})
    public Response file(
            @PathParam("id") String id, @PathParam("file") String name, @HeaderParam("Range") @Nullable String range) {
        var job = find(id);
        var manifest = job.manifest().orElseThrow(Answers::nothing);
        var file = manifest.find(name).orElseThrow(Answers::nothing);
        requireScope(manifest.isDeleted(file) ? ExportQueries.DELETED_TYPE : file.type());
        shown.resources(file.slice().rows());
        shown.plan(file.slice().plan());
        return new FileAnswer(job.order(), manifest, file, files).of(range);
    }

    /** Another token of the same system may be for less than the one that asked. */
    private void requireScope(String type) {
        if (!ExportReader.mayExport(Caller.of(identity), type)) {
            throw Problem.of(ProblemKind.FORBIDDEN, "The token's scopes don't let it read " + type + ".")
                    .asException();
        }
    }

    private ExportJob find(String id) {
        return exports.find(Answers.id(id), Caller.of(identity)).orElseThrow(Answers::nothing);
    }

    private static String manifest(ExportJob job) {
        var manifest = job.manifest().orElseThrow();
        var body = JSON.createObjectNode()
                .put("transactionTime", FhirInstant.of(manifest.transactionTime()))
                .put("request", job.order().request())
                .put("requiresAccessToken", true);
        list(body.putArray("output"), manifest.output(), job);
        list(body.putArray("deleted"), manifest.deleted(), job);
        body.putArray("error");
        return body.toString();
    }

    private static void list(ArrayNode array, List<File> files, ExportJob job) {
        for (var file : files) {
            array.addObject()
                    .put("type", file.type())
                    .put("url", job.order().base() + "/_export/" + job.id() + "/" + file.name())
                    .put("count", file.slice().rows());
        }
    }
}
