package org.tactus.sample;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
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
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.tactus.access.Caller;
import org.tactus.access.Recorded;
import org.tactus.access.Role;
import org.tactus.json.Page;
import org.tactus.json.PageParameters;
import org.tactus.json.StrictJson;
import org.tactus.json.Violations;
import org.tactus.ledger.ClaimDraws;
import org.tactus.problem.Problem;
import org.tactus.problem.ProblemKind;

/** Samples of claims, drawn by a seed, and the packets to take them away in. */
@Path("/api/samples")
@RolesAllowed(Role.AUDITOR)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Auditors")
class SampleResource {

    private static final String ZIP = "application/zip";

    private final Samples samples;
    private final ClaimDraws draws;
    private final Packets packets;
    private final SecurityIdentity identity;

    SampleResource(Samples samples, ClaimDraws draws, Packets packets, SecurityIdentity identity) {
        this.samples = samples;
        this.draws = draws;
        this.packets = packets;
        this.identity = identity;
    }

    /** A page of them. */
    @Schema(name = "SampleList")
    record SampleList(
            List<SampleBody> items,
            @Schema(description = "address of the next page; null behind the last") @Nullable String next) {}

    /** The same question, seed and moment draw the same claims. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RequestBody(content = @Content(schema = @Schema(implementation = SampleOrder.class)))
    @APIResponse(
            responseCode = "201",
            description = "drawn; nothing, where there is nothing to draw from",
            content = @Content(schema = @Schema(implementation = SampleBody.class)))
    @APIResponse(responseCode = "400")
    public Response draw(byte[] json) {
        var settled = draws.settled();
        var order = StrictJson.read(json, SampleOrder.class, (body, violations) -> body.toOrder(settled, violations));
        var sample = samples.draw(
                order, order.asOf().orElse(settled), Caller.of(identity).name());
        var body = SampleBody.of(sample);
        return Response.created(URI.create(body.self())).entity(body).build();
    }

    /** The newest first, without strata and claims. */
    @GET
    @APIResponse(responseCode = "200")
    @APIResponse(responseCode = "400")
    public SampleList list(
            @QueryParam("before") @Parameter(description = "as next gives it") @Nullable String before,
            @QueryParam("count") @Parameter(description = "50 where left out, 200 at most") @Nullable String count,
            @Context UriInfo uri) {
        var violations = new Violations();
        var asked = PageParameters.read(before, count, violations);
        violations.throwIfAny();
        var page = Page.of(samples.page(asked.before(), asked.count() + 1), asked.count(), Sample::id, uri);
        return new SampleList(page.items().stream().map(SampleBody::inList).toList(), page.next());
    }

    /** What was asked, by whom, when, and what was drawn. */
    @GET
    @Path("/{id}")
    public SampleBody get(@PathParam("id") UUID id) {
        return SampleBody.of(find(id));
    }

    /** Its claims, each opened as far as it goes: an access to each is on record first. */
    @GET
    @Path("/{id}/packet")
    @Recorded(type = "Sample", id = "id")
    @Produces(ZIP)
    @APIResponse(responseCode = "200", description = "README.txt in it tells all", content = @Content(mediaType = ZIP))
    @APIResponse(responseCode = "404")
    @APIResponse(responseCode = "409", description = "claims of it have gone with their year")
    public Response packet(@PathParam("id") UUID id) {
        var sample = find(id);
        var body = packets.open(sample, Caller.of(identity));
        return Response.ok(body)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"sample-" + id + ".zip\"")
                .build();
    }

    private Sample find(UUID id) {
        return samples.find(id).orElseThrow(() -> Problem.of(ProblemKind.NOT_FOUND, "There is no such sample.")
                .asException());
    }
}
