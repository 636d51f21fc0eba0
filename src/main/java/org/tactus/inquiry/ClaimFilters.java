package org.tactus.inquiry;

import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import org.tactus.claim.MemberId;
import org.tactus.claim.PlanId;
import org.tactus.json.PageParameters;
import org.tactus.json.QueryParameters;
import org.tactus.json.Violations;
import org.tactus.ledger.ClaimQuery;
import org.tactus.ledger.Scope;
import org.tactus.rule.Outcome;

/** What a list of claims can be narrowed by; what is left out doesn't narrow it. */
public class ClaimFilters {

    @QueryParam("outcome")
    @Parameter(description = "accepted, held or rejected")
    @Nullable
    String outcome;

    @QueryParam("member")
    @Parameter(description = "member id")
    @Nullable
    String member;

    @QueryParam("plan")
    @Nullable
    String plan;

    @QueryParam("npi")
    @Parameter(description = "of who bills, treated or ordered")
    @Nullable
    String npi;

    @QueryParam("state")
    @Parameter(description = "of service, two letters")
    @Nullable
    String state;

    @QueryParam("from")
    @Parameter(description = "first day on which it was decided, in UTC")
    @Nullable
    String from;

    @QueryParam("to")
    @Parameter(description = "last day on which it was decided, in UTC")
    @Nullable
    String to;

    @QueryParam("code")
    @Parameter(description = "of a finding: order-expired")
    @Nullable
    String code;

    @QueryParam("carc")
    @Parameter(description = "of a finding")
    @Nullable
    String carc;

    @QueryParam("q")
    @Parameter(description = "words, or beginnings of words: control number, names, order number, messages")
    @Nullable
    String q;

    @QueryParam("before")
    @Parameter(description = "as next gives it")
    @Nullable
    String before;

    @QueryParam("count")
    @Parameter(description = "50 where left out, 200 at most")
    @Nullable
    String count;

    /** @throws org.tactus.problem.ProblemException where a value can't be read */
    ClaimQuery toQuery(Scope scope, Optional<Outcome> always) {
        var violations = new Violations();
        var stated = violations.word("outcome", QueryParameters.text(outcome).orElse(null), Outcome.class);
        var page = PageParameters.read(before, count, violations);
        var query = new ClaimQuery(
                scope,
                stated.or(() -> always).map(List::of).orElse(List.of()),
                QueryParameters.text(member).map(id -> new MemberId(id).value()),
                QueryParameters.text(plan).map(id -> new PlanId(id).value()),
                QueryParameters.text(npi),
                QueryParameters.text(state).map(letters -> letters.toUpperCase(Locale.ROOT)),
                QueryParameters.read("from", from, LocalDate::parse, QueryParameters.NO_DAY, violations),
                QueryParameters.read("to", to, LocalDate::parse, QueryParameters.NO_DAY, violations),
                QueryParameters.text(code),
                QueryParameters.text(carc),
                QueryParameters.text(q),
                page.before(),
                page.count());
        violations.throwIfAny();
        return query;
    }
}
