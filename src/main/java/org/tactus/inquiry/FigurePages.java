package org.tactus.inquiry;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tactus.access.FhirInteraction;
import org.tactus.access.Recorded;
import org.tactus.access.Role;
import org.tactus.claim.Words;
import org.tactus.json.Violations;
import org.tactus.problem.Problem;
import org.tactus.problem.ProblemKind;
import org.tactus.rule.Outcome;
import org.tactus.search.ClaimFigures.By;
import org.tactus.web.Form;

/**
 * Claims summed up, as charts and as tables that say the same; each figure leads to the claims behind it.
 *
 * <p>The first page shows what is soonest there; each other part has an address of its own, and is fetched by the page once it is shown.
 */
@Path("/figures")
@RolesAllowed(Role.AUDITOR)
@Produces(MediaType.TEXT_HTML)
class FigurePages {

    private static final int CODES_DRAWN = 8;
    private static final int MOST_OF_ONE = 200;
    private static final int MOST_OF_TWO = 20_000;

    private final RejectionResource rejections;

    FigurePages(RejectionResource rejections) {
        this.rejections = rejections;
    }

    @CheckedTemplate(basePath = "inquiry")
    static class Templates {
        static native TemplateInstance figures(Form form, Optional<GroupTable> months, List<Part> parts, String query);

        static native TemplateInstance figuresOf(Part part, Shown shown);

        static native TemplateInstance figuresPart(Part part, Shown shown);
    }

    /** A part of the figures. */
    enum Part {
        CODE("Rejections by reason and month"),
        PLAN("By plan"),
        THERAPIST("By therapist"),
        STATE("By state of service"),
        OUTLIERS("Who stands out");

        private final String title;

        Part(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }

        public String word() {
            return Words.of(this);
        }
    }

    /** What a part shows: one of these. */
    record Shown(Optional<GroupTable> groups, Optional<CodeTable> codes, List<OutlierBody> outliers) {}

    @GET
    @Recorded(interaction = FhirInteraction.SEARCH_TYPE, type = "Claim")
    public Response show(@BeanParam ClaimFilters filters, @Context UriInfo uri) {
        var form = Form.of(uri.getQueryParameters());
        var query = Optional.ofNullable(uri.getRequestUri().getRawQuery()).orElse("");
        return form.attempt(
                () -> Response.ok(Templates.figures(
                                form, Optional.of(groups(filters, By.MONTH)), List.of(Part.values()), query))
                        .build(),
                again -> Templates.figures(again, Optional.empty(), List.of(), query));
    }

    @GET
    @Path("/{part}")
    @Recorded(interaction = FhirInteraction.SEARCH_TYPE, type = "Claim")
    public TemplateInstance part(
            @PathParam("part") String word,
            @BeanParam ClaimFilters filters,
            @HeaderParam("HX-Request") @Nullable String asPart) {
        var part = Words.constant(Part.class, word)
                .orElseThrow(() -> Problem.of(ProblemKind.NOT_FOUND, "There are no such figures.")
                        .asException());
        var shown = shown(part, filters);
        return asPart == null ? Templates.figuresOf(part, shown) : Templates.figuresPart(part, shown);
    }

    private Shown shown(Part part, ClaimFilters filters) {
        return switch (part) {
            case CODE -> new Shown(Optional.empty(), Optional.of(codes(filters)), List.of());
            case OUTLIERS -> new Shown(Optional.empty(), Optional.empty(), outliers(filters));
            default -> new Shown(Optional.of(groups(filters, By.valueOf(part.name()))), Optional.empty(), List.of());
        };
    }

    private GroupTable groups(ClaimFilters filters, By by) {
        return GroupTable.of(by, rejections.summary(filters, List.of(by), MOST_OF_ONE, new Violations()));
    }

    /** Of what was rejected, by those codes for which it was. */
    private CodeTable codes(ClaimFilters filters) {
        filters.askFor(Outcome.REJECTED);
        var byCode = rejections.summary(filters, List.of(By.CODE), MOST_OF_ONE, new Violations());
        var most = CodeTable.reasons(byCode).stream().limit(CODES_DRAWN).toList();
        if (most.isEmpty()) {
            return CodeTable.NONE;
        }
        filters.askForCodes(most);
        return CodeTable.of(
                byCode, most, rejections.summary(filters, List.of(By.MONTH, By.CODE), MOST_OF_TWO, new Violations()));
    }

    private List<OutlierBody> outliers(ClaimFilters filters) {
        var plan = filters.plan == null ? null : String.join("", filters.plan);
        return List.of(
                rejections.outliers("therapist", filters.from, filters.to, plan, null),
                rejections.outliers("orderer", filters.from, filters.to, plan, null));
    }
}
