package org.tactus.retention;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.tactus.json.Violations;

/** Why a year is removed, on the wire. */
@Schema(name = "RetentionOrder")
record RetentionOrder(
        @Schema(description = "for who asks years later", required = true, maxLength = LONGEST) @Nullable
                String reason) {

    static final int LONGEST = 1_000;

    String text(Violations violations) {
        return text(reason, violations);
    }

    /** Why a year is held, or isn't any more, on the wire. */
    @Schema(name = "RetentionHoldOrder")
    record HoldOrder(
            @Schema(description = "for who asks years later", required = true, maxLength = LONGEST) @Nullable
                    String reason,
            @Schema(description = "false ends it; left out, true") @Nullable Boolean held) {

        HoldOrder meant(Violations violations) {
            return new HoldOrder(text(reason, violations), held == null || held);
        }
    }

    private static String text(@Nullable String reason, Violations violations) {
        return violations.atMost(LONGEST, "reason", violations.requiredText("reason", reason));
    }
}
