package org.tactus.retention;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.tactus.access.Caller;
import org.tactus.access.Role;
import org.tactus.json.StrictJson;
import org.tactus.problem.Problem;
import org.tactus.problem.ProblemKind;
import org.tactus.retention.RetentionBody.HoldBody;
import org.tactus.retention.RetentionBody.RemovalBody;
import org.tactus.retention.RetentionBody.YearBody;
import org.tactus.retention.RetentionOrder.HoldOrder;

/** What is kept until when, what has gone, and what must not go. */
@Path("/api/audit/retention")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Auditors")
class RetentionResource {

    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2199;

    private final Retention retention;
    private final RetentionRule rule;
    private final DailyLook look;
    private final Holds holds;
    private final SecurityIdentity identity;

    RetentionResource(Retention retention, RetentionRule rule, DailyLook look, Holds holds, SecurityIdentity identity) {
        this.retention = retention;
        this.rule = rule;
        this.look = look;
        this.holds = holds;
        this.identity = identity;
    }

    /** Each year that is kept, until when, and each that has gone. */
    @GET
    @RolesAllowed({Role.AUDITOR, Role.ADMIN})
    public RetentionBody get() {
        return new RetentionBody(
                rule.years(),
                look.removes(),
                retention.kept().stream().map(YearBody::of).toList(),
                retention.removed().stream().map(RemovalBody::of).toList());
    }

    /** Removes a year that is due, for good; it may take minutes, and is done whoever waits for the answer. */
    @POST
    @Path("/{year}")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.ADMIN)
    @RequestBody(content = @Content(schema = @Schema(implementation = RetentionOrder.class)))
    @APIResponse(
            responseCode = "200",
            description = "it has gone",
            content = @Content(schema = @Schema(implementation = RemovalBody.class)))
    @APIResponse(responseCode = "404", description = "nothing is kept of it")
    @APIResponse(responseCode = "409", description = "it isn't due yet, or is held")
    public RemovalBody remove(@PathParam("year") int year, byte[] json) {
        var reason = StrictJson.read(json, RetentionOrder.class, RetentionOrder::text);
        return RemovalBody.of(
                retention.remove(calendarYear(year), reason, Caller.of(identity).name()));
    }

    /** Nothing of the year goes until somebody ends it. */
    @PUT
    @Path("/{year}/hold")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.ADMIN)
    @RequestBody(content = @Content(schema = @Schema(implementation = HoldOrder.class)))
    @APIResponse(
            responseCode = "200",
            description = "it is held, or isn't any more",
            content = @Content(schema = @Schema(implementation = HoldBody.class)))
    @APIResponse(responseCode = "404", description = "no such year")
    public HoldBody hold(@PathParam("year") int year, byte[] json) {
        var order = StrictJson.read(json, HoldOrder.class, HoldOrder::meant);
        return HoldBody.of(holds.put(
                calendarYear(year),
                order.held(),
                order.reason(),
                Caller.of(identity).name()));
    }

    private static int calendarYear(int year) {
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            throw Problem.of(ProblemKind.NOT_FOUND, "There is no such year.").asException();
        }
        return year;
    }
}
