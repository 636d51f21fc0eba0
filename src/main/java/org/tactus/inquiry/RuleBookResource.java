package org.tactus.inquiry;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.tactus.access.Role;
import org.tactus.json.QueryParameters;
import org.tactus.json.Violations;
import org.tactus.rule.RuleBook;

/** The rules themselves. */
@Path("/api/rules")
@RolesAllowed({Role.BILLING, Role.REGISTRAR, Role.AUDITOR, Role.PLAN, Role.ADMIN})
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Rules")
class RuleBookResource {

    private final Clock clock;

    RuleBookResource(Clock clock) {
        this.clock = clock;
    }

    /** The edition that decides, or decided, what is filed on a day: each rule with its reasons, its source, and what a plan may change. */
    @GET
    @APIResponse(responseCode = "200", description = "of a day before all editions, the earliest")
    @APIResponse(responseCode = "400")
    public RuleBookBody inForce(
            @QueryParam("on") @Parameter(description = "2026-11-10; today in UTC where left out") @Nullable String on) {
        var violations = new Violations();
        var day = QueryParameters.read("on", on, LocalDate::parse, QueryParameters.NO_DAY, violations);
        violations.throwIfAny();
        return RuleBookBody.of(RuleBook.inForceOn(
                day.orElseGet(() -> clock.instant().atOffset(ZoneOffset.UTC).toLocalDate())));
    }
}
