package org.tactus.inquiry;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.ws.rs.core.UriInfo;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.tactus.json.Page;
import org.tactus.json.PageParameters;
import org.tactus.search.ClaimQuery;
import org.tactus.search.ClaimSearch;
import org.tactus.search.ClaimSummary;
import org.tactus.search.ClaimSummary.FiledFinding;

/**
 * A page of claims.
 *
 * @param next where the next page is; null with the last one
 */
@Schema(name = "ClaimList")
record ClaimList(List<Item> items, @Nullable String next) {

    /** A claim in a list. */
    @Schema(name = "ClaimListItem")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Item(
            UUID id,
            String controlNumber,
            String frequency,
            String outcome,
            @Schema(description = "in-force, held, rejected, withdrawn, replaced, voided, or void of a void itself")
                    String standing,
            Instant decidedAt,
            LocalDate receivedOn,
            String plan,
            String billingNpi,
            String therapistNpi,
            String ordererNpi,
            @Schema(description = "of service") String state,
            @Nullable LocalDate firstServiceDate,
            @Nullable LocalDate lastServiceDate,
            @Schema(description = "US dollars") String total,
            List<ItemFinding> findings,
            String self) {

        static Item of(ClaimSummary claim) {
            return new Item(
                    claim.id(),
                    claim.key().controlNumber(),
                    claim.frequency(),
                    claim.outcome(),
                    claim.standing(),
                    claim.decidedAt(),
                    claim.receivedOn(),
                    claim.plan(),
                    claim.key().billingNpi(),
                    claim.therapistNpi(),
                    claim.ordererNpi(),
                    claim.state(),
                    claim.firstServiceDate().orElse(null),
                    claim.lastServiceDate().orElse(null),
                    claim.total().setScale(2, RoundingMode.HALF_UP).toPlainString(),
                    claim.findings().stream().map(ItemFinding::of).toList(),
                    "/api/claims/" + claim.id());
        }
    }

    /** A finding in a list. */
    @Schema(name = "ClaimListFinding")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ItemFinding(
            String code, String severity, String carc, String element, @Nullable Integer line, String message) {

        static ItemFinding of(FiledFinding finding) {
            return new ItemFinding(
                    finding.code(),
                    finding.severity(),
                    finding.carc(),
                    finding.element(),
                    finding.line().orElse(null),
                    finding.message());
        }
    }

    static ClaimList of(ClaimQuery query, PageParameters asked, ClaimSearch search, UriInfo uri) {
        var found = search.page(query, asked.before(), asked.count() + 1);
        var page = Page.of(found, asked.count(), ClaimSummary::id, uri);
        return new ClaimList(page.items().stream().map(Item::of).toList(), page.next());
    }
}
