package org.tactus.intake;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.tactus.json.Violations;

/** Why somebody decides something about a claim, on the wire. */
@Schema(name = "Reason")
record ReasonBody(
        @Schema(description = "for who asks years later", required = true, maxLength = LONGEST) @Nullable
                String reason) {

    private static final int LONGEST = 1_000;

    String text(Violations violations) {
        return violations.atMost(LONGEST, "reason", violations.requiredText("reason", reason));
    }
}
