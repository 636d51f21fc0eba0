package org.tactus.audit;

import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import org.tactus.json.PageParameters;
import org.tactus.json.QueryParameters;
import org.tactus.json.Violations;

/** What the list of accesses can be narrowed by; what is left out doesn't narrow it. */
public class AccessFilters {

    @QueryParam("who")
    @Parameter(description = "a user's name, or client:… for a plan's system")
    @Nullable
    String who;

    @QueryParam("type")
    @Parameter(description = "of resource: Claim")
    @Nullable
    String type;

    @QueryParam("id")
    @Parameter(description = "of a resource: a claim's, which its Bundle has as well")
    @Nullable
    String id;

    @QueryParam("from")
    @Parameter(description = "first day, in UTC")
    @Nullable
    String from;

    @QueryParam("to")
    @Parameter(description = "last day, in UTC")
    @Nullable
    String to;

    @QueryParam("before")
    @Parameter(description = "as next gives it")
    @Nullable
    String before;

    @QueryParam("count")
    @Parameter(description = "50 where left out, 200 at most")
    @Nullable
    String count;

    /** @throws org.tactus.problem.ProblemException where a value can't be read */
    AccessQuery toQuery() {
        var violations = new Violations();
        var page = PageParameters.read(before, count, violations);
        var query = new AccessQuery(
                QueryParameters.text(who),
                QueryParameters.text(type),
                QueryParameters.text(id),
                QueryParameters.read("from", from, LocalDate::parse, QueryParameters.NO_DAY, violations),
                QueryParameters.read("to", to, LocalDate::parse, QueryParameters.NO_DAY, violations),
                page.before(),
                page.count());
        violations.throwIfAny();
        return query;
    }
}
