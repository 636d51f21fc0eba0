package org.tactus.review;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.tactus.access.FhirInteraction;
import org.tactus.access.Recorded;
import org.tactus.access.Role;
import org.tactus.json.StrictJson;

/** What another benefit would have made of a plan's claims. */
@Path("/api/rules/backtest")
@RolesAllowed({Role.REGISTRAR, Role.AUDITOR, Role.ADMIN})
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Rules")
class BacktestResource {

    private final Backtest backtest;

    BacktestResource(Backtest backtest) {
        this.backtest = backtest;
    }

    /** Decides the claims of a plan's year again under another benefit, and changes nothing. */
    @POST
    @RequestBody(content = @Content(schema = @Schema(implementation = BacktestBody.class)))
    @Recorded(interaction = FhirInteraction.SEARCH_TYPE, type = "Claim")
    public BacktestResult.Body run(byte[] json) {
        var question = StrictJson.read(json, BacktestBody.class, BacktestBody::toQuestion);
        return backtest.run(question.plan(), question.year(), question.benefit())
                .body();
    }
}
