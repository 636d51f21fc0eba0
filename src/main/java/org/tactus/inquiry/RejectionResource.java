package org.tactus.inquiry;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.tactus.access.FhirInteraction;
import org.tactus.access.Recorded;
import org.tactus.access.Role;
import org.tactus.access.Shown;
import org.tactus.claim.PlanId;
import org.tactus.json.QueryParameters;
import org.tactus.json.Violations;
import org.tactus.ledger.Scope;
import org.tactus.rule.Outcome;
import org.tactus.search.ClaimFigures;
import org.tactus.search.ClaimFigures.By;
import org.tactus.search.ClaimLines;
import org.tactus.search.ClaimPeers;
import org.tactus.search.ClaimSearch;

/** What was rejected, and why. */
@Path("/api/rejections")
@RolesAllowed(Role.AUDITOR)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Auditors")
class RejectionResource {

    private static final Set<Outcome> REJECTED = Set.of(Outcome.REJECTED);
    private static final int USUAL_MONTHS = 12;
    private static final int MOST_YEARS = 11;
    private static final int MOST_GROUPS = 200;
    private static final int USUAL_MINIMUM = 20;

    private final ClaimSearch search;
    private final ClaimLines lines;
    private final ClaimFigures figures;
    private final ClaimPeers peers;
    private final Clock clock;
    private final Shown shown;

    RejectionResource(
            ClaimSearch search, ClaimLines lines, ClaimFigures figures, ClaimPeers peers, Clock clock, Shown shown) {
        this.search = search;
        this.lines = lines;
        this.figures = figures;
        this.peers = peers;
        this.clock = clock;
        this.shown = shown;
    }

    /**
     * The newest first, a page at a time; with {@code outcome}, those that were held or accepted instead. As CSV or NDJSON, all of them
     * in one answer.
     */
    @GET
    @Recorded(interaction = FhirInteraction.SEARCH_TYPE, type = "Claim")
    @Produces({MediaType.APPLICATION_JSON, "text/csv", "application/x-ndjson"})
    @APIResponse(
            responseCode = "200",
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = ClaimList.class)),
                @Content(mediaType = "text/csv"),
                @Content(mediaType = "application/x-ndjson")
            })
    @APIResponse(responseCode = "400", description = "a filter can't be read")
    public Response list(
            @BeanParam ClaimFilters filters,
            @BeanParam PageOfClaims page,
            @Context HttpHeaders headers,
            @Context UriInfo uri) {
        return RejectionFile.wanted(headers)
                .map(file -> file(file, filters))
                .orElseGet(() -> Response.ok(page(filters, page, uri), MediaType.APPLICATION_JSON_TYPE))
                .build();
    }

    ClaimList page(ClaimFilters filters, PageOfClaims page, UriInfo uri) {
        var violations = new Violations();
        var query = filters.toQuery(Scope.ALL, REJECTED, violations);
        var asked = page.read(violations);
        violations.throwIfAny();
        var list = ClaimList.of(query, asked, search, uri);
        shown.resources(list.items().size());
        return list;
    }

    Response.ResponseBuilder file(RejectionFile file, ClaimFilters filters) {
        var violations = new Violations();
        var query = filters.toQuery(Scope.ALL, REJECTED, violations);
        violations.throwIfAny();
        return Response.ok(file.of(query, lines), file.mediaType());
    }

    /** How many there are. */
    @GET
    @Path("/count")
    @Recorded(interaction = FhirInteraction.SEARCH_TYPE, type = "Claim")
    @APIResponse(responseCode = "200")
    @APIResponse(responseCode = "400", description = "a filter can't be read")
    public Count count(@BeanParam ClaimFilters filters) {
        var violations = new Violations();
        var query = filters.toQuery(Scope.ALL, REJECTED, violations);
        violations.throwIfAny();
        return new Count(search.count(query));
    }

    /** How many claims there are. */
    @Schema(name = "ClaimCount")
    record Count(long count) {}

    /** Summed up by one thing, or by two crossed; of all outcomes, where none is asked for, and the last twelve months. */
    @GET
    @Path("/summary")
    @Recorded(interaction = FhirInteraction.SEARCH_TYPE, type = "Claim")
    @APIResponse(responseCode = "200")
    @APIResponse(responseCode = "400", description = "a filter can't be read, or it isn't said by what")
    public SummaryBody summary(
            @BeanParam ClaimFilters filters,
            @QueryParam("by")
                    @Parameter(
                            description =
                                    "code, remedy, month, plan, npi (of who bills), state, therapist or orderer; or two of them",
                            required = true)
                    @Nullable
                    List<String> by) {
        var violations = new Violations();
        return summary(filters, dimensions(by, violations), MOST_GROUPS, violations);
    }

    /** @param most groups that are told each by itself */
    SummaryBody summary(ClaimFilters filters, List<By> dimensions, int most, Violations violations) {
        var query = filters.toQuery(Scope.ALL, Set.of(), violations);
        var days = days(query.from(), query.through(), violations);
        violations.throwIfAny();
        return SummaryBody.of(
                figures.of(query.within(days.from(), days.to()), dimensions, most),
                dimensions,
                days.from(),
                days.to(),
                filters.stated());
    }

    /** Therapists whose units, or orderers whose volume, stand out among their peers. */
    @GET
    @Path("/outliers")
    @Recorded(interaction = FhirInteraction.SEARCH_TYPE, type = "Practitioner")
    @APIResponse(responseCode = "200")
    @APIResponse(responseCode = "400", description = "it isn't said of whom, or a parameter can't be read")
    public OutlierBody outliers(
            @QueryParam("of") @Parameter(description = "therapist or orderer", required = true) @Nullable String of,
            @QueryParam("from")
                    @Parameter(description = "first day, in UTC; left out, of the last twelve months")
                    @Nullable
                    String from,
            @QueryParam("to") @Parameter(description = "last day, in UTC; left out, today") @Nullable String to,
            @QueryParam("plan") @Nullable String plan,
            @QueryParam("minimum")
                    @Parameter(description = "original claims that somebody needs to be compared; 20 where left out")
                    @Nullable
                    String minimum) {
        var violations = new Violations();
        var whom = violations.word("of", violations.required("of", of, null), ClaimPeers.Of.class);
        var days = days(ClaimFilters.day("from", from, violations), ClaimFilters.day("to", to, violations), violations);
        var least = QueryParameters.read("minimum", minimum, Integer::valueOf, "is no number", violations)
                .map(number -> Math.max(1, number))
                .orElse(USUAL_MINIMUM);
        var ofPlan = QueryParameters.text(plan).map(id -> new PlanId(id).value());
        violations.throwIfAny();
        return OutlierBody.of(
                whom.orElseThrow(),
                peers.of(whom.orElseThrow(), days.from(), days.to(), ofPlan),
                days.from(),
                days.to(),
                ofPlan,
                least);
    }

    private record Days(LocalDate from, LocalDate to) {}

    /** Up to today, and twelve months of the calendar, where nothing else is asked for. */
    private Days days(Optional<LocalDate> from, Optional<LocalDate> to, Violations violations) {
        var last = to.orElseGet(() -> LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
        var first = from.orElseGet(() -> last.withDayOfMonth(1).minusMonths(USUAL_MONTHS - 1));
        if (first.isAfter(last)) {
            violations.add("from", "is after the last day");
        } else if (Period.between(first, last).getYears() >= MOST_YEARS) {
            violations.add("from", "is more than " + MOST_YEARS + " years before the last day");
        }
        return new Days(first, last);
    }

    private static List<By> dimensions(@Nullable List<String> stated, Violations violations) {
        var by = (stated == null ? List.<String>of() : stated)
                .stream()
                        .flatMap(text -> Arrays.stream(text.split(",")))
                        .map(String::strip)
                        .filter(text -> !text.isEmpty())
                        .distinct()
                        .flatMap(word -> violations.word("by", word, By.class).stream())
                        .toList();
        if (by.isEmpty()) {
            violations.add("by", "is missing");
        } else if (by.size() > 2) {
            violations.add("by", "names more than two");
        }
        return by;
    }
}
