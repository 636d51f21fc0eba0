package org.tactus.outgoing;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.BufferedOutputStream;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.tactus.access.Caller;
import org.tactus.access.FhirInteraction;
import org.tactus.access.Recorded;
import org.tactus.access.Role;
import org.tactus.access.Shown;
import org.tactus.problem.Problem;
import org.tactus.problem.ProblemKind;

/** A biller's accepted claims as a file for a clearinghouse. */
@Path("/api/claims/837p")
@RolesAllowed(Role.BILLING)
@Tag(name = "Claims")
class ProfessionalClaimsResource {

    private static final String X12 = "application/edi-x12";
    private static final int BUFFER = 1 << 16;

    static final String NONE = "No claim of yours for that plan was accepted on that day.";

    private final OutgoingFiles files;
    private final SecurityIdentity identity;
    private final Shown shown;

    ProfessionalClaimsResource(OutgoingFiles files, SecurityIdentity identity, Shown shown) {
        this.files = files;
        this.identity = identity;
        this.shown = shown;
    }

    /** The claims of a plan that were accepted on a day; 404 where there are none. */
    @GET
    @Produces(X12)
    @APIResponse(responseCode = "200", description = "one interchange", content = @Content(mediaType = X12))
    @APIResponse(responseCode = "400")
    @APIResponse(responseCode = "404", description = "no claim of yours for that plan was accepted on that day")
    @APIResponse(responseCode = "409", description = "no X12 file can name the plan's payer as its receiver")
    @Recorded(interaction = FhirInteraction.SEARCH_TYPE, type = "Claim")
    public Response get(
            @QueryParam("plan") @Parameter(description = "contract-PBP, segment optional", required = true) @Nullable
                    String plan,
            @QueryParam("day")
                    @Parameter(description = "on which they were accepted, in UTC", required = true)
                    @Nullable
                    String day) {
        var asked = PlansDay.read(plan, day);
        var file = files.find(asked.plan(), asked.day(), Caller.of(identity))
                .orElseThrow(() -> Problem.of(ProblemKind.NOT_FOUND, NONE).asException());
        shown.resources(file.claims().size());
        shown.plan(asked.plan().value());
        return Response.ok(body(file))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name(asked, file) + "\"")
                .build();
    }

    private StreamingOutput body(OutgoingFile file) {
        return out -> {
            var buffered = new BufferedOutputStream(out, BUFFER);
            files.write(file, buffered);
            buffered.flush();
        };
    }

    private static String name(PlansDay asked, OutgoingFile file) {
        return "837p-%s-%s-%09d.edi"
                .formatted(asked.plan(), asked.day(), file.envelope().controlNumber());
    }
}
