package org.tactus.audit;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.tactus.json.Page;

/**
 * A page of accesses.
 *
 * @param next where the next page is; null with the last one
 */
@Schema(name = "AccessList")
public record AccessList(List<Item> items, @Nullable String next) {

    /** An access in a list. */
    @Schema(name = "Access")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Item(
            UUID id,
            Instant at,
            @Schema(description = "a user's name, or client:… for a plan's system") String who,
            ItemRight right,
            @Schema(description = "HL7's PurposeOfUse, as in HPAYMT; left out where what was stated is none") @Nullable
                    String purpose,
            @Schema(description = "by the caller; else it is what such callers come for") boolean purposeStated,
            @Schema(description = "in the caller's words") @Nullable String purposeReason,
            @Schema(description = "read, vread, history-instance, history-type, search-type, export, export-status …")
                    String interaction,
            @Nullable String type,
            @Nullable String resourceId,
            @Nullable String version,
            @Schema(description = "over /api; left out for FHIR") @Nullable String path,
            @Schema(description = "each parameter as name=value") List<String> asked,
            @Schema(description = "that it was about") List<String> plans,
            int status,
            @Schema(description = "how many were shown, where that is known") @Nullable Long resources,
            String address,
            @Nullable String requestId) {

        static Item of(AccessEvent event) {
            return new Item(
                    event.id(),
                    event.at(),
                    event.who(),
                    ItemRight.of(event.right()),
                    event.purpose().code().orElse(null),
                    event.purpose().isStated(),
                    event.purpose().reason().orElse(null),
                    event.what().interaction(),
                    event.what().type().orElse(null),
                    event.what().id().orElse(null),
                    event.what().version().orElse(null),
                    event.what().path().orElse(null),
                    event.asked(),
                    sorted(event.plans()),
                    event.status(),
                    event.resources().orElse(null),
                    event.address(),
                    event.requestId().orElse(null));
        }
    }

    /** By what right, in a list. */
    @Schema(name = "AccessRight")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record ItemRight(
            List<String> roles,
            @Schema(description = "that the caller was bound to") List<String> plans,
            @Schema(description = "that the caller was bound to") List<String> billingNpis,
            @Schema(description = "of the token") @Nullable String scopes) {

        static ItemRight of(AccessEvent.Right right) {
            return new ItemRight(
                    sorted(right.roles()),
                    sorted(right.plans()),
                    sorted(right.billingNpis()),
                    right.scopes().orElse(null));
        }
    }

    static AccessList of(Page<AccessEvent> page) {
        return new AccessList(page.items().stream().map(Item::of).toList(), page.next());
    }

    private static List<String> sorted(Collection<String> texts) {
        return texts.stream().sorted().toList();
    }
}
