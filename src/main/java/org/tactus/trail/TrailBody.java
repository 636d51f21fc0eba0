package org.tactus.trail;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A page of a claim's trail, in the order of time.
 *
 * @param next where the next page is; null with the last one
 */
@Schema(name = "Trail")
record TrailBody(
        UUID id,
        String controlNumber,
        String plan,
        String billingNpi,
        @Schema(description = "in-force, held, rejected, withdrawn, replaced, voided, or void of a void itself")
                String standing,
        @Schema(
                        oneOf = {
                            TrailItem.Submitted.class,
                            TrailItem.Decided.class,
                            TrailItem.Changed.class,
                            TrailItem.Written.class,
                            TrailItem.Taken.class,
                            TrailItem.Answered.class,
                            TrailItem.Accessed.class
                        })
                List<TrailItem> items,
        @Nullable String next) {}
