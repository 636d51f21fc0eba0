package org.tactus.batch;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.tactus.access.Role;
import org.tactus.json.Page;
import org.tactus.json.PageParameters;
import org.tactus.json.StrictJson;
import org.tactus.json.Violations;
import org.tactus.problem.Problem;
import org.tactus.problem.ProblemKind;

/** How batches are getting on. */
@Path("/api/batches")
@RolesAllowed({Role.REGISTRAR, Role.AUDITOR})
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Batches")
class BatchResource {

    private final Batches batches;

    BatchResource(Batches batches) {
        this.batches = batches;
    }

    /** A page of them. */
    @Schema(name = "BatchList")
    record BatchList(
            List<BatchBody> items,
            @Schema(description = "address of the next page; null behind the last") @Nullable String next) {}

    /** The newest first. */
    @GET
    @APIResponse(responseCode = "200")
    @APIResponse(responseCode = "400")
    public BatchList list(
            @QueryParam("before") @Parameter(description = "as next gives it") @Nullable String before,
            @QueryParam("count") @Parameter(description = "50 where left out, 200 at most") @Nullable String count,
            @Context UriInfo uri) {
        var violations = new Violations();
        var asked = PageParameters.read(before, count, violations);
        violations.throwIfAny();
        var page = Page.of(batches.page(asked.before(), asked.count() + 1), asked.count(), Batch::id, uri);
        return new BatchList(page.items().stream().map(BatchBody::of).toList(), page.next());
    }

    /** How far it is. */
    @GET
    @Path("/{id}")
    public BatchBody get(@PathParam("id") UUID id) {
        return BatchBody.of(find(id));
    }

    /** What was wrong with its file, a line each; the first thousand. */
    @GET
    @Path("/{id}/results")
    @Produces("application/x-ndjson")
    public String results(@PathParam("id") UUID id) {
        return batches.problems(find(id).id()).stream()
                .map(problem -> StrictJson.write(problem) + "\n")
                .collect(Collectors.joining());
    }

    private Batch find(UUID id) {
        return batches.find(id).orElseThrow(() -> Problem.of(ProblemKind.NOT_FOUND, "There is no such batch.")
                .asException());
    }
}
