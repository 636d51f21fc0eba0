package org.tactus.review;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tactus.casefile.DecisionBody;
import org.tactus.casefile.DecisionBody.FindingBody;

/** A claim as it would have been decided by what another moment knew, on the wire. */
@Schema(name = "Replay")
record ReplayBody(
        Instant asOf,
        @Schema(description = "whether anything but the time differs from the decision on file") boolean isDifferent,
        Change outcome,
        Change ruleBook,
        @Schema(description = "findings of that decision that the one on file hasn't") List<FindingBody> added,
        @Schema(description = "findings of the decision on file that that one hasn't") List<FindingBody> removed,
        @Schema(description = "the decision that there would have been") DecisionBody decision) {

    /** What was decided, and what would have been. */
    @Schema(name = "ReplayChange")
    record Change(
            @Schema(description = "on file") String is,
            @Schema(description = "by what was known then") String wouldBe) {}

    static ReplayBody of(Instant asOf, DecisionBody onFile, DecisionBody then) {
        var added = without(then.findings(), onFile.findings());
        var removed = without(onFile.findings(), then.findings());
        return new ReplayBody(
                asOf,
                !added.isEmpty()
                        || !removed.isEmpty()
                        || !onFile.outcome().equals(then.outcome())
                        || !onFile.ruleBook().equals(then.ruleBook()),
                new Change(onFile.outcome(), then.outcome()),
                new Change(onFile.ruleBook(), then.ruleBook()),
                added,
                removed,
                then);
    }

    private static List<FindingBody> without(List<FindingBody> findings, List<FindingBody> others) {
        var left = new ArrayList<>(findings);
        left.removeAll(others);
        return left;
    }
}
