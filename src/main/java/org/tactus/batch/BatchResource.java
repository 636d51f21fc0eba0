package org.tactus.batch;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.tactus.access.Caller;
import org.tactus.access.Recorded;
import org.tactus.access.Role;
import org.tactus.batch.BatchResults.Format;
import org.tactus.json.Page;
import org.tactus.json.PageParameters;
import org.tactus.json.QueryParameters;
import org.tactus.json.Violations;
import org.tactus.problem.Problem;
import org.tactus.problem.ProblemKind;

/** How batches are getting on. */
@Path("/api/batches")
@RolesAllowed({Role.BILLING, Role.REGISTRAR, Role.AUDITOR})
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Batches")
class BatchResource {

    private final Batches batches;
    private final BatchEvents events;
    private final Instance<BatchResults> results;
    private final SecurityIdentity identity;

    BatchResource(Batches batches, BatchEvents events, @Any Instance<BatchResults> results, SecurityIdentity identity) {
        this.batches = batches;
        this.events = events;
        this.results = results;
        this.identity = identity;
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
        var page = Page.of(
                batches.page(viewer(), Optional.empty(), asked.before(), asked.count() + 1),
                asked.count(),
                Batch::id,
                uri);
        return new BatchList(page.items().stream().map(BatchBody::of).toList(), page.next());
    }

    /** How far it is. */
    @GET
    @Path("/{id}")
    public BatchBody get(@PathParam("id") UUID id) {
        return BatchBody.of(find(id));
    }

    /** The same as it changes, as server-sent events; the last when it has ended. */
    @GET
    @Path("/{id}/events")
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @APIResponse(responseCode = "200", content = @Content(mediaType = MediaType.SERVER_SENT_EVENTS))
    public void events(@PathParam("id") UUID id, @Context SseEventSink sink, @Context Sse sse) {
        events.follow(find(id), sink, sse);
    }

    /** Nothing more comes of it; what has been done stays. */
    @POST
    @Path("/{id}/cancel")
    @RolesAllowed({Role.BILLING, Role.REGISTRAR})
    @APIResponse(responseCode = "200", description = "cancelled")
    @APIResponse(responseCode = "409", description = "it has ended already")
    public BatchBody cancel(@PathParam("id") UUID id) {
        if (!batches.cancel(find(id).id())) {
            throw Problem.of(ProblemKind.CONFLICT, "It has ended already; there is nothing to cancel.")
                    .about("/api/batches/" + id)
                    .asException();
        }
        return get(id);
    }

    /** What became of what its file holds, in the order of the file, as far as it is; of an import, what was wrong with it. */
    @GET
    @Path("/{id}/results")
    @Produces(MediaType.WILDCARD)
    @APIResponse(
            responseCode = "200",
            content = {
                @Content(mediaType = "application/x-ndjson"),
                @Content(mediaType = "text/csv"),
                @Content(mediaType = "application/edi-x12")
            })
    @APIResponse(responseCode = "406", description = "there are no results in that format")
    @Recorded(type = "Batch", id = "id")
    public Response results(
            @PathParam("id") UUID id,
            @QueryParam("format")
                    @Parameter(description = "ndjson, csv; of an 837P also 999 and 277ca; left out, as Accept says")
                    @Nullable
                    String format,
            @Context HttpHeaders headers) {
        var batch = find(id);
        var told = results.stream()
                .filter(candidate -> candidate.kind().equals(batch.kind()))
                .findFirst()
                .orElseGet(() -> new ProblemResults(batches));
        var formats = told.formats(batch);
        var chosen = QueryParameters.text(format)
                .map(name -> formats.stream()
                        .filter(offered -> offered.name().equals(name))
                        .findFirst())
                .orElseGet(() -> formats.stream()
                        .filter(offered -> headers.getAcceptableMediaTypes().stream()
                                .anyMatch(MediaType.valueOf(offered.mediaType())::isCompatible))
                        .findFirst())
                .orElseThrow(() -> notInThatFormat(formats));
        return Response.ok(told.of(batch, chosen), chosen.mediaType()).build();
    }

    private static RuntimeException notInThatFormat(List<Format> formats) {
        return Problem.of(
                        ProblemKind.NOT_ACCEPTABLE,
                        "There are no results in that format; there are: "
                                + formats.stream().map(Format::name).collect(Collectors.joining(", ")) + ".")
                .asException();
    }

    private BatchViewer viewer() {
        return BatchViewer.of(Caller.of(identity));
    }

    private Batch find(UUID id) {
        return batches.find(id, viewer()).orElseThrow(() -> Problem.of(ProblemKind.NOT_FOUND, "There is no such batch.")
                .asException());
    }
}
