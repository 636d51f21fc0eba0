package org.tactus.outgoing;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.tactus.access.Caller;
import org.tactus.access.Role;
import org.tactus.ledger.Claims;
import org.tactus.ledger.Claims.AcceptedDay;
import org.tactus.outgoing.TakenFiles.TakenDay;
import org.tactus.problem.Problem;
import org.tactus.problem.ProblemKind;
import org.tactus.web.Form;

/** Accepted claims as files for a clearinghouse: which days there are, and what was taken away. */
@Path("/outgoing")
@RolesAllowed(Role.BILLING)
@Produces(MediaType.TEXT_HTML)
class OutgoingPages {

    private static final int DAYS_SHOWN = 31;
    private static final int MOST_FILES = 100;

    private final Claims claims;
    private final TakenFiles taken;
    private final SecurityIdentity identity;
    private final Clock clock;

    OutgoingPages(Claims claims, TakenFiles taken, SecurityIdentity identity, Clock clock) {
        this.claims = claims;
        this.taken = taken;
        this.identity = identity;
        this.clock = clock;
    }

    @CheckedTemplate(basePath = "outgoing")
    static class Templates {
        /** @param shown how many days are looked back */
        static native TemplateInstance outgoing(Form form, List<AcceptedDay> days, List<TakenDay> files, int shown);
    }

    @GET
    public TemplateInstance show() {
        return show(Form.empty().with("day", today().toString()));
    }

    /** Leads to the file of any day; where there is none, that is said beside what was asked. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response find(MultivaluedMap<String, String> typed) {
        var form = Form.of(typed);
        return form.attempt(
                () -> Response.seeOther(file(PlansDay.read(form.text("plan"), form.text("day"))))
                        .build(),
                this::show);
    }

    private URI file(PlansDay asked) {
        if (claims.acceptedOn(asked.day(), asked.plan(), Caller.of(identity).billingNpis())
                .isEmpty()) {
            throw Problem.of(ProblemKind.CONFLICT, ProfessionalClaimsResource.NONE)
                    .asException();
        }
        return UriBuilder.fromPath("/api/claims/837p")
                .queryParam("plan", asked.plan().value())
                .queryParam("day", asked.day())
                .build();
    }

    private TemplateInstance show(Form form) {
        var since = today().minusDays(DAYS_SHOWN);
        var npis = Caller.of(identity).billingNpis();
        return Templates.outgoing(
                form, claims.acceptedDays(since, npis), taken.since(since, npis, MOST_FILES), DAYS_SHOWN);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
