package org.tactus.response;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateData;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tactus.access.Caller;
import org.tactus.access.FhirInteraction;
import org.tactus.access.Recorded;
import org.tactus.access.Role;
import org.tactus.access.Shown;
import org.tactus.ledger.HistoryQuery.Version;
import org.tactus.ledger.Scope;
import org.tactus.ledger.StoredResource;
import org.tactus.problem.Problem;
import org.tactus.problem.Violation;

/** What a plan has answered to claims, for the plan itself. */
@Path("/responses")
@RolesAllowed(Role.PLAN)
@Produces(MediaType.TEXT_HTML)
class ResponsePages {

    private static final int ON_A_PAGE = 50;
    private static final String PARTS = "_";

    private final Responses responses;
    private final SecurityIdentity identity;
    private final Shown shown;

    ResponsePages(Responses responses, SecurityIdentity identity, Shown shown) {
        this.responses = responses;
        this.identity = identity;
        this.shown = shown;
    }

    @CheckedTemplate(basePath = "response")
    static class Templates {
        static native TemplateInstance responses(List<Line> lines, @Nullable String next);
    }

    /**
     * An answer in a list.
     *
     * @param claim its control number; empty where the claim isn't the plan's any more
     * @param isVersion whether it took the place of an earlier one
     */
    @TemplateData
    record Line(AnswerBody answer, UUID claimId, String claim, boolean isVersion) {}

    /** The newest first. */
    @GET
    @Recorded(interaction = FhirInteraction.HISTORY_TYPE, type = "ClaimResponse")
    public TemplateInstance list(@QueryParam("before") @Nullable String before) {
        var scope = Scope.of(Caller.of(identity).plans(), Set.of());
        var found = responses.newest(scope, Optional.ofNullable(before).map(ResponsePages::version), ON_A_PAGE + 1);
        var page = found.subList(0, Math.min(found.size(), ON_A_PAGE));
        var claims = responses.controlNumbers(page, scope);
        shown.resources(page.size());
        var lines = page.stream()
                .map(stored -> {
                    var claim = Responses.claimOf(stored);
                    return new Line(AnswerBody.of(stored), claim, claims.getOrDefault(claim, ""), stored.version() > 1);
                })
                .toList();
        return Templates.responses(
                lines, found.size() > ON_A_PAGE ? "/responses?before=" + place(page.get(ON_A_PAGE - 1)) : null);
    }

    private static String place(StoredResource stored) {
        return String.join(
                PARTS,
                stored.lastUpdated().toString(),
                stored.key().id().toString(),
                Integer.toString(stored.version()));
    }

    private static Version version(String place) {
        try {
            var parts = place.split(PARTS);
            return new Version(Instant.parse(parts[0]), UUID.fromString(parts[1]), Integer.parseInt(parts[2]));
        } catch (DateTimeException | IllegalArgumentException | ArrayIndexOutOfBoundsException unreadable) {
            throw Problem.malformed(List.of(new Violation("before", "isn't what the page before gave")))
                    .asException();
        }
    }
}
